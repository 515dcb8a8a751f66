import type { ICellData, IDisposable, IExecutionOptions, IRange, Nullable, Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import {
  InsertColMutation,
  InsertRowMutation,
  OtherFormulaMarkDirty,
  RemoveColMutation,
  RemoveDefinedNameMutation,
  RemoveRowMutation,
  RemoveSuperTableMutation,
  SetArrayFormulaDataMutation,
  SetDefinedNameMutation,
  SetRangeValuesMutation,
  SetSuperTableMutation,
} from "@univerjs/preset-sheets-core";
import type { Move } from "./data-tables";

/** What happens to the workbook on show that bears on its values. */
export interface ChangeListener {
  /** A cell was given other content, by a user or a program. */
  edited(sheetId: string, row: number, column: number): void;
  /** Cells, sheets, names or tables are not where they were; `cells` says where rows or columns came or went. */
  restructured(cells?: MovedCells): void;
  /** A conditional format or a validation has a formula that is yet to be computed. */
  conditionsChanged(): void;
  /** The grid was told anew which arrays fill its cells, by us or by Univer. */
  arraysShown(): void;
}

/** Follows the grid's commands. */
export function watchContent(univer: Univer, listener: ChangeListener): IDisposable {
  return univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }, options) => {
      if (id === SetRangeValuesMutation.id) {
        if (!isResult(options)) eachEdit(params as ISetRangeValuesMutationParams, listener);
      } else if (id === OtherFormulaMarkDirty.id) listener.conditionsChanged();
      else if (id === SetArrayFormulaDataMutation.id) listener.arraysShown();
      else if (restructures(id)) listener.restructured(movedCells(id, params));
    });
}

/** Where cells of a sheet moved; undefined where that is not by whole rows or columns. */
export interface MovedCells {
  readonly sheetId: string;
  readonly move: Move | undefined;
}

const MOVES: Readonly<Record<string, { axis: Move["axis"]; sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { axis: "row", sign: 1 },
  [RemoveRowMutation.id]: { axis: "row", sign: -1 },
  [InsertColMutation.id]: { axis: "column", sign: 1 },
  [RemoveColMutation.id]: { axis: "column", sign: -1 },
};

function movedCells(id: string, params: object | undefined): MovedCells | undefined {
  if (!params || !("subUnitId" in params) || /worksheet/.test(id)) return undefined;
  const sheetId = String(params.subUnitId);
  const kind = MOVES[id];
  if (!kind || !("range" in params)) return { sheetId, move: undefined };
  const { startRow, endRow, startColumn, endColumn } = params.range as IRange;
  const [first, last] = kind.axis === "row" ? [startRow, endRow] : [startColumn, endColumn];
  return { sheetId, move: { axis: kind.axis, at: first, count: kind.sign * (last - first + 1) } };
}

/** What the calculation itself writes stays local. */
const isResult = (options: IExecutionOptions | undefined) => options?.onlyLocal === true;

function eachEdit({ subUnitId, cellValue }: ISetRangeValuesMutationParams, listener: ChangeListener): void {
  for (const [row, line] of Object.entries(cellValue ?? {}))
    for (const [column, cell] of Object.entries(line ?? {}))
      if (hasContent(cell as Nullable<ICellData>)) listener.edited(subUnitId, +row, +column);
}

/** Whether a cell as written has content, and not looks alone. */
export const hasContent = (cell: Nullable<ICellData>): boolean =>
  !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;

const DEFINITIONS = new Set([
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
  SetSuperTableMutation.id,
  RemoveSuperTableMutation.id,
]);

/** Changes of a sheet that move nothing: all others are taken to, so that none is overlooked. */
const LOOKS =
  /auto-height|col-width|color|conditional|copy-worksheet-end|count|data$|drawing|dirty|empty|frozen|gridlines|merge|note|numfmt|permission|protection|range-theme|right-to-left|row-height|style|validation|worksheet-hidden|workbook-name/;

/** Whether a command leaves formulas, or what they refer to, at another place. */
export const restructures = (id: string): boolean =>
  DEFINITIONS.has(id) || (id.startsWith("sheet.mutation.") && !LOOKS.test(id));
