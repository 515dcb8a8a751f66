import { evaluateFormula } from "../../src/formula/evaluate";
import { functionTable } from "../../src/formula/evaluateText";
import { parse } from "../../src/formula/parse";
import type { CellFunction } from "../../src/formula/scope";
import { FormulaError } from "../../src/formula/tokens";
import { edgeFunctions, namespace } from "../../src/functions/table";
import { sampleCalls } from "../../test/support/sample-calls";
import { argument } from "./arguments";
import { wrongResult } from "./cell-value";
import type { FuzzPart } from "./part";
import type { Random } from "./random";
import { fuzzScope } from "./sheet";

const functions = [...functionTable(edgeFunctions)];
/** Those that compute the whole model take tens of milliseconds: one call in so many is theirs. */
const RARE = 400;
const whole = /^EDGE\.(BREAKEVEN|CASHFLOW|EXPLAIN|FLEET|PAYRANGES|TCO)$/;
const quick = functions.filter(([name]) => !whole.test(name));
const slow = functions.filter(([name]) => whole.test(name));

/** A function by chance. */
export const anyFunction = (random: Random): (typeof functions)[0] =>
  random.pick(random.below(RARE) === 0 ? slow : quick);
const samples = new Map(
  Object.entries(sampleCalls).map(([name, args]) => [
    `${namespace}.${name.toUpperCase()}`,
    args.map(written),
  ]),
);

/** Every function, native and the add-in's, called with arguments that suit it and with hostile ones. */
export const functionCalls: FuzzPart = {
  count: 1_000_000,
  cases: () => {
    const scopes = [fuzzScope(true), fuzzScope(false)];
    return (random) => {
      const [subject, called] = anyFunction(random);
      const text = callText(subject, called, random, 0);
      const scope = scopes[random.chance(0.8) ? 0 : 1]!;
      const run = () => {
        const tree = parsed(text);
        return tree && wrongResult(evaluateFormula(tree, scope));
      };
      return { subject, text: `=${text}`, run };
    };
  },
};

/** A text that is no formula is none of the functions' business. */
function parsed(text: string) {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** A function's call with random arguments. */
export function callText(name: string, called: CellFunction, random: Random, depth: number): string {
  const inner = (): string => (depth < 2 ? callText(...anyFunction(random), random, depth + 1) : "1");
  const sample = samples.get(name);
  if (sample && random.chance(0.6)) {
    const at = random.below(sample.length + 1);
    return `${name}(${sample.map((given, k) => (k === at ? argument(random, inner) : given)).join()})`;
  }
  return `${name}(${Array.from({ length: countOf(called, random) }, () => argument(random, inner)).join()})`;
}

/** Mostly as many arguments as the function takes, now and then too few or too many. */
function countOf({ forms, required, repeat }: CellFunction, random: Random): number {
  if (random.chance(0.03)) return random.below(6);
  const most = forms.length + (repeat > 0 ? repeat * random.below(4) : 0);
  return required + random.below(most - required + 1);
}

/** A value as a formula writes it; a list is a column, a list of lists a table. */
function written(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === "string" ? `"${value}"` : String(value);
  return `{${value.map((row) => (Array.isArray(row) ? row.map(written).join() : written(row))).join(";")}}`;
}
