import { codeOfError, ModelError } from "../../model";
import type { Cell } from "../../model/comparison";
import type { ExcelArgument } from "../call";
import { wrongKind } from "../explain";
import { isOmitted } from "../lookup-call";
import { cellsOf } from "./inputs";

/** Names in a range, in reading order; anything but text is a ModelError, an error cell with its own code. */
export const namesOf = (given: ExcelArgument, name: string): string[] =>
  cellsOf(given, name)
    .flat()
    .map((cell) => {
      if (typeof cell === "string" && cell.trim() !== "") return cell.trim();
      throw refused(cell, name, "choice");
    });

/** One name of a call, or its default where the argument is left out. */
export function nameOf(given: ExcelArgument, name: string, preset?: string): string {
  if (isOmitted(given) && preset !== undefined) return preset;
  return single(namesOf(given, name), name, "name");
}

/** One number of a call, or its default where the argument is left out; a blank cell is 0. */
export function numberOf(given: ExcelArgument, name: string, preset?: number): number {
  if (isOmitted(given) && preset !== undefined) return preset;
  const cell = single(cellsOf(given, name).flat(), name, "number");
  if (cell === null || cell === undefined || cell === "") return 0;
  if (typeof cell === "number") return cell;
  throw refused(cell, name, "number");
}

function single<T>(values: readonly T[], name: string, what: string): T {
  if (values.length === 1) return values[0]!;
  throw new ModelError("value", `${name} has ${values.length} cells. It takes one ${what}.`, name);
}

function refused(cell: Cell, name: string, kind: "choice" | "number"): ModelError {
  if (typeof cell === "object" && cell !== null)
    return new ModelError(codeOfError(cell.error), `${name} holds ${cell.error}.`, name);
  return new ModelError("value", wrongKind({ name, kind }, cell), name);
}
