import { type Bytes, list, sized, unsigned } from "./encode";
import { type Code, f64x2, i32, local, repeat, types, v128 } from "./instructions";

/** The function's argument: how many bytes of each block to go through. */
const LENGTH = 0;
/** How far it has come. */
const AT = 1;
const FLAGS = 2;
const FIRST_FREE = 3;

/** Lanes of one turn, in bytes. */
const TURN = 16;

/** A value that stays in a local. */
export interface Kept {
  readonly local: number;
  /** Reads it. */
  readonly code: Code;
}

/**
 * A function under construction, (bytes) -> flag: a loop over the lanes of its blocks, two a turn. The flag is 0 when
 * no lane needed more than plain arithmetic.
 */
export class Body {
  private readonly turn: Code[] = [];
  private readonly free: number[] = [];
  private readonly passing: number[] = [];
  private collected: Code[] | undefined;
  private next = FIRST_FREE;

  /** Puts a value into a local until it is released. */
  keep(value: Code): Kept {
    const index = this.free.pop() ?? this.next++;
    this.emit(local.set(index, value));
    return { local: index, code: local.get(index) };
  }

  release({ local }: Kept): void {
    this.free.push(local);
  }

  /** Puts a value into a local until the step ends; gives the code that reads it. */
  hold(value: Code): Code {
    const kept = this.keep(value);
    this.passing.push(kept.local);
    return kept.code;
  }

  endStep(): void {
    for (const local of this.passing.splice(0)) this.free.push(local);
  }

  /** Raises the flag where any bit of the value is set. */
  flag(value: Code): void {
    if (this.collected) this.collected.push(value);
    else this.emit(local.set(FLAGS, v128.or(local.get(FLAGS), value)));
  }

  /** What would raise the flag while something is written, which is left to the caller. */
  collectFlags(writing: () => void): readonly Code[] {
    const collected: Code[] = [];
    this.collected = collected;
    writing();
    this.collected = undefined;
    return collected;
  }

  /** Raises the flag where a number is infinite or none at all: x - x is 0 for every other. */
  flagUnlessFinite(number: Code): void {
    this.flag(f64x2.sub(number, number));
  }

  /** The present two lanes of the block at an address of the memory. */
  load(address: number): Code {
    return v128.load(local.get(AT), address);
  }

  store(address: number, value: Code): void {
    this.emit(v128.store(local.get(AT), address, value));
  }

  /** The function as a module's code section holds it. */
  finish(): Bytes {
    const onward = local.set(AT, i32.add(local.get(AT), i32.small(TURN)));
    const more = i32.lessUnsigned(local.get(AT), local.get(LENGTH));
    const locals = list([
      [1, types.i32],
      [unsigned(this.next - FLAGS), types.v128],
    ]);
    const loop = repeat([this.turn, onward], more);
    return sized([locals, loop, v128.anyTrue(local.get(FLAGS)), END]);
  }

  private emit(code: Code): void {
    this.turn.push(code);
  }
}

const END = 0x0b;
