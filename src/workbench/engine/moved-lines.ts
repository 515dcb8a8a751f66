import type { IRange, Univer, Workbook } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import {
  IDefinedNamesService,
  LexerTreeBuilder,
  MoveColsCommand,
  MoveRowsCommand,
  SetDefinedNameMutation,
  UpdateDefinedNameController,
  UpdateFormulaController,
} from "@univerjs/preset-sheets-core";
import { type LineShift, movedReferences, type SheetChanges } from "../../workbook/file";

/** What a command does to references, as Univer tells its parts; `type` is 1 where rows move and 2 where columns do. */
export interface ReferenceMove {
  type: number;
  unitId: string;
  sheetId: string;
  from?: IRange | null;
  to?: IRange | null;
}

const AXES: Readonly<Record<number, "row" | "column">> = { 1: "row", 2: "column" };

/** Formulas by workbook, sheet, row and column; a filled one is its first cell's, and how far it is from there. */
export type FormulaData = Record<
  string,
  Record<string, Record<number, Record<number, FormulaItem | null>> | null> | null
>;

interface FormulaItem {
  f: string;
  si?: string;
  x?: number;
  y?: number;
}

/** Names of sheets by workbook, each with the sheet's id. */
export type SheetNames = Record<string, Record<string, string> | null | undefined>;

/** The rows or columns that move; undefined where a command does something else. */
export function lineShift({ type, from, to }: ReferenceMove): LineShift | undefined {
  const axis = AXES[type];
  if (!axis || !from || !to) return undefined;
  return axis === "row"
    ? { kind: "shift", axis, at: from.startRow, count: from.endRow - from.startRow + 1, to: to.startRow }
    : {
        kind: "shift",
        axis,
        at: from.startColumn,
        count: from.endColumn - from.startColumn + 1,
        to: to.startColumn,
      };
}

const changesOf = (sheet: string, move: LineShift): SheetChanges => ({
  nameOf: () => undefined,
  movesOf: (name) => (name === sheet.toLowerCase() ? [move] : []),
});

/** The formulas that another text is due to when rows or columns of a sheet move, at their places before. */
export function movedFormulas(
  formulas: FormulaData,
  names: SheetNames,
  { unitId, sheetId }: ReferenceMove,
  move: LineShift,
  filled: (formula: string, columns: number, rows: number) => string,
): FormulaData {
  const sheetNames = new Map(Object.entries(names[unitId] ?? {}).map(([name, id]) => [id, name]));
  const changes = changesOf(sheetNames.get(sheetId) ?? "", move);
  const moved: FormulaData = { [unitId]: {} };
  for (const [sheet, rows] of Object.entries(formulas[unitId] ?? {})) {
    const host = sheetNames.get(sheet)?.toLowerCase();
    const found: Record<number, Record<number, FormulaItem>> = {};
    for (const [row, line] of Object.entries(rows ?? {}))
      for (const [column, item] of Object.entries(line)) {
        if (!item) continue;
        const { f, si, x = 0, y = 0 } = item;
        const text = (x === 0 && y === 0 ? f : filled(f, x, y)).replace(/^=/, "");
        const now = movedReferences(text, host, changes);
        // cells that share a formula part where some of them move
        if (now !== text || (si && sheet === sheetId))
          (found[Number(row)] ??= {})[Number(column)] = { f: `=${now}` };
      }
    moved[unitId]![sheet] = found;
  }
  return moved;
}

interface FormulaSeam {
  _getFormulaReferenceMoveInfo(
    formulas: FormulaData,
    names: SheetNames,
    move: ReferenceMove,
  ): { newFormulaData: FormulaData };
}

interface Mutations {
  redos: { id: string; params: object }[];
  undos: { id: string; params: object }[];
}

interface NameSeam {
  _getUpdateDefinedNameMutations(workbook: Workbook, move: ReferenceMove): Mutations;
}

/**
 * Where rows or columns move, Univer takes the sheet on show for theirs, and loses cells from ranges that partly move.
 * Formulas and names are changed as Save changes them in the file. The methods are its own: the version is pinned.
 */
export function moveLinesAsFilesDo(univer: Univer): void {
  const injector = univer.__getInjector();
  let sheetOfCommand: string | undefined;
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id === MoveRowsCommand.id || id === MoveColsCommand.id)
      sheetOfCommand = (params as { subUnitId?: string }).subUnitId;
  });
  const shiftOf = (move: ReferenceMove): LineShift | undefined => {
    const shift = lineShift(move);
    if (!shift) return undefined;
    // what Univer goes on with is this object
    if (sheetOfCommand !== undefined) move.sheetId = sheetOfCommand;
    const { to } = move;
    const last = shift.to + shift.count - 1;
    move.to = shift.axis === "row" ? { ...to!, endRow: last } : { ...to!, endColumn: last };
    return shift;
  };
  const formulas = injector.get(UpdateFormulaController) as unknown as FormulaSeam;
  const usualFormulas = formulas._getFormulaReferenceMoveInfo.bind(formulas);
  const lexer = injector.get(LexerTreeBuilder);
  formulas._getFormulaReferenceMoveInfo = (all, names, move) => {
    const shift = shiftOf(move);
    if (!shift) return usualFormulas(all, names, move);
    const filled = (text: string, columns: number, rows: number) =>
      lexer.moveFormulaRefOffset(text, columns, rows);
    return { newFormulaData: movedFormulas(all, names, move, shift, filled) };
  };
  const named = injector.get(UpdateDefinedNameController) as unknown as NameSeam;
  const usualNames = named._getUpdateDefinedNameMutations.bind(named);
  const definedNames = injector.get(IDefinedNamesService);
  named._getUpdateDefinedNameMutations = (workbook, move) => {
    const shift = shiftOf(move);
    if (!shift) return usualNames(workbook, move);
    const { unitId, sheetId } = move;
    const changes = changesOf(workbook.getSheetBySheetId(sheetId)?.getName() ?? "", shift);
    const mutations: Mutations = { redos: [], undos: [] };
    for (const item of Object.values(definedNames.getDefinedNameMap(unitId) ?? {})) {
      const now = movedReferences(item.formulaOrRefString, undefined, changes);
      if (now === item.formulaOrRefString) continue;
      mutations.redos.push({
        id: SetDefinedNameMutation.id,
        params: { unitId, ...item, formulaOrRefString: now },
      });
      mutations.undos.push({ id: SetDefinedNameMutation.id, params: { unitId, ...item } });
    }
    return mutations;
  };
}
