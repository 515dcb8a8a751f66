import type { ForeignFunction } from "../../formula/foreign";

/** One of the add-in's functions, as autocompletion is to describe it. */
export interface FunctionDescription {
  /** As typed: EDGE.SERVERS. */
  name: string;
  description: string;
  parameters: { name: string; description: string; optional: boolean; repeating: boolean }[];
}

/** What functions.json says of a function. */
export interface FunctionMetadata {
  id: string;
  description?: string;
  parameters?: { name: string; description?: string; optional?: boolean; repeating?: boolean }[];
}

/** The add-in's functions: to be called, by name as EDGE.SERVERS, and to be described. */
export interface EdgeFunctions {
  called: Readonly<Record<string, ForeignFunction>>;
  described: FunctionDescription[];
}

/** Functions as their metadata describes them, in a namespace and in order of name: SERVERS before SERVERSPEC. */
export function describedFunctions(metadata: FunctionMetadata[], namespace: string): FunctionDescription[] {
  const ordered = [...metadata].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ordered.map(({ id, description = "", parameters = [] }) => ({
    name: `${namespace}.${id}`,
    description,
    parameters: parameters.map((one) => ({
      name: one.name,
      description: one.description ?? "",
      optional: one.optional ?? false,
      repeating: one.repeating ?? false,
    })),
  }));
}

/** The functions of this build: the table that the command line computes with, and functions.json beside the page. */
export async function loadFunctions(): Promise<EdgeFunctions> {
  const [{ edgeFunctions, namespace }, response] = await Promise.all([
    import("../../functions/table"),
    fetch("functions.json"),
  ]);
  const { functions } = (await response.json()) as { functions: FunctionMetadata[] };
  return { called: edgeFunctions, described: describedFunctions(functions, namespace) };
}
