import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import open from "open";

/** What a start asks and does of this machine; a test has an imagined one. */
export interface Machine {
  platform: NodeJS.Platform;
  /** The user's own folder. */
  home: string;
  /** Whether a file or folder exists. */
  exists(path: string): boolean;
  /** Runs a program of the system to its end; throws where it fails. */
  run(program: string, args: readonly string[]): void;
  /** Opens a workbook in Excel. */
  openInExcel(path: string): Promise<void>;
  /** A certificate for localhost that the system trusts, made and trusted if there is none; throws if refused. */
  certificate(): Promise<{ cert: Buffer; key: Buffer }>;
}

/** The machine that this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  home: homedir(),
  exists: existsSync,
  run: (program, args) => void execFileSync(program, args, { stdio: "ignore" }),
  async openInExcel(path) {
    // by its name: another program may be the one that opens workbooks
    await open(path, { app: { name: process.platform === "win32" ? "excel" : "Microsoft Excel" } });
  },
  async certificate() {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    const { cert, key } = await getHttpsServerOptions();
    return { cert, key };
  },
};
