import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const { dependencies, devDependencies, scripts } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as Record<"dependencies" | "devDependencies" | "scripts", Record<string, string>>;

/** Packages that files import, other than for types. */
function imported(folder: string): Set<string> {
  const found = new Set<string>();
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
    if (!/\.(tsx?|js)$/.test(file)) continue;
    const text = readFileSync(join(root, folder, file), "utf8");
    for (const [, type, name] of text.matchAll(
      /^(?:im|ex)port\s+(type\s)?(?:[\w*\s{},]+\sfrom\s+)?"([^".][^"]*)"/gm,
    ))
      if (type === undefined) found.add(packageOf(name!));
    for (const [, name] of text.matchAll(/\b(?:import|require|resolve)\(\s*"([^".][^"]*)"/g))
      found.add(packageOf(name!));
  }
  return new Set([...found].filter((name) => !name.startsWith("node:") && !builtinModules.includes(name)));
}

const packageOf = (name: string): string =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");

test("what users' start and the command line run is a dependency: npm ci --omit=dev is enough for them", () => {
  const run = new Set([...imported("src"), ...imported("webpack")]);
  expect(run.size).toBeGreaterThan(20);
  expect([...run].filter((name) => !(name in dependencies))).toEqual([]);
  // tsx runs both; webpack-cli reads the build's options; the generator of metadata needs the compiler
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(["tsx", "webpack-cli", "typescript"]));
  expect([scripts["start"], scripts["cli"]].every((script) => script!.startsWith("tsx "))).toBe(true);
});

test("no package is both, and each is of one version", () => {
  expect(Object.keys(dependencies).filter((name) => name in devDependencies)).toEqual([]);
  const ranges = Object.values({ ...dependencies, ...devDependencies }).filter(
    (version) => !/^\d/.test(version),
  );
  expect(ranges).toEqual([]);
});
