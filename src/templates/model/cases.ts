import type { Node } from "../../formula/syntax";
import { type PossibleCase, possibleCases } from "../../model/equations/cases";
import { literal } from "../../model/equations/folding";
import type { StepInstance } from "../../model/equations/instance";
import { ownerOf } from "../../model/equations/meaning";
import { givenIn, isMet, type Need } from "../../model/equations/needs";
import { treeOf } from "../../model/equations/trees";
import type { Scenario } from "../scenario";
import { parameterAt } from "./parameter";

/**
 * A row's formula for a scenario: the first case whose needs are met. Where a need is a keyword that can be chosen on
 * the Inputs sheet, an IF chooses between the cases.
 */
export function caseOf(instance: StepInstance, scenario: Scenario): Node {
  const [first, ...others] = possible(instance, scenario);
  if (!first) throw new Error(`${instance.step.key} has no case for ${scenario.template.id}.`);
  return [first, ...others].reduceRight<Node | undefined>((otherwise, { formula, open }) => {
    const tree = treeOf(formula);
    if (open.length === 0 || !otherwise) return tree;
    const conditions = open.map(({ is }) => is);
    const condition: Node = conditions.length === 1 ? conditions[0]! : { kind: "call", name: "AND", args: conditions };
    return { kind: "call", name: "IF", args: [condition, tree, otherwise] };
  }, undefined)!;
}

/** A row's formula in the model's own words, with its cases where the Inputs sheet chooses. */
export function equationOf(instance: StepInstance, scenario: Scenario): string {
  const cases = possible(instance, scenario).map(({ formula, open }) => {
    const keywords = open.map(({ need }) => need.text.replace("=", " is "));
    return keywords.length === 0 ? formula : `where ${keywords.join(", ")}: ${formula}`;
  });
  return cases.join("; else ");
}

/** The cases that may apply, each with the conditions that a cell must compute. */
function possible(instance: StepInstance, scenario: Scenario): PossibleCase<Node>[] {
  const given = givenIn(scenario.comparison);
  return possibleCases(instance.step, (need) => chosen(need, instance, scenario) ?? isMet(need, instance, given));
}

/** The condition of a need that is a keyword which the Inputs sheet chooses; undefined for a need that is told. */
function chosen(need: Need, { alternative, member }: StepInstance, scenario: Scenario): Node | undefined {
  if (need.asks !== "text" || need.of.of !== "parameter") return undefined;
  const at = { alternative: ownerOf(need.of, alternative), member };
  const { input } = parameterAt(need.of.parameter, at, scenario);
  if (!input || isFixed(input.canonical)) return undefined;
  return { kind: "binary", operator: "=", left: { kind: "name", name: need.name }, right: literal(need.is) };
}

/** Texts on the Inputs sheet on which the Model sheet is built: another one asks for another workbook. */
export const isFixed = (key: string): boolean =>
  key === "kind" || key === "card" || key === "server" || /^task\.[^.]+\.unit$/.test(key);
