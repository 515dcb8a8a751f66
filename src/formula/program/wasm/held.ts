import type { Register } from "../program";
import type { Body, Kept } from "./body";
import { f64x2, v128 } from "./instructions";
import { number, type Operand, type Result, truth, ZERO } from "./rules";

/** A segment's registers while it is lowered: those that are needed further on are in locals. */
export class HeldRegisters {
  private readonly held = new Map<Register, { readonly kept: Kept; readonly operand: Operand }>();

  /**
   * @param guessed taken to be nowhere below 0; where one is, the flag is raised
   * @param given what a register is that the segment does not compute: lanes to load, or a constant
   */
  constructor(
    private readonly body: Body,
    private readonly guessed: ReadonlySet<Register>,
    private readonly given: (register: Register) => Result | number | boolean,
  ) {}

  /** Puts a register into a local. */
  hold(register: Register, result: Result): Operand {
    const kept = this.body.keep(result.code);
    const guess = this.guessed.has(register) && !result.nonNegative;
    if (guess) this.body.flag(f64x2.lt(kept.code, ZERO));
    const operand = { ...result, code: kept.code, nonNegative: guess || result.nonNegative };
    this.held.set(register, { kept, operand });
    return operand;
  }

  /** A register as a rule takes it. */
  operand(register: Register): Operand {
    const known = this.held.get(register);
    if (known) return known.operand;
    const given = this.given(register);
    return typeof given === "object" ? this.hold(register, given) : constantOperand(given);
  }

  /** Gives the local of a register that is not needed any more to another. */
  drop(register: Register): void {
    const known = this.held.get(register);
    if (!known) return;
    this.body.release(known.kept);
    this.held.delete(register);
  }
}

const constantOperand = (constant: number | boolean): Operand =>
  typeof constant === "number"
    ? { ...number(f64x2.both(constant), { finite: true, nonNegative: constant >= 0 }), constant }
    : { ...truth(v128.every(constant)), constant };
