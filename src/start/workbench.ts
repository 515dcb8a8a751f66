import { join } from "node:path";
import open from "open";
import type { Options } from "./options";
import { serve, type Served } from "./server";
import { Undo } from "./undo";

/**
 * Serves the workbench and opens it in the browser, where there is a display and unless told not to.
 *
 * @param root the project's folder, dist/ built
 * @param undo what the end takes back
 */
export async function startWorkbench(root: string, options: Options, undo = new Undo()): Promise<Served> {
  const served = await serve({ folder: join(root, "dist"), port: options.port });
  undo.add(served.close);
  console.log(`The workbench is at ${served.url} (Ctrl-C ends it).`);
  if (options.open && hasDisplay(process.platform, process.env)) await show(served.url);
  return served;
}

/** Whether a browser window could be seen: always on Windows and Mac, elsewhere if a display server is named. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
}

/** A browser that does not open is no failure: the address is printed. */
async function show(url: string): Promise<void> {
  const browser = await open(url).catch(() => undefined);
  browser?.on("error", () => undefined);
}
