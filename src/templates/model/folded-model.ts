import { parse } from "../../formula/parse";
import type { LiteralNode, Node } from "../../formula/syntax";
import type { Scenario } from "../scenario";
import { caseOf } from "./cases";
import { folded, isLiteral, literal } from "./fold";
import { foldedParameter } from "./parameter";
import { type Spot, spotId, spotsNamed } from "./spot";

/**
 * The model's formulas for a scenario: of each step the cases that can apply, without what makes no difference here. A
 * row that is always the same number is written into the formulas that name it.
 */
export class FoldedModel {
  private readonly trees = new Map<string, Node>();
  private readonly open = new Set<string>();

  constructor(private readonly scenario: Scenario) {}

  /** A row's formula; its names are rows with formulas of their own, parameters and constants. */
  tree(spot: Spot): Node {
    const id = spotId(spot);
    const known = this.trees.get(id);
    if (known) return known;
    this.open.add(id);
    const tree = this.fold(spot);
    this.open.delete(id);
    this.trees.set(id, tree);
    return tree;
  }

  /** What a row is before its first year; undefined where it is 0. */
  opening(spot: Spot): Node | undefined {
    const { opening } = spot.step;
    if (opening === undefined) return undefined;
    const tree = folded(parse(opening), (name) => this.replacement(name, spot));
    return isLiteral(tree, 0) ? undefined : tree;
  }

  /** The names in a row's formula and in its opening value, each once. */
  names(spot: Spot): string[] {
    const names = new Set<string>();
    const see = (name: string): undefined => void names.add(name);
    folded(this.tree(spot), see);
    const opening = this.opening(spot);
    if (opening) folded(opening, see);
    return [...names];
  }

  private fold(spot: Spot): Node {
    // the baseline against itself: nothing is freed or saved
    if (spot.step.of === "comparison" && spot.alternative === 0) return literal(0);
    return folded(caseOf(spot, this.scenario), (name) => this.replacement(name, spot));
  }

  private replacement(text: string, at: Spot): Node | undefined {
    const found = spotsNamed(text, at, this.scenario);
    if (!found) return foldedParameter(text, at, this.scenario);
    const { name, step, spots } = found;
    if (spots.length === 0) return literal(step.unit === "truth" ? true : 0);
    const values = spots.map((spot) => this.known(spot));
    if (values.every((value) => isLiteral(value, 0)) && !spots.some((spot) => this.opening(spot))) return literal(0);
    if (values.every((value) => isLiteral(value, true))) return literal(true);
    // any other number is one in its own years only
    return name.suffix === undefined || name.suffix === "first" ? values[0] : undefined;
  }

  /** A row's value where it is always the same. */
  private known(spot: Spot): LiteralNode | undefined {
    if (this.open.has(spotId(spot)) || isSearched(spot)) return undefined;
    const tree = this.tree(spot);
    return tree.kind === "literal" ? tree : undefined;
  }
}

/** Whether a row's value is found by search, so that no cell can compute it. */
export const isSearched = ({ step }: Spot): boolean => step.tries !== undefined;
