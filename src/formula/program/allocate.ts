import type { Program, Register, Step } from "./program";

/** The registers a step reads. */
export function readsOf(step: Step): Register[] {
  if (step.op === "evaluate") return step.reads.map(({ register }) => register);
  return step.args.flat().filter((register): register is Register => register !== null);
}

/** The registers a step writes. */
export const writesOf = (step: Step): readonly Register[] => ("outs" in step ? step.outs : [step.out]);

/**
 * A block for each register: one that is read for the last time gives its block to a later one, so that few blocks
 * stay in the cache. Inputs, constants and outputs keep theirs.
 */
export function allocate(program: Program): { slots: Int32Array; count: number } {
  const slots = new Int32Array(program.registers).fill(-1);
  const lastRead = lastReads(program);
  const free: number[] = [];
  let count = 0;
  const keep = [...program.inputs.keys(), ...program.constants.map(({ register }) => register)];
  for (const register of keep) slots[register] = count++;
  program.steps.forEach((step, at) => {
    for (const register of writesOf(step)) slots[register] = free.pop() ?? count++;
    for (const register of new Set([...readsOf(step), ...writesOf(step)]))
      if (lastRead[register] === at || (lastRead[register]! < at && writesOf(step).includes(register)))
        if (!keep.includes(register)) free.push(slots[register]!);
  });
  return { slots, count };
}

/** The step that reads each register last; for an output one that never comes. */
function lastReads({ registers, steps, outputs, inputs, constants }: Program): Int32Array {
  const last = new Int32Array(registers).fill(-1);
  steps.forEach((step, at) => {
    for (const register of readsOf(step)) last[register] = at;
  });
  for (const { register } of outputs) last[register] = steps.length;
  for (const { register } of constants) last[register] = steps.length;
  for (const register of inputs.keys()) last[register] = steps.length;
  return last;
}
