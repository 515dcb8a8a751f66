import { codeOfError, ModelError } from "../error";
import { isBlank } from "./checked";
import type { Cell } from "./comparison";

/** The names of the alternatives in the first row of the inputs, after its word `key`; unique without regard to case. */
export function namesOf(header: readonly Cell[]): string[] {
  const [first, ...cells] = header;
  if (typeof first === "object" && first !== null)
    throw refused(`The first cell of the inputs is ${first.error}. It takes the word key.`, first.error);
  if (typeof first !== "string" || first.trim().toLowerCase() !== "key")
    throw refused(`The inputs must begin with the word key, then the names of the alternatives.`);
  if (cells.length === 0) throw refused("The inputs have no column of values beside the keys.");
  const names = cells.map((cell, k) => nameIn(cell, k + 2));
  const seen = new Set<string>();
  for (const name of names) {
    const plain = name.toLowerCase();
    if (seen.has(plain)) throw refused(`Two alternatives are called ${name}. Give each a name of its own.`);
    seen.add(plain);
  }
  return names;
}

function nameIn(cell: Cell, column: number): string {
  if (isBlank(cell) || cell === 0 || typeof cell === "boolean")
    throw refused(`Column ${column} of the inputs has no name in the first row.`);
  if (typeof cell === "object")
    throw refused(`Column ${column} of the inputs has ${cell!.error} for a name.`, cell!.error);
  return String(cell).trim();
}

/** `error`: the cell's own, which comes out as itself. */
const refused = (message: string, error = "#VALUE!"): ModelError =>
  new ModelError(codeOfError(error), message, "inputs");
