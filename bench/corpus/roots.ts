import { type BookFormula, cellKey, type ComputedBook } from "../../src/formula/compile/workbook";
import { precedentsOf } from "../../src/formula/precedents";

/**
 * For each of some cells the one that it follows from: a cell that it reads, itself or through others, and that is
 * among them or among `causes` as well. A cell that reads none of these is its own root.
 * @param cells formulas whose results are not what was expected
 * @param causes formulas that were not computed at all
 * @returns roots by the keys of `cells`
 */
export function rootsOf(
  book: ComputedBook,
  cells: readonly BookFormula[],
  causes: readonly BookFormula[],
): Map<number, number> {
  const wrong = new Set([...cells, ...causes].map(({ position }) => cellKey(position)));
  const followed = new Map<number, number>();
  for (const formula of cells) {
    const first = wrongPrecedent(book, formula, wrong);
    if (first !== undefined) followed.set(cellKey(formula.position), first);
  }
  return new Map(cells.map(({ position }) => [cellKey(position), endOf(cellKey(position), followed)]));
}

function wrongPrecedent(book: ComputedBook, { tree, scope, position }: BookFormula, wrong: Set<number>) {
  const own = cellKey(position);
  let found: number | undefined;
  for (const area of precedentsOf(tree, scope).areas) {
    book.each(area, (read) => {
      if (found !== undefined) return;
      const formula = book.formulaOf(read);
      const key = formula && cellKey(formula.position);
      if (key !== undefined && key !== own && wrong.has(key)) found = key;
    });
    if (found !== undefined) break;
  }
  return found;
}

/** Cells in a circle end where they began. */
function endOf(start: number, followed: ReadonlyMap<number, number>): number {
  const seen = new Set<number>();
  let at = start;
  for (let next = followed.get(at); next !== undefined && !seen.has(at); next = followed.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}
