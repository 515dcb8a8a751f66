import type { Node } from "../../formula/syntax";
import { parseName } from "../../model/tco/name";
import { children } from "../../formula/syntax";
import type { Scenario } from "../scenario";
import { type FoldedModel, isSearched } from "./folded-model";
import { type Spot, spotId, spotsNamed } from "./spot";

/** The rows of the Model sheet, and which of them EDGE.TCO gives instead of a formula. */
export interface ModelPlan {
  /** In the model's order, alternative by alternative. */
  readonly spots: readonly Spot[];
  /** By id. */
  readonly read: ReadonlySet<string>;
}

/** Excel answers a chain of add-in functions half a second a link: no chain is longer. */
export const longestChain = 3;

/**
 * The rows that the wanted ones need. What is found by search is read from EDGE.TCO, and so is what would call the
 * add-in at the end of too long a chain.
 */
export function planOf(wanted: readonly Spot[], model: FoldedModel, scenario: Scenario): ModelPlan {
  const read = new Set<string>();
  for (;;) {
    const spots = needed(wanted, read, model, scenario);
    const tooDeep = firstBeyond(longestChain, spots, read, model, scenario);
    if (!tooDeep) return { spots, read };
    read.add(spotId(tooDeep));
  }
}

function needed(wanted: readonly Spot[], read: Set<string>, model: FoldedModel, scenario: Scenario): Spot[] {
  const found = new Map<string, Spot>();
  const waiting = [...wanted];
  for (let spot = waiting.pop(); spot; spot = waiting.pop()) {
    const id = spotId(spot);
    if (found.has(id)) continue;
    found.set(id, spot);
    if (isSearched(spot)) read.add(id);
    if (read.has(id)) continue;
    for (const name of model.names(spot)) waiting.push(...(spotsNamed(name, spot, scenario)?.spots ?? []));
  }
  const place = ({ step, alternative, member }: Spot): number[] => {
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
  spots: readonly Spot[],
  read: ReadonlySet<string>,
  model: FoldedModel,
  scenario: Scenario,
): Spot | undefined {
  const chains = new Map<string, number>(spots.map((spot) => [spotId(spot), 0]));
  const ofName = (name: string, at: Spot): number => {
    const { base } = parseName(name);
    if (base === "year") return 0;
    return Math.max(0, ...(spotsNamed(name, at, scenario)?.spots ?? []).map((spot) => chains.get(spotId(spot)) ?? 0));
  };
  // rows of years read one another in circles (stock and purchases): until nothing changes
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const spot of spots) {
      const id = spotId(spot);
      const chain = read.has(id) ? 1 : chainOf(model.tree(spot), (name) => ofName(name, spot));
      if (chain > chains.get(id)!) {
        chains.set(id, chain);
        isSettled = false;
      }
      if (chain > longest) return spot;
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
