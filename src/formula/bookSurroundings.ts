import type { Area, Position } from "../address";
import type { Book } from "./book";
import type { CellStore } from "./cellStore";
import type { Definitions } from "./definitions";
import type { DueCells } from "./dueCells";
import { mayFill } from "./filling";
import type { FormulaCell } from "./formulaCell";
import { isSubtotal } from "./precedents";
import { readingCells, type ReadRecorder } from "./reading";
import type { FunctionTable, Surroundings } from "./scope";
import type { Spills } from "./spills";
import type { Uncomputed } from "./uncomputed";

/**
 * A workbook that computes itself as its formulas see it: what they read must be computed.
 * @param formulaOf the formula in a cell
 */
export function bookSurroundings(
  definitions: Definitions,
  store: CellStore,
  spills: Spills,
  due: DueCells,
  { recorder, uncomputed }: { recorder: ReadRecorder; uncomputed: Uncomputed },
  functions: FunctionTable,
  { settings: { from1904 = false, byHand } = {}, looks, file }: Book,
  formulaOf: (id: number) => FormulaCell | undefined,
): Surroundings {
  const { pivotTables } = definitions;
  const find = ({ sheet, row, column }: Position): number | undefined => store.find(sheet, row, column);
  return {
    cells: readingCells(store, {
      ready: (id) => due.read(id),
      recorder,
      round: () => due.round,
      uncomputed,
    }),
    functions,
    sheet: (name) => definitions.sheet(name),
    sheetName: (sheet) => definitions.sheetName(sheet),
    definedName: (name, sheet) => definitions.definedName(name, sheet),
    table: (name, host) => definitions.table(name, host),
    spill: (anchor): Area | undefined => {
      const id = find(anchor);
      if (id === undefined) return undefined;
      due.read(id);
      return spills.areaOf(id) ?? aloneIn(anchor, spills.blocked.has(id) ? undefined : formulaOf(id));
    },
    isSubtotal: (cell) => {
      const id = find(cell);
      const formula = id === undefined ? undefined : formulaOf(id);
      return formula !== undefined && isSubtotal(formula.tree, formula.scope.book.functions);
    },
    hiding: (sheet, row) => definitions.hiding(sheet, row),
    uncomputed: (error, why) => uncomputed.meet({ error, why }),
    from1904,
    ...(looks && { looks }),
    ...(file && { file }),
    ...(byHand !== "data tables" && { recalculates: byHand ? "by hand" : "of itself" }),
    ...(pivotTables && { pivotTables }),
    sheetCount: definitions.sheetCount,
    formulaText: (cell) => {
      const id = find(cell);
      const formula = id === undefined ? undefined : formulaOf(spills.anchorOf(id) ?? id);
      return formula && `=${formula.text}`;
    },
    isFiltered: (sheet) => definitions.isFiltered(sheet),
  };
}

/** The one cell that a formula fills which may fill more. */
const aloneIn = ({ sheet, row, column }: Position, formula: FormulaCell | undefined): Area | undefined =>
  formula?.scope.arrays && mayFill(formula.tree, formula.scope)
    ? { sheet, top: row, left: column, bottom: row, right: column }
    : undefined;
