import type { Node } from "../../formula/syntax";
import { children } from "../../formula/syntax";
import { type StepInstance, instanceId, instancesNamed } from "../../model/equations/instance";
import type { Scenario } from "../scenario";
import { type FoldedModel, isSearched } from "./folded-model";

/** The rows of the Model sheet, and which of them EDGE.TCO gives instead of a formula. */
export interface ModelPlan {
  /** In the model's order, alternative by alternative. */
  readonly instances: readonly StepInstance[];
  /** By id. */
  readonly read: ReadonlySet<string>;
}

/** Excel answers a chain of add-in functions half a second a link: no chain is longer. */
export const longestChain = 3;

/**
 * The rows that the wanted ones need. What is found by search is read from EDGE.TCO, and so is what would call the
 * add-in at the end of too long a chain.
 */
export function planOf(wanted: readonly StepInstance[], model: FoldedModel, scenario: Scenario): ModelPlan {
  const read = new Set<string>();
  for (;;) {
    const instances = needed(wanted, read, model, scenario);
    const tooDeep = firstBeyond(longestChain, instances, read, model, scenario);
    if (!tooDeep) return { instances, read };
    read.add(instanceId(tooDeep));
  }
}

function needed(wanted: readonly StepInstance[], read: Set<string>, model: FoldedModel, scenario: Scenario): StepInstance[] {
  const found = new Map<string, StepInstance>();
  const waiting = [...wanted];
  for (let instance = waiting.pop(); instance; instance = waiting.pop()) {
    const id = instanceId(instance);
    if (found.has(id)) continue;
    found.set(id, instance);
    if (isSearched(instance)) read.add(id);
    if (read.has(id)) continue;
    for (const name of model.names(instance)) waiting.push(...(instancesNamed(name, instance, scenario.comparison.members)?.instances ?? []));
  }
  const place = ({ step, alternative, member }: StepInstance): number[] => {
    const members = step.each ? scenario.comparison.members[step.each] : [];
    return [alternative, step.index, members.indexOf(member ?? "")];
  };
  return [...found.values()].sort((a, b) => compare(place(a), place(b)));
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const k = a.findIndex((each, i) => each !== b[i]);
  return k < 0 ? 0 : a[k]! - b[k]!;
};

/** The first row, in the model's order, whose chain of add-in calls is longer. */
function firstBeyond(
  longest: number,
  instances: readonly StepInstance[],
  read: ReadonlySet<string>,
  model: FoldedModel,
  scenario: Scenario,
): StepInstance | undefined {
  const chains = new Map<string, number>(instances.map((instance) => [instanceId(instance), 0]));
  const ofName = (name: string, at: StepInstance): number => {
    const named = instancesNamed(name, at, scenario.comparison.members)?.instances ?? [];
    return Math.max(0, ...named.map((instance) => chains.get(instanceId(instance)) ?? 0));
  };
  // rows of years read one another in circles (stock and purchases): until nothing changes
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const instance of instances) {
      const id = instanceId(instance);
      const chain = read.has(id) ? 1 : chainOf(model.tree(instance), (name) => ofName(name, instance));
      if (chain > chains.get(id)!) {
        chains.set(id, chain);
        isSettled = false;
      }
      if (chain > longest) return instance;
    }
  }
  return undefined;
}

/** Calls of the add-in that wait for one another in a formula, those behind its names included. */
function chainOf(node: Node, ofName: (name: string) => number): number {
  if (node.kind === "name") return ofName(node.name);
  const below = Math.max(0, ...children(node).map((child) => (child ? chainOf(child, ofName) : 0)));
  return node.kind === "call" && node.name.startsWith("EDGE.") ? below + 1 : below;
}
