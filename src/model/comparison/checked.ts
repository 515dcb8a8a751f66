import { nearest } from "../choice";
import { codeOfError, ModelError } from "../error";
import { type Concrete, type Parameter } from "../parameters";
import { asArgument } from "../parameters/range";
import { inRange, outOfRange, rangeInWords, unitInWords } from "../range";
import type { Cell } from "./comparison";
import { quoted } from "../quote";

/**
 * A cell as the parameter's value: a number in its range, a keyword in lower case, a text; undefined for the word
 * `default`. Anything else is a ModelError that names `subject` (the key and its column), the value and what is
 * allowed; an error cell comes out as itself.
 */
export function checkedValue(
  { parameter, key }: Concrete,
  cell: Cell,
  subject: string,
): number | string | undefined {
  const refused = (message: string): ModelError => new ModelError("value", message, key);
  if (isBlank(cell))
    throw refused(
      `${subject} is blank. Type a value (0 must be typed), or the word default, or leave the row out.`,
    );
  if (typeof cell === "object")
    throw new ModelError(codeOfError(cell!.error), `${subject} is ${cell!.error}.`, key);
  if (typeof cell === "string" && cell.trim().toLowerCase() === "default") return undefined;
  if (typeof cell === "number" && parameter.kind === "number") {
    const argument = asArgument(parameter, subject);
    if (inRange(argument, cell)) return cell;
    throw refused(outOfRange(argument, cell, "row"));
  }
  if (typeof cell === "string" && parameter.kind !== "number")
    return word(parameter, cell.trim(), subject, refused);
  throw refused(`${subject} is ${shown(cell!)}. It takes ${kindInWords(parameter)}.`);
}

/** A cell with nothing in it, whichever way the host passes it. */
export const isBlank = (cell: Cell): boolean =>
  cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");

function word(
  parameter: Exclude<Parameter, { kind: "number" }>,
  typed: string,
  subject: string,
  refused: (message: string) => ModelError,
): string {
  if (parameter.kind === "choice") {
    const choice = typed.toLowerCase();
    if (parameter.choices.includes(choice)) return choice;
    const near = nearest(choice, parameter.choices);
    const hint = near.length > 0 ? ` Nearest: ${near.join(", ")}.` : "";
    throw refused(`${subject} is ${quoted(typed)}. It takes ${kindInWords(parameter)}.${hint}`);
  }
  try {
    parameter.check?.(typed);
  } catch (error) {
    throw refused(`${subject}: ${(error as Error).message}`);
  }
  const plain = typed.toLowerCase();
  return parameter.spelled?.find((each) => each.toLowerCase() === plain) ?? typed;
}

function kindInWords(parameter: Parameter): string {
  if (parameter.kind === "text") return "a text";
  if (parameter.kind === "choice") return `one of the words ${parameter.choices.join(", ")}`;
  return `a number: ${rangeInWords(asArgument(parameter, parameter.key))}${unitInWords(parameter.unit)}`;
}

function shown(cell: number | string | boolean | object): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? `${quoted(cell)}, a text` : String(cell);
}
