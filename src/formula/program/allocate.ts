import { readsOf, writesOf } from "./dependence";
import type { Program, Step } from "./program";

/**
 * A block for each register: one that is read for the last time gives its block to a later one, so that few blocks
 * stay in the cache. Inputs, constants and outputs keep theirs; what a group of steps takes keeps its own until the
 * whole group has run, so that the group may run again.
 */
export function allocate(
  program: Program,
  groups: readonly (readonly Step[])[] = program.steps.map((step) => [step]),
): { slots: Int32Array; count: number } {
  const slots = new Int32Array(program.registers).fill(-1);
  const steps = groups.flat();
  const lastRead = lastReads(program, steps);
  const free: number[] = [];
  let count = 0;
  for (const register of program.inputs.keys()) slots[register] = count++;
  for (const { register } of program.constants) slots[register] = count++;
  let at = -1;
  for (const group of groups) {
    const own = new Set(group.flatMap(writesOf));
    const given: number[] = [];
    for (const step of group) {
      at++;
      const writes = writesOf(step);
      for (const register of writes) slots[register] = free.pop() ?? count++;
      for (const register of new Set([...readsOf(step), ...writes]))
        if (lastRead[register]! <= at) (own.has(register) ? free : given).push(slots[register]!);
    }
    free.push(...given);
  }
  return { slots, count };
}

/** The step that reads each register last; for those that keep their block one that never comes. */
function lastReads({ registers, outputs, inputs, constants }: Program, steps: readonly Step[]): Int32Array {
  const last = new Int32Array(registers).fill(-1);
  steps.forEach((step, at) => {
    for (const register of readsOf(step)) last[register] = at;
  });
  for (const { register } of outputs) last[register] = steps.length;
  for (const { register } of constants) last[register] = steps.length;
  for (const register of inputs.keys()) last[register] = steps.length;
  return last;
}
