import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { ICommandService } from "@univerjs/core";
import type { RunningGrid } from "../grid";
import type { OpenedFile } from "./index";

/** A change as the grid's command made it. */
export interface DraftChange {
  id: string;
  params: object;
}

/** Work that was not saved: the file that it began with, and every change since. */
export interface Draft {
  file: OpenedFile;
  changes: DraftChange[];
  /** When it was last changed. */
  at: Date;
}

/** Keeps the changes of a workbook in this browser until they are saved. */
export interface Drafts {
  /** The draft that was left behind, if any. */
  left(): Promise<Draft | undefined>;
  /** Another workbook is on show: its changes follow. */
  begin(file: OpenedFile): void;
  add(change: DraftChange): void;
  /** Nothing is left to be kept. */
  clear(): void;
  /** Resolves when all that was told is kept. */
  settled(): Promise<void>;
}

interface Shape extends DBSchema {
  files: { key: string; value: OpenedFile & { at: Date } };
  changes: { key: number; value: DraftChange };
}

const CURRENT = "current";
/** Changes are written together, this long after the first of them. */
const TOGETHER_MS = 300;

/**
 * Drafts in the browser's database. A page that the browser keeps from it, or that has no room left, goes on without;
 * `failed` is called once.
 */
export function createDrafts(failed: () => void): Drafts {
  let database: Promise<IDBPDatabase<Shape>> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let base: OpenedFile | undefined;
  let isWritten = false;
  let waiting: DraftChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFailed = false;
  const open = () =>
    (database ??= openDB<Shape>("edge-tco-draft", 1, {
      upgrade(created) {
        created.createObjectStore("files");
        created.createObjectStore("changes", { autoIncrement: true });
      },
    }));
  const run = (work: (opened: IDBPDatabase<Shape>) => Promise<unknown>) => {
    if (hasFailed) return;
    queue = queue
      .then(async () => work(await open()))
      .catch(() => {
        if (!hasFailed) failed();
        hasFailed = true;
      });
  };
  const empty = async (opened: IDBPDatabase<Shape>) => {
    const transaction = opened.transaction(["files", "changes"], "readwrite");
    await Promise.all([
      transaction.objectStore("files").clear(),
      transaction.objectStore("changes").clear(),
      transaction.done,
    ]);
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const [changes, file] = [waiting, base];
    waiting = [];
    if (changes.length === 0 || !file) return;
    const isFirst = !isWritten;
    isWritten = true;
    run(async (opened) => {
      if (isFirst) await empty(opened);
      const transaction = opened.transaction(["files", "changes"], "readwrite");
      const at = new Date();
      const kept = changes.map((change) => transaction.objectStore("changes").add(change));
      await Promise.all([
        transaction.objectStore("files").put({ ...file, at }, CURRENT),
        ...kept,
        transaction.done,
      ]);
    });
  };
  return {
    async left() {
      try {
        const opened = await open();
        const file = await opened.get("files", CURRENT);
        if (!file) return undefined;
        const { at, ...rest } = file;
        return { file: rest, at, changes: await opened.getAll("changes") };
      } catch {
        return undefined;
      }
    },
    begin(file) {
      write();
      base = file;
      isWritten = false;
    },
    add(change) {
      // as it is now: the grid goes on working with the same objects
      waiting.push(JSON.parse(JSON.stringify(change)) as DraftChange);
      timer ??= setTimeout(write, TOGETHER_MS);
    },
    clear() {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
      isWritten = false;
      run(empty);
    },
    async settled() {
      write();
      await queue;
    },
  };
}

/** Does a draft's changes once more, in the workbook on show. */
export function replay({ univer, api }: RunningGrid, changes: readonly DraftChange[]): void {
  const commands = univer.__getInjector().get(ICommandService);
  const unitId = api.getActiveWorkbook()!.getId();
  for (const { id, params } of changes) commands.syncExecuteCommand(id, { ...params, unitId });
}
