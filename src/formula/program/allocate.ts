import { eachRead, eachWritten } from "./dependence";
import type { Program, Register, Step } from "./program";

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
  const { written, last } = timesOf(program, groups);
  const free: number[] = [];
  let count = 0;
  for (const register of program.inputs.keys()) slots[register] = count++;
  for (const { register } of program.constants) slots[register] = count++;
  let at = 0;
  let first = 0;
  let taken: number[] = [];
  const place = (register: Register): void => {
    slots[register] = free.pop() ?? count++;
  };
  const leave = (register: Register): void => {
    if (last[register] !== at) return;
    last[register] = -1;
    (written[register]! >= first ? free : taken).push(slots[register]!);
  };
  for (const group of groups) {
    first = at;
    for (const step of group) {
      eachWritten(step, place);
      eachRead(step, leave);
      eachWritten(step, leave);
      at++;
    }
    for (const slot of taken) free.push(slot);
    taken = [];
  }
  return { slots, count };
}

/**
 * The step that writes each register, -1 for none, and the last that reads it, or else the one that writes it; for
 * registers that keep their block one that never comes.
 */
function timesOf(
  { registers, outputs, inputs, constants }: Program,
  groups: readonly (readonly Step[])[],
): { written: Int32Array; last: Int32Array } {
  const written = new Int32Array(registers).fill(-1);
  const last = new Int32Array(registers).fill(-1);
  let at = 0;
  const read = (register: Register): void => void (last[register] = at);
  const write = (register: Register): void => void (written[register] = last[register] = at);
  for (const group of groups)
    for (const step of group) {
      eachWritten(step, write);
      eachRead(step, read);
      at++;
    }
  for (const { register } of outputs) last[register] = at;
  for (const { register } of constants) last[register] = at;
  for (const register of inputs.keys()) last[register] = at;
  return { written, last };
}
