/**
 * A lane's fault is one byte beside its number: the low four bits are the kind of error (Excel's ERROR.TYPE
 * number), the high four the argument to blame, counted from 1 (0: the error came in with the data).
 */

/** Kinds of error, numbered as Excel's ERROR.TYPE. */
export const faultKinds = {
  null: 1,
  div0: 2,
  value: 3,
  ref: 4,
  name: 5,
  num: 6,
  na: 7,
  gettingData: 8,
  spill: 9,
  connect: 10,
  blocked: 11,
  unknown: 12,
  field: 13,
  calc: 14,
  busy: 15,
} as const;

export type FaultKind = keyof typeof faultKinds;

const texts = [
  "",
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#CALC!",
  "#BUSY!",
];

/** The most arguments that a fault can tell apart. */
export const maxBlamedArguments = 15;

/** A fault byte; `argument` counts from 0, undefined when no argument is to blame. */
export const fault = (kind: FaultKind, argument?: number): number =>
  faultKinds[kind] | (argument === undefined ? 0 : (argument + 1) << 4);

/** The argument to blame, from 0; undefined when the error came in with the data. */
export const blamedArgument = (byte: number): number | undefined =>
  byte >> 4 === 0 ? undefined : (byte >> 4) - 1;

/** How Excel shows the fault: "#VALUE!". */
export const faultText = (byte: number): string => texts[byte & 15] ?? "";

/** The fault byte of an error as Excel shows it; an unknown text counts as #VALUE!. */
export function faultOfText(text: string): number {
  const kind = texts.indexOf(text);
  return kind > 0 ? kind : faultKinds.value;
}
