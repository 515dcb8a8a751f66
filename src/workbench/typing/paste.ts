import type { ICellData, IMutationInfo, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { CellValueType, ICommandService } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  type ISheetDiscreteRangeLocation,
  ISheetClipboardService,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/preset-sheets-core";
import { cellName } from "../../address";
import { numberIn } from "../../formula/textNumber";
import { hasContent } from "../engine";
import type { CellPlace } from "../engine/calculation";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import type { Notices } from "../page/notice";
import { type Entry, isPercent, readPasted } from "./entry";
import type { Judge } from "./judge";
import type { Known } from "./known";

/** Where something is pasted. */
type Pasted = ISheetDiscreteRangeLocation;

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/**
 * A text that is pasted is read as it would be in Excel; what Univer reads otherwise is set after it.
 * @param pasted hears of every paste, before its cells are written
 */
export function pasteAsExcel(
  { univer, api }: RunningGrid,
  { knows }: Known,
  pasted: (to: Pasted) => void,
): void {
  const injector = univer.__getInjector();
  const formatAt = ({ subUnitId }: Pasted, row: number, column: number) =>
    api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getRange(row, column).getNumberFormat() ?? "";
  const corrected = ({ unitId, subUnitId }: Pasted, cells: Cells) => {
    if (Object.keys(cells).length === 0) return { redos: [], undos: [] };
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue: cells };
    const undo: IMutationInfo = {
      id: SetRangeValuesMutation.id,
      params: injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params)),
    };
    return { redos: [{ id: SetRangeValuesMutation.id, params }], undos: [undo] };
  };
  const clipboard = injector.get(ISheetClipboardService);
  const paste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) => paste(html && withFormatCodes(html), text, files);
  clipboard.addClipboardHook({
    id: "edge-entries",
    // the last of them
    priority: 1_000,
    onPasteCells(from, to, data, { pasteType }) {
      pasted(to);
      const cells: Cells = {};
      // of the grid's own cells all digits are kept, as a copy in Excel keeps them
      if (from === null && !/format/.test(pasteType))
        data.forValue((row, column, cell) => {
          const [down, across] = [to.range.rows[row], to.range.cols[column]];
          const text = down === undefined || across === undefined ? undefined : textOf(cell);
          if (text === undefined) return;
          const hasFormat = typeof cell.s === "object" && Boolean(cell.s?.n?.pattern);
          const content = numberOf(text, hasFormat ? "" : formatAt(to, down!, across!));
          if (content) (cells[down!] ??= {})[across!] = content;
        });
      return corrected(to, cells);
    },
    onPastePlainText(to, text) {
      pasted(to);
      const [row, column] = [to.range.rows[0]!, to.range.cols[0]!];
      const content = numberOf(text, formatAt(to, row, column)) ?? written(readPasted(text, knows));
      const cells: Cells = content ? { [row]: { [column]: content } } : {};
      return corrected(to, cells);
    },
  });
}

/** What a pasted cell says, where that is not a formula. */
function textOf({ v, f }: ICellData): string | undefined {
  return f || (typeof v !== "string" && typeof v !== "number") ? undefined : String(v);
}

/**
 * A pasted text as the number that it is where Univer makes it another: of more than 15 digits, or a percentage, which
 * in a cell of percents is shown as the others there.
 * @param format of the cell that it is pasted into; "" where it brings its own
 */
function numberOf(text: string, format: string): ICellData | undefined {
  const entry = readPasted(text.trim(), () => false);
  if (entry.kind === "number") return { v: entry.value, t: CellValueType.NUMBER, p: null };
  const share = isPercent(format) && /%\s*$/.test(text) ? numberIn(text.trim()) : undefined;
  return share === undefined
    ? undefined
    : { v: share, t: CellValueType.NUMBER, p: null, s: { n: { pattern: format } } };
}

