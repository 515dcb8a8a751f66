import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Installs the peers of bench/package.json when they are missing; their output goes to standard error. */
export function installPeers(): void {
  if (existsSync(`${here}node_modules/hyperformula`)) return;
  console.error("Installing the benchmarks' peers...");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["install", "--no-package-lock", "--no-audit", "--no-fund"], {
    cwd: here,
    stdio: ["ignore", 2, "inherit"],
    shell: process.platform === "win32",
  });
}
