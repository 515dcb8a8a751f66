import { join } from "node:path";
import { type Machine, thisMachine } from "./machine";

const appPath = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";

/** Whether desktop Excel is installed: by its registered path on Windows, by the application on a Mac. */
export function excelInstalled(
  machine: Pick<Machine, "platform" | "home" | "exists" | "run"> = thisMachine,
): boolean {
  if (machine.platform === "win32")
    return [`HKLM\\${appPath}`, `HKCU\\${appPath}`].some((key) => isRegistered(machine, key));
  if (machine.platform === "darwin")
    return ["/Applications", join(machine.home, "Applications")].some((folder) =>
      machine.exists(`${folder}/Microsoft Excel.app`),
    );
  return false;
}

function isRegistered(machine: Pick<Machine, "run">, key: string): boolean {
  try {
    machine.run("reg", ["query", key]);
    return true;
  } catch {
    return false;
  }
}