/** Number formats that Excel copies by a name, which Univer takes for a code: it fails, and nothing is pasted. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  currency: "$#,##0.00",
  fixed: "0.00",
  "general date": "m/d/yyyy h:mm",
  "long date": "dddd, mmmm d, yyyy",
  "long time": "h:mm:ss AM/PM",
  "medium date": "d-mmm-yy",
  "medium time": "h:mm AM/PM",
  percent: "0.00%",
  scientific: "0.00E+00",
  "short date": "m/d/yyyy",
  "short time": "h:mm",
  standard: "#,##0.00",
};

const withFormatCodes = (html: string): string =>
  html.replaceAll(/<style[^]*?<\/style>/gi, (css) =>
    css.replaceAll(
      /(mso-number-format\s*:\s*)"?([a-z]+(?: [a-z]+)?)"?(?=\s*[;}])/gi,
      (whole, property: string, name: string) => {
        const code = NAMED_FORMATS[name.toLowerCase()];
        return code === undefined ? whole : `${property}"${code}"`;
      },
    ),
  );

function written(entry: Entry): ICellData | undefined {
  if (entry.kind === "number") return { v: entry.value, t: CellValueType.NUMBER };
  if (entry.kind === "formula") return { f: entry.formula, v: null, t: null, p: null };
  return undefined;
}

type FillParams = ISetRangeValuesMutationParams & { trigger?: string };

const isFill = (id: string, params: object | undefined): params is FillParams =>
  id === SetRangeValuesMutation.id && /fill/.test((params as FillParams | undefined)?.trigger ?? "");

/** A series goes on in numbers of 15 digits, as in Excel: 0.1, 0.2, 0.3. */
export function fillAsExcel({ univer }: RunningGrid): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      if (!isFill(id, params)) return;
      for (const line of Object.values(params.cellValue ?? {}))
        for (const cell of Object.values((line ?? {}) as Record<number, Nullable<ICellData>>))
          if (cell && !cell.f && typeof cell.v === "number") cell.v = Number(cell.v.toPrecision(15));
    });
}

/** So many cells of a paste are judged, and so many are named. */
const MOST_JUDGED = 5_000;
const MOST_NAMED = 3;

/**
 * Pasting and filling ask nobody: as in Excel what is put in stays, but here it is said where a cell's rule does not
 * allow it.
 * @returns what is to hear of pastes
 */
export function tellOfPutIn(
  { univer, api }: RunningGrid,
  grid: Grid,
  judge: Judge,
  notices: Notices,
): (to: Pasted) => void {
  let due: CellPlace[] = [];
  const shown = ({ sheet, row, column }: CellPlace) =>
    grid.text({ sheet, top: row, left: column, bottom: row, right: column })[0]![0]!;
  const say = () => {
    const places = due;
    due = [];
    if (!grid.sheets().some(({ name }) => name === places[0]?.sheet)) return;
    const broken = places.flatMap((place) => {
      const text = shown(place);
      const refusal = text === "" ? undefined : judge.refusal(place);
      return refusal ? [{ place, text, refusal }] : [];
    });
    if (broken.length === 0) return;
    const named = broken
      .slice(0, MOST_NAMED)
      .map(
        ({ place, text, refusal }) =>
          `${cellName(place.row, place.column)} holds ${text}. ${refusal.sentence}`,
      );
    const more = broken.length - MOST_NAMED;
    const others =
      more > 0 ? ` ${more} more ${more === 1 ? "cell does" : "cells do"} not hold what is allowed.` : "";
    notices.problem(`What was put in is not what its rule allows: ${named.join(" ")}${others}`);
  };
  const add = (subUnitId: string, row: number, column: number) => {
    if (due.length >= MOST_JUDGED) return;
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheetName();
    if (sheet === undefined) return;
    // once all is written
    if (due.length === 0) setTimeout(say, 0);
    due.push({ sheet, row, column });
  };
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }, options) => {
      if (!isFill(id, params) || options?.onlyLocal) return;
      const { subUnitId, cellValue } = params;
      for (const [row, line] of Object.entries(cellValue ?? {}))
        for (const [column, cell] of Object.entries(line ?? {}))
          if (hasContent(cell as Nullable<ICellData>)) add(subUnitId, +row, +column);
    });
  return ({ subUnitId, range }) => {
    for (const row of range.rows) for (const column of range.cols) add(subUnitId, row, column);
  };
}
