import type { Area, Position } from "./address";
import type { CellStore } from "./cellStore";
import type { Definitions } from "./definitions";
import type { DueCells } from "./dueCells";
import { isSubtotal } from "./precedents";
import { readingCells } from "./reading";
import type { FunctionTable, Surroundings } from "./scope";
import type { Spills } from "./spills";
import type { Node } from "./syntax";

/**
 * A workbook that computes itself as its formulas see it: what they read must be computed.
 * @param treeOf the formula in a cell
 * @param textOf the same as its text, without "="
 */
export function bookSurroundings(
  definitions: Definitions,
  store: CellStore,
  spills: Spills,
  due: DueCells,
  functions: FunctionTable,
  treeOf: (id: number) => Node | undefined,
  textOf: (id: number) => string | undefined,
): Surroundings {
  const find = ({ sheet, row, column }: Position): number | undefined => store.find(sheet, row, column);
  return {
    cells: readingCells(
      store,
      (id) => due.read(id),
      () => due.round,
    ),
    functions,
    sheet: (name) => definitions.sheet(name),
    sheetName: (sheet) => definitions.sheetName(sheet),
    definedName: (name, sheet) => definitions.definedName(name, sheet),
    table: (name, host) => definitions.table(name, host),
    spill: (anchor): Area | undefined => {
      const id = find(anchor);
      if (id === undefined) return undefined;
      due.read(id);
      return spills.areaOf(id);
    },
    isSubtotal: (cell) => {
      const id = find(cell);
      const tree = id === undefined ? undefined : treeOf(id);
      return tree !== undefined && isSubtotal(tree);
    },
    hiding: (sheet, row) => definitions.hiding(sheet, row),
    isFiltered: (sheet) => definitions.isFiltered(sheet),
    sheetCount: definitions.sheetCount,
    formulaText: (cell) => {
      const id = find(cell);
      const text = id === undefined ? undefined : textOf(spills.anchorOf(id) ?? id);
      return text === undefined ? undefined : `=${text}`;
    },
  };
}
