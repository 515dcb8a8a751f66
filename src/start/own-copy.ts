import { constants } from "node:fs";
import { access, copyFile, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * A copy of a template for the user to change and keep: in their Documents, else beside the project. No file is ever
 * written over; a copy that was not changed serves again, else the new one gets the next free number.
 *
 * @param template path of the template
 * @param home the user's folder
 * @param root the project's folder
 * @returns the path of the copy
 */
export async function ownCopy(template: string, home: string, root: string): Promise<string> {
  const folder = await writableOf([join(home, "Documents"), dirname(join(root, "."))]);
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

async function writableOf([first, ...others]: string[]): Promise<string> {
  if (others.length === 0) return first!;
  const isWritable = await access(first!, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? first! : writableOf(others);
}
