import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
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
  const script = readFileSync(`${root}dist/functions.js`, "utf8");
  runInContext(script, createContext({ CustomFunctions, console }));
  return registered;
}
