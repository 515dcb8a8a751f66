import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Problem } from "./problem";

/** What dist/ is made from, besides the packages. */
const sources = [
  "src",
  "templates",
  "assets",
  "webpack",
  "webpack.config.js",
  "manifest.xml",
  "package.json",
];

/** Builds dist/ when it is missing, or older than a file that it is made from. */
export async function buildIfStale(root: string): Promise<void> {
  if (isStale(root)) await build(root);
}

/** Whether dist/ is missing, or older than a file that it is made from. */
export function isStale(root: string): boolean {
  const built = join(root, "dist", "index.html");
  if (!existsSync(built)) return true;
  return sources.some((name) => newest(join(root, name)) > statSync(built).mtimeMs);
}

/**
 * Writes dist/ by webpack, its output shown.
 *
 * @throws Problem when it fails; webpack has then said why
 */
export async function build(root: string): Promise<void> {
  console.log("Building...");
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const child = spawn(process.execPath, [webpack, "--mode", "production"], { cwd: root, stdio: "inherit" });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Problem("The build failed, see above.");
}

/** When a file, or the latest file under a folder, was changed: milliseconds, 0 if it does not exist. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
