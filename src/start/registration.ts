import { copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Machine } from "./machine";
import { Problem } from "./problem";

/** Where Excel on Windows looks for add-ins of developers: a value by the add-in's id, the manifest's path. */
const developerKey = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
/** Where Excel on a Mac looks for them, below the user's folder: manifests as files. */
const macFolder = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/**
 * Tells Excel of the add-in, in the place of whatever an earlier start left. Nothing else of Excel's settings is
 * touched: no debugging, no log.
 *
 * @param manifest path of the manifest
 */
export async function register(machine: Machine, manifest: string): Promise<void> {
  const id = await idOf(manifest);
  await unregister(machine, manifest);
  if (machine.platform === "win32") {
    machine.run("reg", ["add", developerKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]);
    return;
  }
  const folder = join(machine.home, macFolder);
  await mkdir(folder, { recursive: true });
  // a copy: a link to the build is left hanging by the next build, and can't lead to another volume
  await copyFile(manifest, join(folder, `${id}.manifest.xml`));
}

/** Takes the add-in out of Excel, whichever manifest of it was registered; else Excel looks for a server that ended. */
export async function unregister(machine: Machine, manifest: string): Promise<void> {
  const id = await idOf(manifest);
  if (machine.platform === "win32") return removeValue(machine, id);
  const folder = join(machine.home, macFolder);
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${id}.`));
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })));
}

function removeValue(machine: Machine, id: string): void {
  try {
    machine.run("reg", ["delete", developerKey, "/v", id, "/f"]);
  } catch {
    // there is none
  }
}

async function idOf(manifest: string): Promise<string> {
  const id = /<Id>([\da-f-]{36})<\/Id>/i.exec(await readFile(manifest, "utf8"))?.[1];
  if (!id) throw new Problem(`${manifest} has no id of an add-in.`);
  return id;
}
