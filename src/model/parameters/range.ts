import type { NumberArgument } from "../argument";
import { ModelError } from "../error";
import { checkRange, rangeInWords } from "../range";
import { parameterOf } from "./key";
import type { NumberParameter, Parameter } from "./parameter";

/** A number parameter as an argument by this name, whose range is checked and put into words like any other's. */
export const asArgument = (
  { min, max, above, whole, unit }: NumberParameter,
  name: string,
): NumberArgument => ({
  kind: "number",
  name,
  unit,
  min,
  max,
  ...(above === undefined ? {} : { above }),
  ...(whole === undefined ? {} : { whole }),
});

/** The number parameter of a key as an argument named by it. A text's key is a ModelError "value". */
export function argumentOf(key: string): NumberArgument {
  const { parameter, key: name } = parameterOf(key);
  if (parameter.kind === "number") return asArgument(parameter, name);
  throw new ModelError("value", `${name} is a text. Only a number can be varied.`, name);
}

/** The range check of a column for a key: marks each lane outside as #VALUE! of argument `index`. */
export const checkOf = (key: string, index: number): ReturnType<typeof checkRange> =>
  checkRange(argumentOf(key), index);

/** What a parameter may be, in words. */
export function allowedInWords(parameter: Parameter): string {
  if (parameter.kind === "number") return rangeInWords(asArgument(parameter, parameter.key));
  return parameter.kind === "choice" ? parameter.choices.join(", ") : "text";
}
