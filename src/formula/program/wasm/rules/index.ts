import type { KernelName } from "../../kernels";
import { aggregate } from "./aggregate";
import { arithmetic } from "./arithmetic";
import { choice } from "./choice";
import { comparison } from "./comparison";
import type { Rule } from "./rule";
import { rounding } from "./rounding";

/** How each kernel's plain case is written in WebAssembly; kernels that are not here run as they are. */
export const rules: { readonly [op in KernelName]?: Rule } = {
  ...arithmetic,
  ...comparison,
  ...choice,
  ...aggregate,
  ...rounding,
};

export {
  asNumber,
  type Known,
  number,
  type Operand,
  type Plain,
  type Result,
  type Rule,
  truth,
  ZERO,
} from "./rule";
