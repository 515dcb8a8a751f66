import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { buildIfStale } from "../src/start/build";

export type RegisteredFunction = (...args: unknown[]) => unknown[][];

/** The functions as dist/functions.js registers them, built when it is stale: what Excel calls. */
export async function registeredFunctions(): Promise<Map<string, RegisteredFunction>> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  await buildIfStale(root);
  const registered = new Map<string, RegisteredFunction>();
  const CustomFunctions = {
    associate: (id: string, implementation: RegisteredFunction) => registered.set(id, implementation),
    Error: class extends Error {},
  };
  // in this context: in one of its own every global is looked up through the context, as in no page
  Object.assign(globalThis, { CustomFunctions });
  runInThisContext(readFileSync(`${root}dist/functions.js`, "utf8"));
  return registered;
}
