import { atDigits, halfAway } from "../decimals";
import { DIV0, NUM } from "../errors";
import { toFifteenDigits } from "../numberText";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { define, integer, number, numeric, optional, strictNumber } from "./define";

/** Rounding, by decimal places and by multiples. */
export const rounding: Record<string, CellFunction> = numeric({
  ROUND: define([number, integer], ([x, digits]) => atDigits(x, digits, halfAway)),
  ROUNDUP: define([number, integer], ([x, digits]) => atDigits(x, digits, Math.ceil)),
  ROUNDDOWN: define([number, integer], ([x, digits]) => atDigits(x, digits, Math.floor)),
  TRUNC: define([number, optional(integer, 0)], ([x, digits]) => atDigits(x, digits, Math.floor)),
  INT: define([number], ([x]) => Math.floor(x)),
  MOD: define([number, number], ([x, divisor]) => modulo(x, divisor)),
  QUOTIENT: define([strictNumber, strictNumber], ([x, divisor]) =>
    divisor === 0 ? DIV0 : finite(Math.trunc(x / divisor)),
  ),
  MROUND: define([strictNumber, strictNumber], ([x, multiple]) => {
    if (multiple === 0) return 0;
    return x * multiple < 0 ? NUM : finite(Math.sign(x) * halfAway(clean(x / multiple)) * Math.abs(multiple));
  }),
  CEILING: define([number, number], ([x, multiple]) => byMultiple(x, multiple, Math.ceil)),
  FLOOR: define([number, number], ([x, multiple]) => {
    if (multiple === 0) return x === 0 ? 0 : DIV0;
    return byMultiple(x, multiple, Math.floor);
  }),
  "CEILING.MATH": define([number, optional(number, 1), optional(number, 0)], ([x, multiple, mode]) =>
    signless(x, multiple, x < 0 && mode !== 0 ? Math.floor : Math.ceil),
  ),
  "FLOOR.MATH": define([number, optional(number, 1), optional(number, 0)], ([x, multiple, mode]) =>
    signless(x, multiple, x < 0 && mode !== 0 ? Math.ceil : Math.floor),
  ),
  "CEILING.PRECISE": define([number, optional(number, 1)], ([x, multiple]) =>
    signless(x, multiple, Math.ceil),
  ),
  "ISO.CEILING": define([number, optional(number, 1)], ([x, multiple]) => signless(x, multiple, Math.ceil)),
  "FLOOR.PRECISE": define([number, optional(number, 1)], ([x, multiple]) =>
    signless(x, multiple, Math.floor),
  ),
  EVEN: define([number], ([x]) => Math.sign(x) * 2 * Math.ceil(clean(Math.abs(x) / 2)) + 0),
  ODD: define([number], ([x]) => (x < 0 ? -1 : 1) * (2 * Math.ceil(clean((Math.abs(x) - 1) / 2)) + 1)),
});

const clean = (x: number): number => toFifteenDigits(x);

function modulo(x: number, divisor: number): Scalar {
  if (divisor === 0) return DIV0;
  // Excel gives up where the quotient's whole part no longer fits a double's
  if (Math.abs(x / divisor) >= 2 ** 50) return NUM;
  const rest = x % divisor;
  return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest + 0;
}

/** CEILING and FLOOR: the sign of the multiple gives the direction; a positive number has no negative multiples. */
function byMultiple(x: number, multiple: number, round: (quotient: number) => number): Scalar {
  if (x === 0 || multiple === 0) return 0;
  if (x > 0 && multiple < 0) return NUM;
  return finite(clean(round(clean(x / multiple)) * multiple));
}

/** The same with the multiple's sign left out. */
function signless(x: number, multiple: number, round: (quotient: number) => number): Scalar {
  const size = Math.abs(multiple);
  return size === 0 ? 0 : finite(clean(round(clean(x / size)) * size));
}
