import { constants } from "node:fs";
import { copyFile, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/**
 * A copy of a template for the user to change and keep: in their Documents or, where that can't be written to, beside the
 * project. No file is ever written over; a copy that was not changed serves again, else the new one gets the next free
 * number.
 *
 * @param template path of the template
 * @param home the user's folder
 * @param root the project's folder
 * @returns the path of the copy
 */
export async function ownCopy(template: string, home: string, root: string): Promise<string> {
  try {
    return await copyIn(join(home, "Documents"), template);
  } catch {
    // there is no such folder, or the system does not let a terminal write to it
    return copyIn(dirname(resolve(root)), template);
  }
}

async function copyIn(folder: string, template: string): Promise<string> {
  const name = basename(template, ".xlsx");
  for (let number = 1; ; number++) {
    const path = join(folder, `Edge TCO ${name}${number === 1 ? "" : ` ${number}`}.xlsx`);
    if ((await isCopied(template, path)) || (await isSame(template, path))) return path;
  }
}

/** Copies to a name that is free; false where it is not. */
const isCopied = (template: string, path: string): Promise<boolean> =>
  copyFile(template, path, constants.COPYFILE_EXCL).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );

/** Whether a file is still as it was copied; false also where Excel holds it open or it can't be read. */
async function isSame(template: string, path: string): Promise<boolean> {
  const [before, now] = await Promise.all([readFile(template), readFile(path).catch(() => undefined)]);
  return now !== undefined && before.equals(now);
}
