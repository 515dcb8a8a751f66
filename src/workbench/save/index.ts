import {
  ICommandService,
  IResourceManagerService,
  type IResources,
  type IWorkbookData,
  UniverInstanceType,
} from "@univerjs/core";
import {
  bookOf,
  edited,
  openPackage,
  readLooks,
  restructured,
  type SheetNow,
  type WorkbookPackage,
} from "../../workbook/file";
import { namesChart } from "../charts/id";
import type { RunningGrid } from "../grid";
import { sheetId, toSnapshot } from "../snapshot";
import { bookEdits } from "./book-edits";
import { type SheetMoves, withCommand } from "./moves";
import { otherResources } from "./unwritten";

/** A workbook's file as it was opened. */
export interface OpenedFile {
  bytes: Uint8Array;
  name: string;
}

/** Writes the workbook on show into the file that it was opened from. */
export interface Saver {
  /** Another workbook is on show: its file, and whether all of it is saved. */
  opened(file: OpenedFile): void;
  /** The file's name, and whether anything was changed since it was opened or saved. */
  state(): { name: string; isChanged: boolean; hasMacros: boolean };
  /**
   * The file with all changes. Where something can't follow or be written, `agreed` is asked with a phrase for each
   * before anything is; undefined where it is not agreed to. Rejects with a WorkbookFileError.
   */
  save(agreed: (lost: readonly string[]) => Promise<boolean>): Promise<Uint8Array | undefined>;
  /** All changes up to now are in a file. */
  saved(): void;
  /** Calls back with each change of what state() gives. */
  onState(listener: () => void): void;
  /** Calls back with each command that changes the workbook. */
  onChange(listener: (id: string, params: object) => void): void;
}

/** Mutations that leave nothing to save: results, and what only this page shows. */
const PASSING =
  /(^formula\.|mark-dirty|set-workbook-name|re-calc|auto-height|toggle-note-popup|permission|empty$)/;

/** What a user does to drawings. */
const OF_DRAWINGS = /^sheet\.command\.(set|remove)-sheet-image$/;

const OF_SHEETS =
  /^sheets?\.mutation\.|^data-validation\.mutation\.|^formula\.mutation\.(set|remove)-defined-name/;

/** Follows the grid's changes from each opening on. */
export function createSaver(running: RunningGrid, addedCharts: () => readonly string[]): Saver {
  let file: OpenedFile = { bytes: new Uint8Array(), name: "" };
  let moves: SheetMoves = new Map();
  let others: IResources = [];
  let movedCharts = new Set<string>();
  let hasMacros = false;
  let isChanged = false;
  let isOpening = true;
  const stateListeners = new Set<() => void>();
  const changeListeners = new Set<(id: string, params: object) => void>();
  const changed = (now: boolean) => {
    if (isChanged === now) return;
    isChanged = now;
    stateListeners.forEach((listener) => listener());
  };
  running.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }, options) => {
      if (isOpening || options?.onlyLocal) return;
      if (params && OF_DRAWINGS.test(id) && namesChart(params)) {
        for (const { subUnitId } of (params as { drawings?: { subUnitId: string }[] }).drawings ?? [])
          movedCharts.add(subUnitId);
        changed(true);
      }
      if (!isSaved(id, params)) return;
      moves = withCommand(moves, id, params);
      changeListeners.forEach((listener) => listener(id, params!));
      changed(true);
    });
  return {
    opened(now) {
      file = now;
      moves = new Map();
      movedCharts = new Set();
      others = resourcesOf(running);
      hasMacros = openPackage(now.bytes).hasMacros;
      isOpening = false;
      isChanged = false;
      stateListeners.forEach((listener) => listener());
    },
    state: () => ({ name: file.name, isChanged, hasMacros }),
    save: (agreed) => saved(running, { bytes: file.bytes, moves, others, movedCharts, addedCharts }, agreed),
    saved: () => changed(false),
    onState: (listener) => void stateListeners.add(listener),
    onChange: (listener) => void changeListeners.add(listener),
  };
}

