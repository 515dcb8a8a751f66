import { parse } from "../../formula/parse";
import type { Node } from "../../formula/syntax";
import { parseName } from "../../model/tco/name";
import { licenseCounts, licenseScope } from "../../model/tco/parameters";
import type { Scenario } from "../scenario";
import { literal } from "./fold";
import { isRolledOut, parameterAt, parameterOfKey } from "./parameter";
import type { Spot } from "./spot";

/**
 * A row's formula for a scenario: the first case whose needs are met. Where a need is a keyword that can be chosen on
 * the Inputs sheet, an IF chooses between the cases.
 */
export function caseOf(spot: Spot, scenario: Scenario): Node {
  const [first, ...others] = possible(spot, scenario);
  if (!first) throw new Error(`${spot.step.key} has no case for ${scenario.template.id}.`);
  return [first, ...others].reduceRight<Node | undefined>((otherwise, { formula, conditions }) => {
    const tree = parse(formula);
    if (conditions.length === 0 || !otherwise) return tree;
    const [only, ...more] = conditions;
    const condition: Node = more.length === 0 ? only! : { kind: "call", name: "AND", args: conditions };
    return { kind: "call", name: "IF", args: [condition, tree, otherwise] };
  }, undefined)!;
}

/** A row's formula in the model's own words, with its cases where the Inputs sheet chooses. */
export function equationOf(spot: Spot, scenario: Scenario): string {
  const cases = possible(spot, scenario);
  return cases
    .map(({ formula, keywords }) => (keywords.length === 0 ? formula : `where ${keywords.join(", ")}: ${formula}`))
    .join("; else ");
}

interface PossibleCase {
  readonly formula: string;
  /** Parts that must be TRUE; none where it surely applies. */
  readonly conditions: readonly Node[];
  readonly keywords: readonly string[];
}

/** The cases that may apply, up to the first that surely does. */
function possible(spot: Spot, scenario: Scenario): PossibleCase[] {
  const { formula } = spot.step;
  if (typeof formula === "string") return [{ formula, conditions: [], keywords: [] }];
  const found: PossibleCase[] = [];
  for (const { needs = [], formula: text } of formula) {
    const met = needs.map((need) => ({ need, is: isMet(need, spot, scenario) }));
    if (met.some(({ is }) => is === false)) continue;
    const open = met.filter(({ is }) => is !== true);
    const keywords = open.map(({ need }) => need.replace("=", " is "));
    // a case before it asks for no more, and so comes first whenever this one applies
    if (found.some((before) => before.keywords.every((word) => keywords.includes(word)))) continue;
    found.push({ formula: text, conditions: open.map(({ is }) => is as Node), keywords });
    if (open.length === 0) break;
  }
  return found;
}

/** Whether a need is met, or the part of a formula that tells. */
function isMet(need: string, at: Spot, scenario: Scenario): boolean | Node {
  if (need === "is phased") return at.alternative > 0 && isRolledOut(scenario);
  const [written = "", text] = need.split("=");
  const { base, ofBaseline } = parseName(written);
  const spot = ofBaseline ? { ...at, alternative: 0 } : at;
  const { comparison } = scenario;
  switch (base) {
    case "curve.watts":
      return comparison.curvePoints(spot.alternative) > 0;
    case "kind":
      return comparison.alternatives[spot.alternative]!.kind === text;
    case "fleetrow":
      return text === "no";
    case "license.scope":
      return licenseScope(ruleOf(spot, scenario)) === text;
    case "license.counts":
      return licenseCounts(ruleOf(spot, scenario)) === text;
  }
  const { given, input } = parameterAt(base, spot, scenario);
  if (text === undefined) return given !== undefined;
  if (!input || isFixed(input.canonical)) return given?.value === text;
  return { kind: "binary", operator: "=", left: { kind: "name", name: written }, right: literal(text) };
}

/** Texts on the Inputs sheet on which the Model sheet is built: another one asks for another workbook. */
export const isFixed = (key: string): boolean =>
  key === "kind" || key === "card" || key === "server" || /^task\.[^.]+\.unit$/.test(key);

const ruleOf = ({ alternative, member }: Spot, scenario: Scenario): string =>
  parameterOfKey(`license.${member}.rule`, alternative, scenario).given!.value as string;
