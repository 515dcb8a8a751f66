import { readsOf, writesOf } from "../dependence";
import type { KernelStep, Program, Register, Step } from "../program";
import { knowledgeOf, type Knowledge } from "./known";
import type { Plain } from "./rules";

/** Arguments of a segment's steps, all in all: a function much longer takes long to compile. */
const LONGEST = 4000;

/** A register that passes between a segment and the rest of the program, and what it holds. */
export interface Passed {
  readonly register: Register;
  readonly type: Plain;
}

/** Plain arithmetic in a row, which one WebAssembly function computes. */
export interface Segment {
  readonly steps: readonly KernelStep[];
  /** What it needs, constants apart. */
  readonly reads: readonly Passed[];
  /** What of its results is needed elsewhere. */
  readonly writes: readonly Passed[];
}

/** A segment; or a step that is none, a search with the parts of its own steps. */
export type ScheduledPart =
  Segment | { readonly steps: readonly [Step]; readonly within?: readonly ScheduledPart[] };

/** A program in an order that makes few, long segments; what is none runs step by step. */
export interface Schedule {
  readonly parts: readonly ScheduledPart[];
  readonly knowledge: Knowledge;
}

export const isSegment = (part: ScheduledPart): part is Segment => "reads" in part;

/** All segments, those of searches among them. */
export const segmentsOf = (parts: readonly ScheduledPart[]): Segment[] =>
  parts.flatMap((part) => (isSegment(part) ? part : segmentsOf(part.within ?? [])));

/** Takes all plain arithmetic that is ready, then all other steps that are, and so on. */
export function scheduled(program: Program): Schedule {
  const knowledge = knowledgeOf(program);
  const outputs = program.outputs.map(({ register }) => register);
  return { knowledge, parts: arranged(program.steps, outputs, knowledge) };
}

function arranged(
  steps: readonly Step[],
  outputs: readonly Register[],
  knowledge: Knowledge,
): ScheduledPart[] {
  const { isPlain } = knowledge;
  const pieces = inTurns(steps, isPlain).flatMap((turn): Step[][] =>
    isPlain(turn[0]!) ? cut(turn) : turn.map((step) => [step]),
  );
  const passing = passingRegisters(outputs, pieces);
  return pieces.map((piece): ScheduledPart => {
    const [first] = piece as [Step];
    if (isPlain(first)) return segment(piece as KernelStep[], passing, knowledge);
    return first.op === "least"
      ? { steps: [first], within: arranged(first.steps, [first.fits], knowledge) }
      : { steps: [first] };
  });
}

/** Steps by turns: in even ones plain arithmetic, in odd ones the others, each in the first that it can be in. */
function inTurns(steps: readonly Step[], isPlain: Knowledge["isPlain"]): Step[][] {
  const turnOf = new Map<Register, number>();
  const turns: Step[][] = [];
  for (const step of steps) {
    const parity = isPlain(step) ? 0 : 1;
    let turn = readsOf(step).reduce((latest, register) => Math.max(latest, turnOf.get(register) ?? 0), 0);
    if (turn % 2 !== parity) turn++;
    for (const register of writesOf(step)) turnOf.set(register, turn);
    (turns[turn] ??= []).push(step);
  }
  return turns.filter((steps) => steps !== undefined);
}

/** Steps in pieces that are not too long. */
function cut(steps: readonly Step[]): Step[][] {
  const pieces: Step[][] = [];
  let length = LONGEST;
  for (const step of steps) {
    length += readsOf(step).length;
    if (length > LONGEST) {
      pieces.push([]);
      length = readsOf(step).length;
    }
    pieces.at(-1)!.push(step);
  }
  return pieces;
}

/** Registers that are outputs, or read by another part than the one that writes them. */
function passingRegisters(
  outputs: readonly Register[],
  parts: readonly (readonly Step[])[],
): ReadonlySet<Register> {
  const passing = new Set(outputs);
  const writer = new Map<Register, number>();
  parts.forEach((steps, part) => {
    for (const step of steps) {
      for (const register of readsOf(step)) if (writer.get(register) !== part) passing.add(register);
      for (const register of writesOf(step)) writer.set(register, part);
    }
  });
  return passing;
}

function segment(
  steps: readonly KernelStep[],
  passing: ReadonlySet<Register>,
  knowledge: Knowledge,
): Segment {
  const passed = (register: Register): Passed => ({ register, type: knowledge.of(register).type! });
  const own = new Set(steps.map(({ out }) => out));
  const read = new Set(steps.flatMap(({ args }) => args));
  return {
    steps,
    reads: [...read]
      .filter((register) => !own.has(register) && knowledge.of(register).constant === undefined)
      .map(passed),
    writes: [...own].filter((register) => passing.has(register)).map(passed),
  };
}
