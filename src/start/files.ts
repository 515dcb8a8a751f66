import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** A file that a request asks for. */
export interface FoundFile {
  content: Buffer;
  /** Another tag for another content. */
  tag: string;
}

/**
 * Reads the file behind a request's path; undefined where there is none, where a link leads out of the folder, and where
 * the path is no plain one. Each request reads anew: a build may replace or remove files at any time.
 *
 * @param path as it stands in the request, without the query: "/chunks/a.js"
 */
export async function findFile(folder: string, path: string): Promise<FoundFile | undefined> {
  const segments = plainSegments(path);
  if (!segments) return undefined;
  try {
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, ...segments))]);
    if (!file.startsWith(home + sep)) return undefined;
    const { size, mtimeMs } = await stat(file);
    return { content: await readFile(file), tag: `W/"${size.toString(16)}-${mtimeMs.toString(16)}"` };
  } catch {
    // missing, a folder, removed between the two, unreadable, a name that is too long
    return undefined;
  }
}

/**
 * The names between the slashes; undefined where one is empty, hidden, or read otherwise by a file system than it is
 * written (Windows drops a last dot and knows short names with a tilde): a page has one name only.
 */
function plainSegments(path: string): string[] | undefined {
  const segments = decoded(path)?.split("/");
  if (!segments || segments.shift() !== "") return undefined;
  return segments.every((segment) => /^[\w-][\w. @+-]*$/.test(segment) && !/[. ]$/.test(segment))
    ? segments
    : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
