import type { ICellData, IMutationInfo, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { CellValueType, ICommandService, isTextFormat } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  ISheetClipboardService,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/preset-sheets-core";
import { cellName } from "../../address";
import { hasContent } from "../engine";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import type { Notices } from "../page/notice";
import { type Entry, readPasted } from "./entry";
import type { Judge } from "./judge";
import type { Known } from "./known";

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** What is pasted from elsewhere is read as it would be in Excel; what Univer reads otherwise is set after it. */
export function pasteAsExcel({ univer }: RunningGrid, { knows }: Known): void {
  const injector = univer.__getInjector();
  const corrected = (unitId: string, subUnitId: string, cells: Cells) => {
    if (Object.keys(cells).length === 0) return { redos: [], undos: [] };
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue: cells };
    const undo: IMutationInfo = {
      id: SetRangeValuesMutation.id,
      params: injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params)),
    };
    return { redos: [{ id: SetRangeValuesMutation.id, params }], undos: [undo] };
  };
  injector.get(ISheetClipboardService).addClipboardHook({
    id: "edge-entries",
    onPasteCells(from, to, data) {
      const cells: Cells = {};
      if (!from)
        data.forValue((row, column, cell) => {
          const content = contentOf(cell, knows);
          if (content) (cells[to.range.rows[row]!] ??= {})[to.range.cols[column]!] = content;
        });
      return corrected(to.unitId, to.subUnitId, cells);
    },
    onPastePlainText(to, text) {
      const content = written(readPasted(text, knows));
      const cells: Cells = content ? { [to.range.rows[0]!]: { [to.range.cols[0]!]: content } } : {};
      return corrected(to.unitId, to.subUnitId, cells);
    },
  });
}

function contentOf(cell: Nullable<ICellData>, knows: Known["knows"]): ICellData | undefined {
  const style = typeof cell?.s === "object" ? cell.s : undefined;
  if (typeof cell?.v !== "string" || isTextFormat(style?.n?.pattern)) return undefined;
  return written(readPasted(cell.v, knows));
}

function written(entry: Entry): ICellData | undefined {
  if (entry.kind === "number") return { v: entry.value, t: CellValueType.NUMBER };
  if (entry.kind === "formula") return { f: entry.formula, v: null, t: null, p: null };
  return undefined;
}

/** So many cells of a paste are judged, and so many are named. */
const MOST_JUDGED = 5_000;
const MOST_NAMED = 3;

/**
 * Pasting and filling ask nobody: as in Excel what is put in stays, but here it is said where a cell's rule does not
 * allow it.
 */
export function tellOfPasted({ univer, api }: RunningGrid, grid: Grid, judge: Judge, notices: Notices): void {
  let due: { sheet: string; row: number; column: number }[] = [];
  const say = () => {
    const places = due;
    due = [];
    if (!grid.sheets().some(({ name }) => name === places[0]?.sheet)) return;
    const broken = places.flatMap((place) => {
      const refusal = judge.refusal(place);
      return refusal ? [{ place, refusal }] : [];
    });
    if (broken.length === 0) return;
    const named = broken.slice(0, MOST_NAMED).map(({ place, refusal }) => {
      const { sheet, row, column } = place;
      const shown = grid.text({ sheet, top: row, left: column, bottom: row, right: column })[0]![0]!;
      return `${cellName(row, column)} holds ${shown}. ${refusal.sentence}`;
    });
    const more = broken.length > MOST_NAMED ? ` So do ${broken.length - MOST_NAMED} cells more.` : "";
    notices.problem(`What was put in is not what its rule allows: ${named.join(" ")}${more}`);
  };
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }, options) => {
      if (id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
      const { subUnitId, cellValue, trigger } = params as ISetRangeValuesMutationParams & {
        trigger?: string;
      };
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheetName();
      if (sheet === undefined || !trigger || !/paste|fill/.test(trigger)) return;
      if (due.length === 0) setTimeout(say, 0);
      for (const [row, line] of Object.entries(cellValue ?? {}))
        for (const [column, cell] of Object.entries(line ?? {}))
          if (due.length < MOST_JUDGED && hasContent(cell as Nullable<ICellData>))
            due.push({ sheet, row: +row, column: +column });
    });
}
