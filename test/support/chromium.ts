import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "chromium");

/** Launches the Chromium that comes with the packages on Linux x64, an installed Chrome or Edge elsewhere. */
export async function launchBrowser(): Promise<Browser> {
  const args = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  if (process.platform === "linux" && process.arch === "x64") {
    if (!existsSync(cache)) unpack();
    // no sandbox: it refuses to run as root, as in a container
    return chromium.launch({
      executablePath: join(cache, "chromium"),
      args: [...args, "--no-sandbox"],
      env: environment(),
    });
  }
  const chrome = chromium.launch({ channel: "chrome", args });
  return chrome.catch(() => chromium.launch({ channel: "msedge", args }));
}

/** Unpacks the browser with the libraries it came with; whole or not at all, so that an interrupted run does
 *  no harm to the next. */
function unpack(): void {
  mkdirSync(join(cache, ".."), { recursive: true });
  const fresh = mkdtempSync(`${cache}-`);
  const script = `import c from "@sparticuz/chromium"; await c.executablePath()`;
  // it unpacks to the folder for temporary files; its libraries only where it believes to be in a Lambda
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: root, env });
  const fonts = `<fontconfig><dir>${cache}/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>`;
  writeFileSync(join(fresh, "fonts.conf"), fonts);
  try {
    renameSync(fresh, cache);
  } catch (error) {
    if (!existsSync(cache)) throw error; // else another run was faster
    rmSync(fresh, { recursive: true });
  }
}

/** Its own libraries and fonts, each only where the machine has none. */
function environment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  const linked = execFileSync("ldd", [join(cache, "chromium")], { encoding: "utf8" });
  if (linked.includes("not found"))
    env["LD_LIBRARY_PATH"] = [join(cache, "al2023", "lib"), env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  if (!existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_FILE"] = join(cache, "fonts.conf");
  return env;
}
