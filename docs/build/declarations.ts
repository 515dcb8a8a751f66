import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** A function as its own comment declares it. */
export interface Declared {
  /** SERVERS */
  readonly id: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  readonly returns: string;
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

const folder = fileURLToPath(new URL("../../src/functions/", import.meta.url));

/** The functions that a file of src/functions declares, in the order in which they stand there. */
export async function declaredIn(file: string): Promise<Declared[]> {
  const path = folder + file;
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([path]);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const returns = returnsIn(readFileSync(path, "utf8"));
  return (JSON.parse(metadataJson) as Metadata).functions.map(({ id, description, parameters }) => ({
    id,
    description,
    arguments: parameters.map(({ name, description, optional = false }) => ({ name, description, optional })),
    returns: returns.get(id) ?? "",
  }));
}

/** Files of src/functions that declare functions. */
export const declaringFiles = (): string[] =>
  readdirSync(folder).filter(
    (file) => file.endsWith(".ts") && readFileSync(folder + file, "utf8").includes("@customfunction"),
  );

/** What each function gives, by id: the metadata leaves that line out. */
function returnsIn(source: string): Map<string, string> {
  const comments = source.matchAll(/@returns \{any\[\]\[\]\} ([^\n]*)\n \*\/\nexport function (\w+)/g);
  return new Map([...comments].map(([, text, name]) => [name!.toUpperCase(), text!]));
}
