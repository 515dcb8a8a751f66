import { cellName } from "../../address";
import { isError, type Scalar } from "../value";
import type { LeastStep, Program, Register, Step } from "./program";

/** A program as a reader sees it, a line each: inputs, constants, steps, outputs. */
export function listing(program: Program): string[] {
  const lines: string[] = [];
  program.inputs.forEach(({ address, name }, k) => lines.push(`r${k} = input ${named(address, name)}`));
  for (const { register, value } of program.constants) lines.push(`r${register} = ${constant(value)}`);
  for (const step of program.steps) for (const line of linesOf(step)) lines.push(line);
  for (const { place, register } of program.outputs)
    lines.push(`output ${named(place.address, place.name)} = r${register}`);
  return lines;
}

const named = (address: string, name: string | undefined): string =>
  name === undefined ? address : `${name} (${address})`;

function constant(value: Scalar): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return value.error;
  return value === null ? "blank" : String(value);
}

const OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="]);

const r = (register: Register): string => `r${register}`;

/** A step's line, and those of a search's own steps, further in. */
function linesOf(step: Step): string[] {
  if (step.op !== "least") return [line(step)];
  const { out, minimum, trial, fits, steps } = step;
  return [
    `${r(out)} = least ${r(trial)} from ${r(minimum)} where ${r(fits)}`,
    ...steps.flatMap(linesOf).map((each) => `  ${each}`),
  ];
}

function line(step: Exclude<Step, LeastStep>): string {
  if (step.op === "function") {
    const args = step.args.map((arg) =>
      arg === null ? "" : typeof arg === "number" ? r(arg) : `{${arg.map(r).join(", ")}}`,
    );
    return `${step.outs.map(r).join(", ")} = ${step.name}(${args.join(", ")})`;
  }
  if (step.op === "evaluate") {
    const reads = step.reads.map(({ row, column, register }) => `${cellName(row, column)} = ${r(register)}`);
    const { row, column } = step.host;
    return `${step.outs.map(r).join(", ")} = evaluate ${step.node.kind === "call" ? step.node.name : step.node.kind} of ${cellName(row, column)} with ${reads.join(", ")}`;
  }
  const [a, b] = step.args;
  if (OPERATORS.has(step.op)) return `${r(step.out)} = ${r(a!)} ${step.op} ${r(b!)}`;
  return `${r(step.out)} = ${step.op}(${step.args.map(r).join(", ")})`;
}
