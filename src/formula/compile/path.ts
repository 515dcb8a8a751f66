import { type Area, cellAddress, type Position } from "../../address";
import { nodesThroughNames } from "../meanings";
import { lies, type Reading, readingOf } from "./reading";
import { tellsLooks } from "./reading-parts";
import { Refusal } from "./refusal";
import { type BookFormula, cellKey, type ComputedBook } from "./workbook";

/** The formulas between inputs and outputs: those whose value changes with an input, precedents first. */
export interface Path {
  readonly formulas: readonly BookFormula[];
  /** Whether a cell changes with an input: an input itself, or filled by one of the formulas. */
  readonly varies: (position: Position) => boolean;
}

interface Visit {
  readonly formula: BookFormula;
  readonly key: number;
  readonly reading: Reading;
  /** Formulas and inputs that it reads, still to be looked at. */
  readonly waiting: Position[];
  varies: boolean;
}

/**
 * Walks from the outputs back to the inputs.
 * @throws Refusal for a cycle, a volatile function, a formula that can't be computed, a place that an input decides
 */
export function pathBetween(
  book: ComputedBook,
  inputs: readonly Position[],
  outputs: readonly Position[],
): Path {
  const inputKeys = new Set(inputs.map(cellKey));
  const done = new Map<number, boolean>();
  const formulas: BookFormula[] = [];
  for (const output of outputs) walk(output);
  return { formulas, varies };

  function varies(position: Position): boolean {
    if (inputKeys.has(cellKey(position))) return true;
    const formula = book.formulaOf(position);
    return formula !== undefined && done.get(cellKey(formula.position)) === true;
  }

  /** Depth first with a stack of its own, so that chains may be of any length. */
  function walk(from: Position): void {
    const open = new Set<number>();
    const stack: Visit[] = [];
    enter(from);
    for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
      const next = visit.waiting.pop();
      if (next) {
        if (varies(next)) visit.varies = true;
        else enter(next);
      } else leave(stack.pop()!);
    }

    function enter(position: Position): void {
      const formula = book.formulaOf(position);
      if (!formula || inputKeys.has(cellKey(position))) return;
      const key = cellKey(formula.position);
      if (open.has(key)) throw new Refusal(addressOf(book, formula.position), "depends on itself.");
      if (done.has(key)) return;
      refuse(formula);
      open.add(key);
      const reading = readingOf(formula.tree, formula.scope);
      stack.push({ formula, key, reading, waiting: filled(reading.areas), varies: false });
    }

    function leave({ formula, key, reading, varies: itself }: Visit): void {
      const decided = reading.placing.some((area) => filled([area]).some(varies));
      if (decided)
        throw new Refusal(addressOf(book, formula.position), "reads cells whose place depends on an input.");
      // after what it reads, so that the cell is named where it began
      if (formula.cause)
        throw new Refusal(addressOf(book, formula.position), `can't be computed: ${formula.cause.why}`);
      open.delete(key);
      done.set(key, itself);
      if (itself) formulas.push(formula);
      const above = stack.at(-1);
      if (above && itself) above.varies = true;
    }
  }

  function filled(areas: readonly Area[]): Position[] {
    const cells: Position[] = [];
    for (const area of areas) {
      book.each(area, (position) => {
        if (book.formulaOf(position)) cells.push(position);
      });
      for (const input of inputs) if (lies(input, area)) cells.push(input);
    }
    return cells;
  }

  function refuse({ tree, scope, refused, notCompiled, position }: BookFormula): void {
    if (notCompiled !== undefined) throw new Refusal(addressOf(book, position), notCompiled);
    for (const node of nodesThroughNames(tree, scope)) {
      if (node.kind !== "call") continue;
      if (tellsLooks(node)) throw new Refusal(addressOf(book, position), "asks how a cell looks.");
      if (scope.book.functions.get(node.name)?.isVolatile)
        throw new Refusal(
          addressOf(book, position),
          `uses ${node.name}, which gives another value at each recalculation.`,
        );
    }
    if (refused !== undefined) throw new Refusal(addressOf(book, position), `can't be computed: ${refused}`);
  }
}

/** A cell's address with its sheet. */
export const addressOf = ({ surroundings }: ComputedBook, { sheet, row, column }: Position): string =>
  cellAddress(surroundings.sheetName(sheet), row, column);
