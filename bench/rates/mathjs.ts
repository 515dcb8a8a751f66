import { all, create, type EvalFunction } from "mathjs";
import type { Position } from "../../src/address";
import { type Dialect, formulaText } from "../formulaText";
import { type Between } from "../between";
import { scenariosPerSecond } from "../measure";
import { type Rate } from "./rate";

/** Scenarios of a slice. */
const slice = 50;

/** mathjs: each formula compiled once as an expression, evaluated in order over one scope. */
export function mathjsRate(part: Between, columns: readonly Float64Array[]): Rate {
  const math = create(all!);
  math.import({ roundUp, presentValue });
  const dialect = expressions(part.sheets);
  const steps = part.formulas.map(({ position, tree }): [string, EvalFunction] => {
    return [symbolOf(position), math.compile(formulaText(tree, position, dialect))];
  });
  const scope = new Map<string, unknown>(
    part.constants.map(({ position, value }) => [symbolOf(position), value ?? 0]),
  );
  const inputs = part.inputs.map(symbolOf);
  const output = symbolOf(part.output);
  const count = columns[0]!.length;
  const results = new Float64Array(count);
  const perSecond = scenariosPerSecond(count, slice, (start, size) => {
    for (let i = start; i < start + size; i++) {
      inputs.forEach((symbol, k) => scope.set(symbol, columns[k]![i]!));
      for (const [symbol, step] of steps) scope.set(symbol, step.evaluate(scope));
      results[i] = scope.get(output) as number;
    }
  });
  return { perSecond, results };
}

const symbolOf = ({ sheet, row, column }: Position): string => `c_${sheet}_${row}_${column}`;

const roundUp = (x: number, places: number): number => {
  const power = 10 ** places;
  return (Math.sign(x) * Math.ceil(Math.abs(x) * power)) / power;
};

const presentValue = (rate: number, ...flows: number[]): number =>
  flows.reduceRight((later, flow) => (later + flow) / (1 + rate), 0);

const called: Readonly<Record<string, string>> = {
  MAX: "max",
  MIN: "min",
  SUM: "sum",
  ABS: "abs",
  ROUND: "round",
  ROUNDUP: "roundUp",
  NPV: "presentValue",
};

/** A formula as an expression of mathjs, a symbol for each cell. */
const expressions = (sheets: readonly string[]): Dialect => ({
  literal: (value) => (typeof value === "string" ? JSON.stringify(value) : String(value)),
  range: ({ top, left, bottom, right }, name) => {
    const sheet = sheets.indexOf(name!);
    const symbols: string[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) symbols.push(symbolOf({ sheet, row, column }));
    return symbols.join(", ");
  },
  name: ({ name }) => {
    throw new Error(`${name} is a name where only cells are expected.`);
  },
  unary: (operator, operand) => (operator === "%" ? `(${operand} / 100)` : `(${operator}${operand})`),
  binary: ({ operator, left, right }, a, b) => {
    const texts = [left, right].some((side) => side.kind === "literal" && typeof side.value === "string");
    if (operator === "=") return texts ? `equalText(${a}, ${b})` : `(${a} == ${b})`;
    return `(${a} ${operator === "<>" ? "!=" : operator} ${b})`;
  },
  call: (name, args) => {
    if (name === "IF") return `(${args[0]} ? ${args[1]} : ${args[2]})`;
    const known = called[name];
    if (known === undefined) throw new Error(`${name} has no expression in mathjs here.`);
    return `${known}(${args.join(", ")})`;
  },
});
