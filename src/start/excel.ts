import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** How to ask this machine; a test asks an imagined one. */
export interface Machine {
  platform: NodeJS.Platform;
  /** Whether a file or folder exists. */
  exists(path: string): boolean;
  /** Whether a key is in the Windows registry. */
  registered(key: string): boolean;
}

const appPath = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";

/** Whether desktop Excel is installed: by its registered path on Windows, by the application on a Mac. */
export function excelInstalled(machine: Machine = thisMachine): boolean {
  if (machine.platform === "win32")
    return [`HKLM\\${appPath}`, `HKCU\\${appPath}`].some((key) => machine.registered(key));
  if (machine.platform === "darwin")
    return ["/Applications", join(homedir(), "Applications")].some((folder) =>
      machine.exists(`${folder}/Microsoft Excel.app`),
    );
  return false;
}

const thisMachine: Machine = {
  platform: process.platform,
  exists: existsSync,
  registered(key) {
    try {
      execFileSync("reg", ["query", key], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  },
};
