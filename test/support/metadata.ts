import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** What the JSDoc of src/functions declares, as the build reads it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: {
    name: string;
    description: string;
    optional?: boolean;
    dimensionality?: string;
    type: string;
  }[];
  result: { dimensionality?: string };
}

/** Metadata of every function, read from its JSDoc. */
export async function functionMetadata(): Promise<FunctionMetadata[]> {
  const folder = fileURLToPath(new URL("../../src/functions/", import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files.map((file) => folder + file));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return (JSON.parse(metadataJson) as { functions: FunctionMetadata[] }).functions;
}
