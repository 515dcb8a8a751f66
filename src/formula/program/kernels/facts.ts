import type { KernelName } from ".";

/** What is true of a kernel whatever it is given, besides what it computes. */
export interface KernelFacts {
  /** What it gives where that is no error; undefined for one of its arguments, of whatever type, or a text. */
  readonly gives: "number" | "truth" | undefined;
  /** An overflow goes on through it by itself: what it gives stays open. */
  readonly passesOverflow?: boolean;
  /** Whether its result can be below 0 does not follow from its arguments: it can whatever they are, or can't. */
  readonly hasOwnSign?: boolean;
}

const ofNumber: KernelFacts = { gives: "number" };
const ofTruth: KernelFacts = { gives: "truth" };
const ofEither: KernelFacts = { gives: undefined };
const ofOwnSign: KernelFacts = { ...ofNumber, hasOwnSign: true };
const sum: KernelFacts = { ...ofNumber, passesOverflow: true };

export const kernelFacts: Readonly<Record<KernelName, KernelFacts>> = {
  "+": sum,
  "settled +": sum,
  "-": { ...sum, hasOwnSign: true },
  "settled -": { ...sum, hasOwnSign: true },
  "*": sum,
  "/": ofNumber,
  "^": ofNumber,
  negate: ofOwnSign,
  percent: ofNumber,
  number: ofNumber,
  INT: ofNumber,
  ABS: ofOwnSign,
  SQRT: ofOwnSign,
  EXP: ofNumber,
  LN: ofNumber,
  ROUND: ofNumber,
  ROUNDUP: ofNumber,
  ROUNDDOWN: ofNumber,
  SUM: ofNumber,
  MIN: ofNumber,
  MAX: ofNumber,
  SUMPRODUCT: ofNumber,
  NPV: ofNumber,
  "=": ofTruth,
  "<>": ofTruth,
  "<": ofTruth,
  ">": ofTruth,
  "<=": ofTruth,
  ">=": ofTruth,
  AND: ofTruth,
  OR: ofTruth,
  NOT: ofTruth,
  IF: { ...ofEither, passesOverflow: true },
  IFERROR: ofEither,
  IFNA: ofEither,
  shown: ofEither,
  "&": ofEither,
};
