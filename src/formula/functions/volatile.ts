import { COLUMNS, ROWS } from "../../address";
import { NUM, VALUE } from "../errors";
import type { CellFunction } from "../scope";
import { dated } from "./dated";
import { define, having, integer, logical, number, optional } from "./define";
import { arrayOf } from "./shape";

/** What functions read that no cell holds: the clock and chance. */
export interface World {
  /** Date and time where the user is, as a serial number of the 1900 system. */
  readonly now: () => number;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** The machine's own clock and random numbers. */
export const MACHINE: World = {
  now: () => {
    const date = new Date();
    // days from 1970-01-01, serial number 25,569
    return (date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
  },
  random: Math.random,
};

/** Functions that give another value at each recalculation. */
export const volatileFunctions = ({ now, random }: World): Record<string, CellFunction> =>
  having(
    { isVolatile: true, givesNumbers: true },
    {
      NOW: define([], (_, scope) => dated(now(), scope)),
      TODAY: define([], (_, scope) => dated(Math.floor(now()), scope)),
      RAND: define([], () => random()),
      RANDBETWEEN: {
        ...define([number, number], ([low, high]) => wholeBetween(low, high, random)),
        byChance: true,
      },
      RANDARRAY: {
        ...define(
          [
            optional(integer, 1),
            optional(integer, 1),
            optional(number, 0),
            optional(number, 1),
            optional(logical, false),
          ],
          ([rows, columns, low, high, isWhole]) => {
            if (rows < 1 || columns < 1 || rows > ROWS || columns > COLUMNS || low > high) return VALUE;
            if (isWhole && !(Number.isInteger(low) && Number.isInteger(high))) return VALUE;
            return arrayOf(rows, columns, () =>
              isWhole ? wholeBetween(low, high, random) : low + (high - low) * random(),
            );
          },
        ),
        givesArray: true,
        sizedBy: [0, 1],
        filePrefix: "_xlfn.",
      },
    },
  );

function wholeBetween(low: number, high: number, random: () => number) {
  const [from, to] = [Math.ceil(low), Math.floor(high)];
  return from > to ? NUM : from + Math.floor((to - from + 1) * random());
}
