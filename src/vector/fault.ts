import { errorOfNumber, type ErrorKind, excelErrors, numberOfError } from "../errors";

/**
 * A lane's fault is one byte beside its number: the low four bits are the kind of error (Excel's ERROR.TYPE
 * number), the high four the argument to blame, counted from 1 (0: the error came in with the data).
 */

/** Kinds of error, numbered as Excel's ERROR.TYPE. */
export const faultKinds = Object.fromEntries(
  Object.entries(excelErrors).map(([kind, { number }]) => [kind, number]),
) as { readonly [K in ErrorKind]: (typeof excelErrors)[K]["number"] };

export type FaultKind = ErrorKind;

/** A fault byte; `argument` counts from 0 to 14, which is all it can tell apart; undefined when none is to blame. */
export const fault = (kind: FaultKind, argument?: number): number =>
  faultKinds[kind] | (argument === undefined ? 0 : (argument + 1) << 4);

/** The argument to blame, from 0; undefined when the error came in with the data. */
export const blamedArgument = (byte: number): number | undefined =>
  byte >> 4 === 0 ? undefined : (byte >> 4) - 1;

/** How Excel shows the fault: "#VALUE!". */
export const faultText = (byte: number): string => errorOfNumber(byte & 15) ?? "";

/** The fault byte of an error as Excel shows it; an unknown text counts as #VALUE!. */
export const faultOfText = (text: string): number => numberOfError(text) ?? faultKinds.value;
