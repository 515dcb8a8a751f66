import type { CellFunction, FunctionTable } from "../scope";
import { aggregates } from "./aggregates";
import { arithmetic } from "./arithmetic";
import { financial } from "./financial";
import { information } from "./information";
import { logicals } from "./logical";
import { lookups } from "./lookup";
import { placement } from "./placement";
import { rounding } from "./rounding";
import { texts } from "./texts";

/** Excel's own functions, by name in capitals. */
export const nativeFunctions: FunctionTable = new Map<string, CellFunction>(
  [aggregates, arithmetic, financial, information, logicals, lookups, placement, rounding, texts].flatMap(
    (family) => Object.entries(family),
  ),
);