/** Whether a command changes what a file holds. */
const isSaved = (id: string, params: object | undefined): boolean =>
  params !== undefined &&
  OF_SHEETS.test(id) &&
  (!PASSING.test(id) || /defined-name/.test(id)) &&
  !isFloat(id, params);

/** Charts that we show are drawings of the grid's that no file holds. */
const isFloat = (id: string, params: object): boolean => /drawing/.test(id) && namesChart(params);

/** What is known of the workbook on show since it was opened. */
interface Followed {
  bytes: Uint8Array;
  moves: SheetMoves;
  others: IResources;
  /** The sheets on which a user moved, resized or deleted a chart. */
  movedCharts: ReadonlySet<string>;
  addedCharts: () => readonly string[];
}

const resourcesOf = ({ univer, api }: RunningGrid): IResources => {
  const unit = api.getActiveWorkbook()?.getId();
  return unit === undefined
    ? []
    : univer.__getInjector().get(IResourceManagerService).getResources(unit, UniverInstanceType.UNIVER_SHEET);
};

async function saved(
  running: RunningGrid,
  { bytes, moves, others, movedCharts, addedCharts }: Followed,
  agreed: (lost: readonly string[]) => Promise<boolean>,
): Promise<Uint8Array | undefined> {
  running.calculation.show();
  const book = running.calculation.book();
  const results = [...running.calculation.results()];
  const data = running.api.getActiveWorkbook()!.save();
  const opened = await snapshotOf(openPackage(bytes));
  const fileSheets = opened.book.sheets;
  const sheets = data.sheetOrder.map((id, i): SheetNow => {
    const from = fileSheets.findIndex((_, index) => sheetId(index) === id);
    return {
      name: book.sheets[i]!.name,
      hidden: book.sheets[i]!.hidden ?? false,
      moves: moves.get(id) ?? [],
      ...(from >= 0 && { from: fileSheets[from]!.name }),
    };
  });
  const structure = restructured(bytes, sheets);
  const isSameStructure = structure.file.packed() === bytes;
  const before = isSameStructure ? opened : await snapshotOf(structure.file);
  const { edits, lost } = bookEdits({
    opened: opened.data,
    before,
    now: { data, book, results },
    sheets,
    openedIds: data.sheetOrder.map((id, i) => (sheets[i]!.from === undefined ? undefined : id)),
    changes: changesOf(
      sheets,
      fileSheets.map(({ name }) => name),
    ),
    others: otherResources({ resources: others }, opened.data),
  });
  const keptCharts = data.sheetOrder.flatMap((id, i) =>
    movedCharts.has(id) ? [`${sheets[i]!.name}: charts that were moved, resized or deleted here`] : [],
  );
  const all = [...structure.troubles, ...lost, ...addedCharts(), ...keptCharts];
  if (all.length > 0 && !(await agreed(all))) return undefined;
  return edited(structure, edits).bytes;
}

async function snapshotOf(
  file: WorkbookPackage,
): Promise<{ data: IWorkbookData; book: ReturnType<typeof bookOf>["book"] }> {
  const reading = bookOf(file);
  const looks = await readLooks(file).catch(() => undefined);
  return { data: toSnapshot(reading, looks, "").data, book: reading.book };
}

function changesOf(sheets: readonly SheetNow[], files: readonly string[]) {
  const kept = new Map(
    sheets.flatMap((sheet) => (sheet.from === undefined ? [] : [[sheet.from.toLowerCase(), sheet] as const])),
  );
  const known = new Set(files.map((name) => name.toLowerCase()));
  return {
    nameOf: (name: string) => kept.get(name)?.name ?? (known.has(name) ? null : undefined),
    movesOf: (name: string) => kept.get(name)?.moves ?? [],
  };
}
