import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { UsageError } from "./command";
import { edgeFunctions, namespace } from "../functions/table";
import { print } from "./print";

/** A function as a user sees it: =EDGE.SERVERS(coresNeeded, coresPerServer, [targetUtilization]). */
interface Listed {
  name: string;
  description: string;
  arguments: { name: string; description: string; optional: boolean }[];
}

/**
 * Lists the functions with their arguments, optional ones in brackets, and one line each; with --json all that the
 * functions' own comments say.
 */
export async function functionsCommand(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== "--json");
  if (unknown !== undefined) throw new UsageError(`functions takes nothing but --json, not "${unknown}".`);
  const listed = await listFunctions();
  print(args.length > 0 ? JSON.stringify(listed) : listed.map(lines).join("\n"));
  return 0;
}

/** The functions that formulas can call, from the comments in src/functions, in order of name. */
export async function listFunctions(): Promise<Listed[]> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "../functions");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const { metadataJson } = await generateCustomFunctionsMetadata(files.map((file) => join(folder, file)));
  const { functions } = JSON.parse(metadataJson) as Metadata;
  return functions
    .filter(({ id }) => `${namespace}.${id}` in edgeFunctions)
    .map(({ id, description = "", parameters = [] }) => ({
      name: `${namespace}.${id}`,
      description,
      arguments: parameters.map(({ name, description = "", optional = false }) => ({
        name,
        description,
        optional,
      })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What custom-functions-metadata reads in a comment. */
interface Metadata {
  functions: {
    id: string;
    description?: string;
    parameters?: { name: string; description?: string; optional?: boolean }[];
  }[];
}

function lines({ name, description, arguments: args }: Listed): string {
  const list = args.map((argument) => (argument.optional ? `[${argument.name}]` : argument.name)).join(", ");
  return `${name}(${list})\n    ${description.replaceAll("\n", " ")}`;
}
