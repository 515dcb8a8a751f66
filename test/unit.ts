import { spawnSync } from "node:child_process";

/**
 * `npm run unit`: vitest's unit tests, with its options. With --long the property tests draw ten times as many cases
 * from a fresh seed, which is printed; --seed N draws a long run's again.
 */
const args = process.argv.slice(2);
const long = takeFlag("--long");
const seed = takeValue("--seed") ?? (long ? String(Math.floor(Math.random() * 2 ** 31)) : undefined);
if (seed !== undefined)
  console.log(`Property tests draw from seed ${seed}${long ? ", ten times as often" : ""}.`);

const env = {
  ...process.env,
  ...(seed !== undefined && { PROPERTY_SEED: seed }),
  ...(long && { PROPERTY_LONG: "yes" }),
};
const patience = long ? ["--testTimeout", "1200000"] : [];
const command = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  "unit",
  "--project",
  "unit-alone",
  ...patience,
  ...args,
];
process.exitCode = spawnSync(process.execPath, command, { stdio: "inherit", env }).status ?? 1;

function takeFlag(name: string): boolean {
  const at = args.indexOf(name);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

function takeValue(name: string): string | undefined {
  const at = args.indexOf(name);
  if (at < 0) return undefined;
  const [, value] = args.splice(at, 2);
  if (!/^\d{1,10}$/.test(value ?? "")) throw new Error(`${name} takes a whole number, not ${value}.`);
  return value;
}
