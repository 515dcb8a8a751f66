import type { Book, DefinedName } from "../../src/formula/book";
import type { Scalar } from "../../src/formula/value";
import { bookOf, computedBook, programOf, runProgram } from "./compiled";

type Cells = Readonly<Record<string, Scalar>>;

/** A one-sheet workbook with names, computed; gives a cell's value by its address. */
export function computed(cells: Cells, names: readonly DefinedName[] = []): (address: string) => Scalar {
  const book: Book = { ...bookOf(cells), names: [...names] };
  const calculation = computedBook(book);
  return (address) => {
    const { row, column } = bookOf({ [address]: null }).sheets[0]!.cells[0]!;
    return calculation.value("Sheet1", row, column);
  };
}

/** What an output shows in scenarios of A1: by a program, and by recalculating the workbook at each. */
export function bothWays(
  cells: Cells,
  output: string,
  scenarios: readonly number[],
  names: readonly DefinedName[] = [],
): { program: Scalar[]; recalculated: Scalar[] } {
  const book: Book = { ...bookOf(cells), names: [...names] };
  const program = programOf(computedBook(book), ["A1"], [output]);
  const recalculated = scenarios.map((A1) => computed({ ...cells, A1 }, names)(output));
  return { program: runProgram(program, [scenarios])[0]!, recalculated };
}
