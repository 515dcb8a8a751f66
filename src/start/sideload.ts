import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Machine, thisMachine } from "./machine";
import type { Options } from "./options";
import { ownCopy } from "./own-copy";
import { Problem } from "./problem";
import { register, unregister } from "./registration";
import { serve, type Served } from "./server";
import { Undo } from "./undo";

/**
 * Serves the add-in over https with the trusted development certificate and, unless told not to, opens a copy of the
 * branch template in Excel with the add-in loaded. Closing it takes the add-in out of Excel again.
 *
 * @param root the project's folder, dist/ built
 * @param undo what closing takes back, also while the start is under way
 * @throws Problem when the port is in use, the certificate is refused or Excel could not be started; nothing is left then
 */
export async function startExcel(
  root: string,
  options: Options,
  undo = new Undo(),
  machine: Machine = thisMachine,
): Promise<Served> {
  const folder = join(root, "dist");
  const tls = await certificateOf(machine);
  const served = await serve({ folder, port: options.port, audience: "excel", tls });
  undo.add(served.close);
  console.log(`The add-in is served at ${served.url} (Ctrl-C ends it).`);
  if (options.open) await openInExcel(root, served.port, undo, machine);
  return { ...served, close: () => undo.all() };
}

async function certificateOf(machine: Machine): Promise<{ cert: Buffer; key: Buffer }> {
  try {
    return await machine.certificate();
  } catch (error) {
    throw new Problem(
      `Excel needs a development certificate that this system trusts, and there is none (${reasonOf(error)}): ` +
        "start again and allow it, or try npm start -- --workbench, which needs none.",
    );
  }
}

async function openInExcel(root: string, port: number, undo: Undo, machine: Machine): Promise<void> {
  try {
    const manifest = await manifestFor(join(root, "dist"), port);
    undo.add(() => unregister(machine, manifest));
    await register(machine, manifest);
    const copy = await ownCopy(join(root, "templates", "branch-sdwan.xlsx"), machine.home, root);
    console.log(`The workbook is yours to change and keep: ${copy}`);
    await machine.openInExcel(copy);
  } catch (error) {
    await undo.all();
    throw new Problem(`Excel could not be started (${reasonOf(error)}): try npm start -- --workbench.`);
  }
}

/** The manifest names port 3000; for another, a copy that names it is loaded instead. */
async function manifestFor(folder: string, port: number): Promise<string> {
  const manifest = join(folder, "manifest.xml");
  if (port === 3000) return manifest;
  const moved = join(folder, `manifest-${port}.xml`);
  const text = await readFile(manifest, "utf8");
  await writeFile(moved, text.replaceAll("https://localhost:3000", `https://localhost:${port}`));
  return moved;
}

/** What went wrong, on one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, " ").replace(/[. ]+$/, "");
}
