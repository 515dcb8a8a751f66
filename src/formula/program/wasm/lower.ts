import type { Register } from "../program";
import { Body, type Kept } from "./body";
import type { Bytes } from "./encode";
import { f64x2, v128 } from "./instructions";
import type { Knowledge } from "./known";
import { asNumber, number, type Operand, type Plain, type Result, rules, truth, ZERO } from "./rules";
import type { Segment } from "./schedule";

/** Where a register's lanes are in the memory, in bytes. */
export type AddressOf = (register: Register) => number;

/** A result in its local. */
interface Held {
  readonly kept: Kept;
  readonly operand: Operand;
}

/**
 * A segment as a function of WebAssembly: how many bytes of each block to go through -> a flag.
 * @param guessed registers taken to be nowhere below 0, which makes it faster; where one is, the flag is raised
 */
export function lower(
  { steps, reads, writes }: Segment,
  { of }: Knowledge,
  addressOf: AddressOf,
  guessed: ReadonlySet<Register> = new Set(),
): Bytes {
  const body = new Body();
  const held = new Map<Register, Held>();
  const given = new Map(reads.map(({ register, type }) => [register, type]));
  const passed = new Set(writes.map(({ register }) => register));
  const lastReads = new Map(steps.flatMap(({ args }, at) => args.map((register) => [register, at] as const)));

  const hold = (register: Register, result: Result): Operand => {
    const kept = body.keep(result.code);
    const guess = guessed.has(register) && !result.nonNegative;
    if (guess) body.flag(f64x2.lt(kept.code, ZERO));
    const operand = { ...result, code: kept.code, nonNegative: guess || result.nonNegative };
    held.set(register, { kept, operand });
    return operand;
  };
  const operandOf = (register: Register): Operand => {
    const known = held.get(register)?.operand;
    if (known) return known;
    const { constant } = of(register);
    return constant === undefined
      ? hold(register, loaded(body, addressOf(register), given.get(register)!))
      : constantOperand(constant);
  };

  steps.forEach(({ op, out, args }, at) => {
    const operand = hold(out, rules[op]!.lower(args.map(operandOf), body));
    if (passed.has(out)) {
      if (!operand.finite) body.flagUnlessFinite(operand.code);
      body.store(addressOf(out), asNumber(operand));
    }
    for (const register of new Set([...args, out])) {
      const known = held.get(register);
      if (!known || (lastReads.get(register) ?? at) > at) continue;
      body.release(known.kept);
      held.delete(register);
    }
    body.endStep();
  });
  return body.finish();
}

/** Blocks that a segment takes are closed before it runs: their numbers are finite. */
function loaded(body: Body, address: number, type: Plain): Result {
  const lanes = body.load(address);
  return type === "number" ? number(lanes, { finite: true }) : truth(f64x2.ne(lanes, ZERO));
}

const constantOperand = (constant: number | boolean): Operand =>
  typeof constant === "number"
    ? { ...number(f64x2.both(constant), { finite: true, nonNegative: constant >= 0 }), constant }
    : { ...truth(v128.every(constant)), constant };
