import type { LiteralNode, Node } from "../../formula/syntax";
import { folded, isLiteral, literal } from "../../model/equations/folding";
import { type StepInstance, instanceId, instancesNamed } from "../../model/equations/instance";
import { namesIn, treeOf } from "../../model/equations/trees";
import type { Scenario } from "../scenario";
import { caseOf } from "./cases";
import { foldedName } from "./parameter";

/**
 * The model's formulas for a scenario: of each step the cases that can apply, without what makes no difference here. A
 * row that is always the same number is written into the formulas that name it.
 */
export class FoldedModel {
  private readonly trees = new Map<string, Node>();
  private readonly open = new Set<string>();

  constructor(private readonly scenario: Scenario) {}

  /** A row's formula; its names are rows with formulas of their own, parameters and constants. */
  tree(instance: StepInstance): Node {
    const id = instanceId(instance);
    const known = this.trees.get(id);
    if (known) return known;
    this.open.add(id);
    const tree = this.fold(instance);
    this.open.delete(id);
    this.trees.set(id, tree);
    return tree;
  }

  /** What a row is before its first year; undefined where it is 0. */
  opening(instance: StepInstance): Node | undefined {
    const { opening } = instance.step;
    if (opening === undefined) return undefined;
    const tree = folded(treeOf(opening), (name) => this.replacement(name, instance));
    return isLiteral(tree, 0) ? undefined : tree;
  }

  /** The names in a row's formula and in its opening value, each once. */
  names(instance: StepInstance): string[] {
    const opening = this.opening(instance);
    return [...new Set([...namesIn(this.tree(instance)), ...(opening ? namesIn(opening) : [])])];
  }

  private fold(instance: StepInstance): Node {
    // the baseline against itself: nothing is freed or saved
    if (instance.step.of === "comparison" && instance.alternative === 0) return literal(0);
    return folded(caseOf(instance, this.scenario), (name) => this.replacement(name, instance));
  }

  private replacement(text: string, at: StepInstance): Node | undefined {
    const found = instancesNamed(text, at, this.scenario.comparison.members);
    if (!found) return foldedName(text, at, this.scenario);
    const { meaning, instances } = found;
    const { step, suffix } = meaning;
    if (instances.length === 0) return literal(step.unit === "truth" ? true : 0);
    const values = instances.map((instance) => this.known(instance));
    if (values.every((value) => isLiteral(value, 0)) && !instances.some((instance) => this.opening(instance))) return literal(0);
    if (values.every((value) => isLiteral(value, true))) return literal(true);
    // any other number is one in its own years only
    return suffix === undefined || suffix === "first" ? values[0] : undefined;
  }

  /** A row's value where it is always the same. */
  private known(instance: StepInstance): LiteralNode | undefined {
    if (this.open.has(instanceId(instance)) || isSearched(instance)) return undefined;
    const tree = this.tree(instance);
    return tree.kind === "literal" ? tree : undefined;
  }
}

/** Whether a row's value is found by search, so that no cell can compute it. */
export const isSearched = ({ step }: StepInstance): boolean => step.tries !== undefined;
