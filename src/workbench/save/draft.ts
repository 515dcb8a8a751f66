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
  /** Of this draft among others. */
  key: string;
  file: OpenedFile;
  changes: DraftChange[];
  /** When it was last changed. */
  at: Date;
}

/** Keeps the changes of a workbook in this browser until they are saved. */
export interface Drafts {
  /** The drafts that were left behind, the newest first. They stay until they are dropped. */
  left(): Promise<Draft[]>;
  /** Another workbook is on show: its changes follow, and the draft of the one before goes. */
  begin(file: OpenedFile): void;
  add(change: DraftChange): void;
  /** All up to now is in a file: nothing is offered until there are changes again. */
  saved(): void;
  /** The draft of the workbook on show stays behind when another begins. */
  leave(): void;
  /** A draft that was left behind is of no use any more. */
  drop(draft: Draft): void;
  /** Resolves when all that was told is kept. */
  settled(): Promise<void>;
}

interface Shape extends DBSchema {
  files: { key: string; value: OpenedFile & { at: Date; isSaved: boolean } };
  changes: { key: number; value: DraftChange & { draft: string }; indexes: { draft: string } };
}

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
  let key = "";
  let release = () => {};
  let isWritten = false;
  let waiting: DraftChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFailed = false;
  const open = () =>
    (database ??= openDB<Shape>("edge-tco-drafts", 1, {
      upgrade(created) {
        created.createObjectStore("files");
        created.createObjectStore("changes", { autoIncrement: true }).createIndex("draft", "draft");
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
  const drop = (gone: string) =>
    run(async (opened) => {
      const transaction = opened.transaction(["files", "changes"], "readwrite");
      const changes = transaction.objectStore("changes");
      const kept = await changes.index("draft").getAllKeys(gone);
      await Promise.all([
        transaction.objectStore("files").delete(gone),
        ...kept.map((one) => changes.delete(one)),
        transaction.done,
      ]);
    });
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const [changes, file, draft] = [waiting, base, key];
    waiting = [];
    if (changes.length === 0 || !file) return;
    isWritten = true;
    run(async (opened) => {
      const transaction = opened.transaction(["files", "changes"], "readwrite");
      const at = new Date();
      const kept = changes.map((change) => transaction.objectStore("changes").add({ ...change, draft }));
      await Promise.all([
        transaction.objectStore("files").put({ ...file, at, isSaved: false }, draft),
        ...kept,
        transaction.done,
      ]);
    });
  };
  return {
    async left() {
      try {
        const opened = await open();
        const held = await heldLocks();
        const drafts: Draft[] = [];
        for (const one of await opened.getAllKeys("files")) {
          if (held.has(lockOf(one))) continue;
          const { at, isSaved, ...file } = (await opened.get("files", one))!;
          if (isSaved) drop(one);
          const changes = isSaved ? [] : await opened.getAllFromIndex("changes", "draft", one);
          if (changes.length > 0)
            drafts.push({ key: one, file, at, changes: changes.map(({ id, params }) => ({ id, params })) });
        }
        return drafts.sort((a, b) => b.at.getTime() - a.at.getTime());
      } catch {
        return [];
      }
    },
    begin(file) {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
      if (isWritten) drop(key);
      isWritten = false;
      release();
      base = file;
      key = crypto.randomUUID();
      release = hold(lockOf(key));
    },
    add(change) {
      // as it is now: the grid goes on working with the same objects
      waiting.push(JSON.parse(JSON.stringify(change)) as DraftChange);
      timer ??= setTimeout(write, TOGETHER_MS);
    },
    saved() {
      write();
      const draft = key;
      // the changes stay: those that follow go on from them
      if (isWritten)
        run(async (opened) => {
          const file = await opened.get("files", draft);
          if (file) await opened.put("files", { ...file, isSaved: true }, draft);
        });
    },
    leave() {
      write();
      isWritten = false;
    },
    drop: (draft) => drop(draft.key),
    async settled() {
      write();
      await queue;
    },
  };
}

/** A draft's page holds a lock on it, so that no other page takes it for one that was left behind. */
const lockOf = (draft: string) => `edge-tco-draft-${draft}`;

/** Gives what lets the lock go; the browser does where the page is gone. */
function hold(lock: string): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  navigator.locks?.request(lock, () => released).catch(() => {});
  return release;
}

async function heldLocks(): Promise<Set<string | undefined>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name }) => name));
}

/** Does a draft's changes once more, in the workbook on show. */
export function replay({ univer, api }: RunningGrid, changes: readonly DraftChange[]): void {
  const commands = univer.__getInjector().get(ICommandService);
  const unitId = api.getActiveWorkbook()!.getId();
  for (const { id, params } of changes) commands.syncExecuteCommand(id, { ...params, unitId });
}
