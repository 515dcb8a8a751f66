import type { ICellData, Nullable } from "@univerjs/core";
import {
  CellValueType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  getNumfmtParseValueFilter,
  IUniverInstanceService,
  type DocumentDataModel,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  IEditorBridgeService,
  LexerTreeBuilder,
  SheetInterceptorService,
  VALIDATE_CELL,
} from "@univerjs/preset-sheets-core";
import type { CellPlace, SupposedContent } from "../engine/calculation";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import type { Tooltip } from "../page/tooltip";
import { cellRect } from "../errors/place";
import { type Entry, readEntry } from "./entry";
import type { Judge, Refusal } from "./judge";
import type { Known } from "./known";

/** Before Univer's own. */
const FIRST = 1_000;

/**
 * What is typed becomes what it would in Excel. What Excel would not take stays in the editor, with a sentence that
 * says why: nothing typed is lost.
 */
export function commitAsExcel(
  running: RunningGrid,
  grid: Grid,
  judge: Judge,
  known: Known,
  note: Tooltip,
): void {
  const { univer, api } = running;
  const injector = univer.__getInjector();
  const editing = injector.get(IEditorBridgeService);
  const units = injector.get(IUniverInstanceService);
  const lexer = injector.get(LexerTreeBuilder);
  const interceptors = injector.get(SheetInterceptorService).writeCellInterceptor;
  /** What was said of which text, so that the same text is taken when the user insists. */
  let insisted: string | undefined;

  const typedText = (): string => {
    const body = units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody();
    return body?.dataStream.replace(/\r\n$/, "") ?? "";
  };
  const edited = (): CellPlace | undefined => {
    const location = editing.getEditLocation();
    if (!location) return undefined;
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(location.sheetId)?.getSheetName();
    return sheet === undefined ? undefined : { sheet, row: location.row, column: location.column };
  };
  const formatAt = ({ sheet, row, column }: CellPlace) =>
    grid.numberFormats({ sheet, top: row, left: column, bottom: row, right: column })[0]![0]!;
  const read = (text: string, place: CellPlace): Entry =>
    readEntry(complete(text), { format: formatAt(place), knows: known.knows });
  /** Univer closes what brackets are still open. */
  const complete = (text: string): string =>
    text.startsWith("=") && text.length > 1
      ? text + ")".repeat(Math.max(0, lexer.checkIfAddBracket(text)))
      : text;

  /** What is doubtful is taken when it is typed again; what a rule forbids for good never is. */
  const refusalOf = (text: string, place: CellPlace): Refusal | undefined => {
    const insists = insisted === text;
    const entry = read(text, place);
    if (entry.kind === "doubtful" && !insists) return { sentence: entry.sentence, isFinal: false };
    const refusal = judge.refusalOf(place, contentOf(entry, complete(text), formatAt(place)));
    return insists && !refusal?.isFinal ? undefined : refusal;
  };

  api.addEvent(api.Event.BeforeSheetEditStart, () => {
    insisted = undefined;
    note.hide();
  });
  api.addEvent(api.Event.BeforeSheetEditEnd, (event) => {
    const place = edited();
    const text = typedText();
    note.hide();
    // several lines, or styles of their own
    if (
      !event.isConfirm ||
      !place ||
      !editing.isVisible().visible ||
      !editing.getEditorDirty() ||
      /[\r\n]/.test(text)
    )
      return;
    const refusal = refusalOf(text, place);
    if (!refusal) return;
    insisted = text;
    event.cancel = true;
    // of a cell that is scrolled out of sight the text still stands in the formula bar
    const bar = document.querySelector("[data-u-comp=formula-bar]")?.getBoundingClientRect();
    const rect = cellRect(running, place) ?? bar;
    if (rect) note.show(refusal.sentence, rect);
  });

  interceptors.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler(cell, { worksheet, row, col }, next) {
      const text = textOf(cell);
      if (!cell || text === undefined || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const place = { sheet: worksheet.getName(), row, column: col };
      return written(read(text, place), cell, next);
    },
  });
  // judged before, while the editor is still open
  interceptors.intercept(VALIDATE_CELL, { priority: FIRST, handler: () => Promise.resolve(true) });
}

/** What the user has typed into a cell, in one style; undefined for other content. */
function textOf(cell: Nullable<ICellData>): string | undefined {
  if (!cell || cell.p || cell.f) return undefined;
  return cell.v === null || cell.v === undefined ? undefined : String(cell.v);
}

type Next = (cell: Nullable<ICellData>) => Nullable<ICellData>;

function written(entry: Entry, cell: ICellData, next: Next): Nullable<ICellData> {
  switch (entry.kind) {
    case "formula":
      return next({ ...cell, f: entry.formula, v: null, t: null, p: null, si: null });
    case "number":
      // the end of the line: Univer takes long ones for texts
      return { ...cell, v: entry.value, t: CellValueType.NUMBER };
    default:
      return next(cell);
  }
}

/** What a cell holds once an entry is committed. */
function contentOf(entry: Entry, text: string, format: string): SupposedContent {
  if (entry.kind === "formula") return { formula: entry.formula.slice(1), value: null };
  if (entry.kind === "number") return { value: entry.value };
  if (format === "@" || text.startsWith("'")) return { value: text.replace(/^'/, "") };
  if (text.startsWith("=") && text.length > 1) return { formula: text.slice(1), value: null };
  if (text === "") return { value: null };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const read = getNumfmtParseValueFilter(text)?.v;
  return { value: typeof read === "number" ? read : text };
}
