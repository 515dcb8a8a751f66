import type { Register } from "../program";
import { Body } from "./body";
import type { Bytes } from "./encode";
import { HeldRegisters } from "./held";
import { type Code, f64x2 } from "./instructions";
import type { Knowledge } from "./known";
import { asNumber, number, type Plain, type Result, rules, truth, ZERO } from "./rules";
import type { Segment } from "./schedule";

/** Where a register's lanes are in the memory, in bytes. */
export type AddressOf = (register: Register) => number;

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
  const types = new Map(reads.map(({ register, type }) => [register, type]));
  const passed = new Set(writes.map(({ register }) => register));
  const lastReads = new Map(steps.flatMap(({ args }, at) => args.map((register) => [register, at] as const)));
  const registers = new HeldRegisters(
    body,
    guessed,
    (register) => of(register).constant ?? loaded(body.load(addressOf(register)), types.get(register)!),
  );
  steps.forEach(({ op, out, args }, at) => {
    const taken = args.map((register) => registers.operand(register));
    const result = registers.hold(out, rules[op]!.lower(taken, body));
    if (passed.has(out)) {
      if (!result.finite) body.flagUnlessFinite(result.code);
      body.store(addressOf(out), asNumber(result));
    }
    for (const register of [...args, out])
      if ((lastReads.get(register) ?? at) <= at) registers.drop(register);
    body.endStep();
  });
  return body.finish();
}

/** Blocks that a segment takes are closed before it runs: their numbers are finite. */
const loaded = (lanes: Code, type: Plain): Result =>
  type === "number" ? number(lanes, { finite: true }) : truth(f64x2.ne(lanes, ZERO));
