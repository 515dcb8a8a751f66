import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// What users' start runs, on each Node that README names beside this one: the build gives the same bytes, and the
// start serves them. A Node that can't be had is left out, and said.
const versions = ["22", "24"].filter((version) => version !== process.versions.node.split(".")[0]);
const steps = JSON.parse(readFileSync("test-report/steps.json", "utf8"));
const built = digest("dist");
for (const version of versions) {
  const node = binary(version);
  if (!node) {
    console.log(`Node ${version} could not be installed: the start is not tried on it.`);
    continue;
  }
  const step = `node${version}`;
  console.log(`\n== ${step}: ${node.version}`);
  const builds = run(node.path, "node_modules/webpack/bin/webpack.js", "--mode", "production");
  const isSame = builds && digest("dist") === built;
  if (builds && !isSame)
    console.log(`The build of Node ${version} differs from that of Node ${process.version}.`);
  const tests = ["run", "--project", "e2e", "test/e2e/start.test.ts"];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=test-report/${step}.json`];
  const starts = run(node.path, "node_modules/vitest/vitest.mjs", ...tests, ...reporters);
  steps.push({ step: `build on Node ${version}`, passed: isSame }, { step, passed: starts });
}
writeFileSync("test-report/steps.json", JSON.stringify(steps, null, 2));
process.exitCode = steps.every(({ passed }) => passed) ? 0 : 1;

function binary(version) {
  const print = "JSON.stringify({ path: process.execPath, version: process.version })";
  const args = ["exec", "--yes", `--package=node@${version}`, "--", "node", "-p", print];
  const { stdout, status } = spawnSync("npm", args, { encoding: "utf8", timeout: 300_000 });
  if (status !== 0) return undefined;
  const found = JSON.parse(stdout);
  return found.version.startsWith(`v${version}.`) ? found : undefined;
}

function run(...command) {
  return spawnSync(command[0], command.slice(1), { stdio: "inherit" }).status === 0;
}

function digest(folder) {
  const hash = createHash("sha256");
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}
