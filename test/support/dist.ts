import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where a file of dist/ is. */
export const inDist = (name: string): string => `${root}dist/${name}`;

/** Whether dist/ holds a file. */
export const isBuilt = (name: string): boolean => existsSync(inDist(name));

/** A chunk of dist/ by its own name, in front of the hash of its content: "whole-model". */
export function chunk(name: string): string {
  const files = readdirSync(inDist("chunks")).filter(
    (file) => /^(.+)\.[\da-f]{20}\.js$/.exec(file)?.[1] === name,
  );
  if (files.length !== 1) throw new Error(`dist/chunks has ${files.length} files called ${name}.`);
  return `chunks/${files[0]}`;
}

/** The text of a file in dist/. */
export const built = (name: string): string => readFileSync(inDist(name), "utf8");

/** What a file of dist/ weighs on the wire, gzipped, in bytes. */
export const gzippedBytes = (name: string): number =>
  gzipSync(readFileSync(inDist(name)), { level: 9 }).length;
