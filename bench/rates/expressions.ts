import { eachRead, everyStep, writesOf } from "../../src/formula/program/dependence";
import type { KernelName } from "../../src/formula/program/kernels";
import type { LeastStep, Program, Register, Step } from "../../src/formula/program/program";
import type { Scalar } from "../../src/formula/value";

/** A symbol `r12` and the expression that gives it, or the search for the least number that fits. */
export type Assignment =
  | { readonly symbol: string; readonly expression: string }
  | {
      readonly symbol: string;
      readonly search: {
        /** An expression. */
        readonly minimum: string;
        readonly trial: string;
        readonly fits: string;
        readonly within: readonly Assignment[];
      };
    };

/**
 * A program as expressions of mathjs, in order. What is needed once stands in the expression that needs it, as somebody
 * would write it; what is needed again has a symbol of its own.
 */
export function expressionsOf(program: Program): Assignment[] {
  const uses = usesOf(program);
  const texts = new Map<Register, string>(
    program.constants.map(({ register, value }) => [register, constant(value)]),
  );
  return assignments(program.steps, uses, texts);
}

/** How often each register is read; twice where a search reads it again and again, or it is an output. */
function usesOf({ steps, outputs }: Program): ReadonlyMap<Register, number> {
  const uses = new Map<Register, number>();
  const use = (register: Register, times = 1): void =>
    void uses.set(register, (uses.get(register) ?? 0) + times);
  for (const step of everyStep(steps)) {
    if (step.op === "least") for (const register of [...step.reads, step.fits]) use(register, 2);
    else eachRead(step, use);
  }
  for (const { register } of outputs) use(register, 2);
  return uses;
}

function assignments(
  steps: readonly Step[],
  uses: ReadonlyMap<Register, number>,
  texts: Map<Register, string>,
): Assignment[] {
  const read = (register: Register): string => texts.get(register) ?? `r${register}`;
  return steps.flatMap((step): Assignment[] => {
    if (step.op === "least") return [searchOf(step, uses, texts)];
    const expression = expressionOf(step, read);
    const out = writesOf(step)[0]!;
    if (uses.get(out) !== 1) return [{ symbol: `r${out}`, expression }];
    texts.set(out, expression);
    return [];
  });
}

function searchOf(
  { out, minimum, trial, fits, steps }: LeastStep,
  uses: ReadonlyMap<Register, number>,
  texts: Map<Register, string>,
): Assignment {
  const within = assignments(steps, uses, texts);
  const begins = texts.get(minimum) ?? `r${minimum}`;
  return { symbol: `r${out}`, search: { minimum: begins, trial: `r${trial}`, fits: `r${fits}`, within } };
}

function expressionOf(step: Exclude<Step, LeastStep>, read: (register: Register) => string): string {
  if (step.op === "evaluate") throw new Error("A part that has no kernel is no expression here.");
  if (step.op !== "function") return written(step.op, step.args.map(read));
  const args = step.args.map((arg) => {
    if (typeof arg !== "number") throw new Error(`${step.name} takes a list, which is not written here.`);
    return read(arg);
  });
  return called(quantities[step.name] ?? step.name, args);
}

const called = (name: string, args: readonly string[]): string => `${name}(${args.join(", ")})`;

const quantities: Readonly<Record<string, string>> = {
  "EDGE.SERVERPOWER": "serverPower",
  "EDGE.LICENSES": "licenses",
};

function constant(value: Scalar): string {
  if (typeof value === "object")
    throw new Error("A constant is an error or blank, which is not written here.");
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

const operators: Partial<Record<KernelName, string>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "/",
  "settled +": "+",
  "settled -": "-",
  "=": "==",
  "<>": "!=",
  "<": "<",
  ">": ">",
  "<=": "<=",
  ">=": ">=",
  AND: "and",
  OR: "or",
  SUM: "+",
};

const names: Partial<Record<KernelName, string>> = {
  MAX: "max",
  MIN: "min",
  SQRT: "sqrt",
  ROUNDUP: "roundUp",
  NPV: "presentValue",
};

function written(op: KernelName, args: readonly string[]): string {
  const operator = operators[op];
  if (operator !== undefined) return `(${args.join(` ${operator} `)})`;
  if (op === "IF") return `(${args[0]} ? ${args[1]} : ${args[2]})`;
  if (op === "negate") return `(-${args[0]})`;
  const name = names[op];
  if (name === undefined) throw new Error(`${op} has no expression in mathjs here.`);
  return called(name, args);
}
