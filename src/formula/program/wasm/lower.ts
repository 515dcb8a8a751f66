import type { Register } from "../program";
import { Body } from "./body";
import type { Bytes } from "./encode";
import { HeldRegisters } from "./held";
import { type Code, f64x2, v128 } from "./instructions";
import type { Knowledge } from "./known";
import { asNumber, number, type Plain, type Result, rules, truth, ZERO } from "./rules";
import type { Segment } from "./schedule";
import { sheltered } from "./sheltered";

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
  const mayHide = sheltered(steps);
  const registers = new HeldRegisters(
    body,
    guessed,
    (register) => of(register).constant ?? loaded(body.load(addressOf(register)), types.get(register)!),
  );
  steps.forEach(({ op, out, args }, at) => {
    const taken = args.map((register) => registers.operand(register));
    const lowered = (): Result => rules[op]!.lower(taken, body);
    const result = registers.hold(out, mayHide.has(out) ? hiding(lowered, body) : lowered());
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

/** A number that is none in the lanes that would raise the flag; a truth value can't be, and raises it. */
function hiding(lowered: () => Result, body: Body): Result {
  let result: Result | undefined;
  const flags = body.collectFlags(() => (result = lowered()));
  const { type, code } = result!;
  if (flags.length === 0) return result!;
  if (type === "number") return { ...result!, code: flags.reduce(v128.or, code), finite: false };
  for (const flag of flags) body.flag(flag);
  return result!;
}

/** Blocks that a segment takes are closed before it runs: their numbers are finite. */
const loaded = (lanes: Code, type: Plain): Result =>
  type === "number" ? number(lanes, { finite: true }) : truth(f64x2.ne(lanes, ZERO));
