import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Options } from "./options";
import { Problem } from "./problem";
import { serve, type Served } from "./server";

/**
 * Serves the add-in over https with the trusted development certificate and, unless told not to, opens the
 * branch template in Excel with the add-in loaded.
 *
 * @param root the project's folder, dist/ built
 */
export async function startExcel(root: string, options: Options): Promise<Served> {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const { cert, key } = await getHttpsServerOptions();
  const served = await serve({
    folder: join(root, "dist"),
    port: options.port,
    audience: "excel",
    tls: { cert, key },
  });
  console.log(`The add-in is served at ${served.url}. Ctrl-C ends it.`);
  if (options.open) await openInExcel(root, await manifestFor(root, served)).catch(giveUp(served));
  return served;
}

/** The manifest names port 3000; served elsewhere, a copy that names that place is loaded instead. */
async function manifestFor(root: string, { port }: Served): Promise<string> {
  const manifest = join(root, "dist", "manifest.xml");
  if (port === 3000) return manifest;
  const moved = join(root, "dist", `manifest-${port}.xml`);
  const text = await readFile(manifest, "utf8");
  await writeFile(moved, text.replaceAll("https://localhost:3000", `https://localhost:${port}`));
  return moved;
}

async function openInExcel(root: string, manifest: string): Promise<void> {
  const { AppType, startDebugging } = await import("office-addin-debugging");
  const { OfficeApp } = await import("office-addin-manifest");
  await startDebugging(manifest, {
    appType: AppType.Desktop,
    app: OfficeApp.Excel,
    enableDebugging: false,
    document: join(root, "templates", "branch-sdwan.xlsx"),
  });
}

const giveUp = (served: Served) => async (error: Error) => {
  await served.close();
  const reason = error.message.replace(/\s+/g, " ").replace(/\.$/, "");
  throw new Problem(`Excel could not be started (${reason}): try npm start -- --workbench.`);
};
