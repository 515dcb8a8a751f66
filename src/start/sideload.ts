import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Options } from "./options";
import { Problem } from "./problem";
import { serve, type Served } from "./server";

/**
 * Serves the add-in over https with the trusted development certificate and, unless told not to, opens the
 * branch template in Excel with the add-in loaded. Closing it takes the add-in out of Excel again.
 *
 * @param root the project's folder, dist/ built
 * @throws Problem when the port is in use or Excel could not be started
 */
export async function startExcel(root: string, options: Options): Promise<Served> {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const { cert, key } = await getHttpsServerOptions();
  const folder = join(root, "dist");
  const served = await serve({ folder, port: options.port, audience: "excel", tls: { cert, key } });
  console.log(`The add-in is served at ${served.url} (Ctrl-C ends it).`);
  if (!options.open) return served;
  const manifest = await manifestFor(folder, served.port);
  try {
    await openInExcel(manifest, join(root, "templates", "branch-sdwan.xlsx"));
  } catch (error) {
    await served.close();
    throw new Problem(`Excel could not be started (${reasonOf(error)}): try npm start -- --workbench.`);
  }
  return { ...served, close: () => takeOutOfExcel(manifest).then(served.close, served.close) };
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

async function openInExcel(manifest: string, document: string): Promise<void> {
  const { AppType, startDebugging } = await import("office-addin-debugging");
  const { OfficeApp } = await import("office-addin-manifest");
  await startDebugging(manifest, {
    appType: AppType.Desktop,
    app: OfficeApp.Excel,
    enableDebugging: false,
    document,
  });
}

/** Else Excel would look for a server that has ended each time it starts. */
async function takeOutOfExcel(manifest: string): Promise<void> {
  const { stopDebugging } = await import("office-addin-debugging");
  await stopDebugging(manifest);
}

/** What went wrong, on one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, " ").replace(/[. ]+$/, "");
}
