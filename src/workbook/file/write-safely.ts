import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import * as disk from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Writable } from "node:stream";

/** A file that could not be written; what stood there before still does. The message is one sentence for the user. */
export class NotWrittenError extends Error {
  override name = "NotWrittenError";
}

/** What of the disk is needed; tests give one that fails. */
export type Disk = Pick<typeof disk, "open" | "rename" | "rm" | "stat" | "realpath">;

type Handle = Awaited<ReturnType<Disk["open"]>>;

/**
 * A stream into a file that is there, whole, once the stream has finished: it is written beside its place and takes it
 * at the end. Where that fails, or the program ends before, the file is as it was and nothing is left beside it.
 * Emits NotWrittenError.
 */
export function safeWriteStream(path: string, files: Disk = disk): Writable {
  let draft: Draft | undefined;
  const tell = (done: (error?: Error | null) => void) => (error: unknown) => done(notWritten(path, error));
  return new Writable({
    decodeStrings: true,
    construct(done) {
      begun(path, files).then((begin) => {
        draft = begin;
        done();
      }, tell(done));
    },
    write(chunk: Uint8Array, _, done) {
      draft!.write(chunk).then(() => done(), tell(done));
    },
    final(done) {
      draft!.finish().then(() => done(), tell(done));
    },
    destroy(error, done) {
      (draft?.drop() ?? Promise.resolve()).then(() => done(error), tell(done));
    },
  });
}

/** Writes a whole file in the same way. Rejects with NotWrittenError. */
export async function writeSafely(
  path: string,
  content: Uint8Array | string,
  files: Disk = disk,
): Promise<void> {
  const stream = safeWriteStream(path, files);
  await new Promise<void>((resolve, reject) => {
    stream.once("error", reject);
    stream.once("close", resolve);
    stream.end(content);
  });
}

/** A file being written beside its place. */
interface Draft {
  write(chunk: Uint8Array): Promise<void>;
  /** Brings what was written to the disk and into its place. */
  finish(): Promise<void>;
  /** Takes away what was written, unless it is in its place. */
  drop(): Promise<void>;
}

async function begun(path: string, files: Disk): Promise<Draft> {
  const place = await files.realpath(path).catch(() => path);
  const before = await files.stat(place).catch(() => undefined);
  // a terminal or a pipe takes what comes and has no place to be moved to
  if (before && !before.isFile() && !before.isDirectory()) return straight(await files.open(place, "w"));
  if (before?.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  const beside = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString("hex")}.tmp`);
  const handle = await files.open(beside, "wx", before ? before.mode & 0o777 : 0o666);
  return drafted(handle, beside, place, files);
}

const straight = (handle: Handle): Draft => ({
  write: (chunk) => handle.writeFile(chunk),
  finish: () => handle.close(),
  drop: () => handle.close().catch(() => undefined),
});

function drafted(handle: Handle, beside: string, place: string, files: Disk): Draft {
  let isInPlace = false;
  const forget = cleanedUpAtEnd(beside);
  return {
    write: (chunk) => handle.writeFile(chunk),
    async finish() {
      await handle.sync();
      await handle.close();
      await files.rename(beside, place);
      isInPlace = true;
    },
    async drop() {
      await handle.close().catch(() => undefined);
      if (!isInPlace) await files.rm(beside, { force: true }).catch(() => undefined);
      forget();
    },
  };
}

/** Files beside their places, which go when the program ends before they are whole. */
const drafts = new Set<string>();

const SIGNALS = { SIGINT: 2, SIGHUP: 1, SIGTERM: 15 } as const;

function cleanedUpAtEnd(path: string): () => void {
  if (drafts.size === 0) watchEnd("on");
  drafts.add(path);
  return () => {
    drafts.delete(path);
    if (drafts.size === 0) watchEnd("off");
  };
}

function watchEnd(way: "on" | "off"): void {
  process[way]("exit", removeDrafts);
  for (const signal of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) process[way](signal, endBy);
}

function removeDrafts(): void {
  for (const path of drafts) rmSync(path, { force: true });
}

/** As the system ends a program by a signal, but tidily. */
function endBy(signal: keyof typeof SIGNALS): void {
  process.exit(128 + SIGNALS[signal]);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EFBIG: "it is too large for this disk",
  EACCES: "writing there is not allowed",
  EPERM: "writing there is not allowed",
  EROFS: "the disk can only be read",
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a folder",
  EBUSY: "another program has it open",
};

function notWritten(path: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code ?? ""] ?? code ?? message;
  return new NotWrittenError(`${path} was not written: ${reason}. What was there before is unchanged.`);
}
