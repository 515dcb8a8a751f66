import { CustomFunctionError } from "./custom-functions";

/** One of our functions, as the grid is to offer and call it. */
export interface EdgeFunction {
  /** As typed: EDGE.SERVERS. */
  name: string;
  description: string;
  parameters: { name: string; description: string; optional: boolean; repeating: boolean }[];
  /** Matrices in, a matrix out; throws for an error of the whole call. */
  call(...args: unknown[]): unknown;
}

/** What functions.json says of a function. */
export interface FunctionMetadata {
  id: string;
  description?: string;
  parameters?: { name: string; description?: string; optional?: boolean; repeating?: boolean }[];
}

export const NAMESPACE = "EDGE";

/**
 * The functions of a module, described by their metadata: an export's name in capitals is its id.
 * What is described but not exported fails when it is called, not before.
 */
export function describedFunctions(
  metadata: FunctionMetadata[],
  module: Record<string, unknown>,
): EdgeFunction[] {
  const byId = new Map(Object.entries(module).map(([name, value]) => [name.toUpperCase(), value]));
  return metadata.map(({ id, description = "", parameters = [] }) => ({
    name: `${NAMESPACE}.${id}`,
    description,
    parameters: parameters.map((one) => ({
      name: one.name,
      description: one.description ?? "",
      optional: one.optional ?? false,
      repeating: one.repeating ?? false,
    })),
    call(...args) {
      const call = byId.get(id);
      if (typeof call !== "function") throw new CustomFunctionError("#NAME?", `${id} is missing.`);
      return call(...args) as unknown;
    },
  }));
}

/** The functions of this build: their module and functions.json beside the page. */
export async function loadFunctions(): Promise<EdgeFunction[]> {
  const [module, response] = await Promise.all([import("../../functions"), fetch("functions.json")]);
  const { functions } = (await response.json()) as { functions: FunctionMetadata[] };
  return describedFunctions(functions, module);
}
