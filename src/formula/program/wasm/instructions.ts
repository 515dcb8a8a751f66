import { type Bytes, float64, unsigned } from "./encode";

/** Instructions that leave one value on the stack, or none where they set something. */
export type Code = Bytes;

const simd = (opcode: number): Code => [0xfd, unsigned(opcode)];

const unary = (opcode: number) => {
  const instruction = simd(opcode);
  return (x: Code): Code => [x, instruction];
};

const binary = (opcode: number) => {
  const instruction = simd(opcode);
  return (a: Code, b: Code): Code => [a, b, instruction];
};

const LOAD = simd(0x00);
const STORE = simd(0x0b);
const CONSTANT = simd(0x0c);
const SELECT = simd(0x52);

/** Two doubles at a time. A comparison gives a mask: every bit of a lane set where it holds. */
export const f64x2 = {
  eq: binary(0x47),
  ne: binary(0x48),
  lt: binary(0x49),
  gt: binary(0x4a),
  le: binary(0x4b),
  ge: binary(0x4c),
  ceil: unary(0x74),
  floor: unary(0x75),
  abs: unary(0xec),
  sqrt: unary(0xef),
  add: binary(0xf0),
  sub: binary(0xf1),
  mul: binary(0xf2),
  div: binary(0xf3),
  /** b where b < a, else a. */
  pmin: binary(0xf6),
  /** b where a < b, else a. */
  pmax: binary(0xf7),
  /** The same double in both lanes. */
  both: (value: number): Code => {
    const bytes = float64(value);
    return [CONSTANT, bytes, bytes];
  },
};

/** 128 bits, whatever they mean. */
export const v128 = {
  not: unary(0x4d),
  and: binary(0x4e),
  /** a where b has no bit. */
  andNot: binary(0x4f),
  or: binary(0x50),
  xor: binary(0x51),
  /** Bits of a where the mask has one, else of b. */
  select: (a: Code, b: Code, mask: Code): Code => [a, b, mask, SELECT],
  /** 1 where any bit is set, as an i32. */
  anyTrue: unary(0x53),
  /** Every bit set, or none. */
  every: (bit: boolean): Code => [CONSTANT, ...new Array<number>(16).fill(bit ? 0xff : 0)],
  load: (address: Code, offset: number): Code => [address, LOAD, memoryArgument(offset)],
  store: (address: Code, offset: number, value: Code): Code => [
    address,
    value,
    STORE,
    memoryArgument(offset),
  ],
};

/** Aligned to 2^4 bytes. */
const memoryArgument = (offset: number): Code => [4, unsigned(offset)];

export const local = {
  get: (index: number): Code => [0x20, unsigned(index)],
  set: (index: number, value: Code): Code => [value, 0x21, unsigned(index)],
};

/** Whole numbers of 32 bits; constants below 64, which take one byte. */
export const i32 = {
  small: (value: number): Code => [0x41, value],
  add: (a: Code, b: Code): Code => [a, b, 0x6a],
  lessUnsigned: (a: Code, b: Code): Code => [a, b, 0x49],
};

/** Runs the body, and again as long as the condition that follows it holds. */
export const repeat = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0x00, 0x0b];

/** How types are written. */
export const types = { i32: 0x7f, v128: 0x7b };
