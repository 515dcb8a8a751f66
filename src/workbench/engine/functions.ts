import type { ForeignFunction } from "../../formula/foreign";
import { argumentsIn, type Example } from "../../functions/examples";

/** One of the add-in's functions, as autocompletion is to describe it. */
export interface FunctionDescription {
  /** As typed: EDGE.SERVERS. */
  name: string;
  description: string;
  parameters: {
    name: string;
    description: string;
    optional: boolean;
    repeating: boolean;
    /** What stands in its place in the README's example. */
    example?: string;
  }[];
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

/**
 * Functions as their metadata and the README's examples describe them, in a namespace and in order of name: SERVERS
 * before SERVERSPEC.
 */
export function describedFunctions(
  metadata: FunctionMetadata[],
  namespace: string,
  examples: readonly Example[],
): FunctionDescription[] {
  const ordered = [...metadata].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ordered.map(({ id, description = "", parameters = [] }) => {
    const name = `${namespace}.${id}`;
    const example = examples.find(({ formula }) => argumentsIn(formula, name));
    const given = (example && argumentsIn(example.formula, name)) ?? [];
    return {
      name,
      description: example ? `${description} ${inWords(example, name)}` : description,
      parameters: parameters.map((one, i) => ({
        name: one.name,
        description: one.description ?? "",
        optional: one.optional ?? false,
        repeating: one.repeating ?? false,
        ...(given[i] !== undefined && { example: given[i] }),
      })),
    };
  });
}

/** The help writes out the call itself; a formula around it is told with what it gives. */
function inWords({ formula, result, says }: Example, name: string): string {
  const isAlone = formula === `=${name}(${argumentsIn(formula, name)!.join(",")})`;
  return `${isAlone ? "The example" : formula} gives ${result}: ${says}.`;
}

/** The functions of this build: the table that the command line computes with, and what stands beside the page of them. */
export async function loadFunctions(): Promise<EdgeFunctions> {
  const [{ edgeFunctions, namespace }, { functions }, examples] = await Promise.all([
    import("../../functions/table"),
    fetched<{ functions: FunctionMetadata[] }>("functions.json"),
    fetched<Example[]>("examples.json"),
  ]);
  return { called: edgeFunctions, described: describedFunctions(functions, namespace, examples) };
}

const fetched = async <T>(file: string): Promise<T> => (await fetch(file)).json() as Promise<T>;
