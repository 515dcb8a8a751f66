import type { Position } from "../address";
import { type BookFormula, cellKey, type ComputedBook } from "./compile/workbook";
import { nodesThroughNames } from "./meanings";
import { precedentsOf } from "./precedents";
import type { Scope } from "./scope";
import type { CallNode, Node } from "./syntax";

/**
 * Tells of a cell whether its value may be another at each recalculation: its formula calls NOW, RAND and the like,
 * itself or through names, or reads cells whose formulas do.
 */
export function volatility(book: ComputedBook): (position: Position) => boolean {
  const known = new Map<number, boolean>();
  return (position) => {
    const start = book.formulaOf(position);
    if (!start) return false;
    const seen = new Set<number>();
    const found = reaches(start, seen);
    if (!found) for (const key of seen) known.set(key, false);
    known.set(cellKey(start.position), found);
    return found;
  };

  /** Searches with a stack of its own, so that chains may be of any length. */
  function reaches(start: BookFormula, seen: Set<number>): boolean {
    const waiting = [start];
    for (let formula = waiting.pop(); formula; formula = waiting.pop()) {
      const key = cellKey(formula.position);
      if (seen.has(key)) continue;
      seen.add(key);
      const before = known.get(key);
      if (before === true || (before === undefined && callsVolatile(formula.tree, formula.scope)))
        return true;
      if (before === undefined) waiting.push(...formulasReadBy(formula, book));
    }
    return false;
  }
}

function formulasReadBy({ tree, scope }: BookFormula, book: ComputedBook): BookFormula[] {
  const read: BookFormula[] = [];
  for (const area of precedentsOf(tree, scope).areas)
    book.each(area, (position) => {
      const formula = book.formulaOf(position);
      if (formula) read.push(formula);
    });
  return read;
}

/** Whether CELL may tell where the file lies, which is elsewhere on another machine. */
const tellsFile = ({ name, args: [kind] }: CallNode): boolean =>
  name === "CELL" &&
  !(kind?.kind === "literal" && typeof kind.value === "string" && !/^(filename|address)$/i.test(kind.value));

const callsVolatile = (formula: Node, scope: Scope): boolean => {
  for (const node of nodesThroughNames(formula, scope))
    if (node.kind === "call" && (scope.book.functions.get(node.name)?.isVolatile || tellsFile(node)))
      return true;
  return false;
};
