import { evaluateFormula } from "../../src/formula/evaluate";
import { parse } from "../../src/formula/parse";
import { FormulaError } from "../../src/formula/tokens";
import { argument } from "./arguments";
import { anyFunction, callText } from "./calls";
import { wrongResult } from "./cell-value";
import type { FuzzPart } from "./part";
import type { Random } from "./random";
import { fuzzScope } from "./sheet";

const pieces = [
  ..."( ) { } , ; : # @ ! % ^ & = < > <> + - * / \" ' [ ] . A1 $B$2 A:A 1 2.5 1E9 x TRUE #N/A SUM( IF( LET( T[a] LAMBDA(".split(
    " ",
  ),
  ...[
    " ",
    "\n",
    "_xlfn.",
    "_xludf.",
    "_xldudf_EDGE_SERVERS(",
    "'It''s 2'!",
    "[1]",
    "T[[#This Row],[a]]",
    "INDIRECT(",
    "\u00a0",
    "é",
    "😀",
  ],
];
const operators = "+ - * / ^ & = <> < > <= >= : ,".split(" ");

/** Texts that may be formulas: of pieces, of calls and operators, and such with letters changed. */
export const formulaTexts: FuzzPart = {
  count: 300_000,
  cases: () => {
    const scopes = [fuzzScope(true), fuzzScope(false)];
    return (random) => {
      const text = random.chance(0.4) ? ofPieces(random) : damaged(expression(random, 0), random);
      const scope = random.pick(scopes);
      return { subject: "formula", text, run: () => evaluated(text, scope) };
    };
  },
};

function evaluated(text: string, scope: ReturnType<typeof fuzzScope>): string | undefined {
  try {
    return wrongResult(evaluateFormula(parse(text, scope.host), scope));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { message } = error;
    return /\b(NaN|undefined)\b|\[object/.test(message) || message === "" ? `says ${message}` : undefined;
  }
}

const ofPieces = (random: Random): string =>
  Array.from({ length: random.below(24) }, () => random.pick(pieces)).join("");

function expression(random: Random, depth: number): string {
  const kind = depth > 4 ? 0 : random.below(10);
  const inner = () => expression(random, depth + 1);
  if (kind < 3) return argument(random, inner) || "1";
  if (kind < 6) return callText(...anyFunction(random), random, 1);
  if (kind < 8) return `${inner()}${random.pick(operators)}${inner()}`;
  return kind < 9 ? `(${inner()})` : `LET(x,${inner()},x${random.pick(operators)}${inner()})`;
}

/** Half of them as they are, of the others a few letters left out, doubled or exchanged. */
function damaged(text: string, random: Random): string {
  if (random.chance(0.5)) return text;
  let result = text;
  for (let k = random.below(3); k >= 0; k--) {
    const at = random.below(result.length);
    const by = random.pick(["", result[at] ?? "", random.pick(pieces)]);
    result = result.slice(0, at) + by + result.slice(at + 1);
  }
  return result;
}
