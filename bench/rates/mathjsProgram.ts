import { all, create, type EvalFunction, type MathJsInstance } from "mathjs";
import type { Program } from "../../src/formula/program/program";
import { scenariosPerSecond } from "../measure";
import { type Assignment, expressionsOf } from "./expressions";
import { mathjsQuantities } from "./mathjsQuantities";
import type { Rate } from "./rate";

/** Scenarios of a slice. */
const slice = 2;

type Scope = Map<string, unknown>;

/** mathjs: the program's equations compiled once as expressions, evaluated in order over one scope. */
export function mathjsProgramRate(program: Program, columns: readonly Float64Array[]): Rate {
  const math = create(all!);
  math.import(mathjsQuantities);
  const run = compiled(expressionsOf(program), math);
  const scope: Scope = new Map();
  const count = columns[0]!.length;
  const results = program.outputs.map(() => new Float64Array(count));
  const outputs = program.outputs.map(({ register }) => `r${register}`);
  const perSecond = scenariosPerSecond(count, slice, (start, size) => {
    for (let i = start; i < start + size; i++) {
      columns.forEach((column, k) => scope.set(`r${k}`, column[i]!));
      run(scope);
      outputs.forEach((symbol, k) => (results[k]![i] = scope.get(symbol) as number));
    }
  });
  return { perSecond, results: results.flatMap((column) => [...column]) };
}

function compiled(assignments: readonly Assignment[], math: MathJsInstance): (scope: Scope) => void {
  const steps = assignments.map((assignment) =>
    "search" in assignment
      ? searching(assignment, math)
      : assigning(assignment.symbol, math.compile(assignment.expression)),
  );
  return (scope) => {
    for (const step of steps) step(scope);
  };
}

const assigning =
  (symbol: string, expression: EvalFunction) =>
  (scope: Scope): void =>
    void scope.set(symbol, expression.evaluate(scope));

/** The least number that fits: steps up double until one does, then halving. */
function searching({ symbol, search }: Extract<Assignment, { search: unknown }>, math: MathJsInstance) {
  const { trial, fits } = search;
  const minimum = math.compile(search.minimum);
  const run = compiled(search.within, math);
  return (scope: Scope): void => {
    const start = Math.max(1, Math.ceil(minimum.evaluate(scope) as number));
    let [below, above, tried] = [start - 1, Infinity, start];
    while (above - below > 1 && below < 1_048_576) {
      scope.set(trial, tried);
      run(scope);
      if (scope.get(fits)) above = tried;
      else below = tried;
      const distance = below - start;
      tried =
        above < Infinity
          ? Math.floor((below + above) / 2)
          : start + (distance > 0 ? 2 * distance : distance + 1);
    }
    scope.set(symbol, above);
  };
}
