import { toText } from "../coerce";
import { singleOf } from "../dereference";
import { NUM, VALUE } from "../errors";
import type { CellFunction } from "../scope";
import { isError, type Scalar } from "../value";
import { define, integer, number, numeric, optional, type Parameter, text } from "./define";

const LONGEST = 255;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const isBase = (base: number): boolean => base >= 2 && base <= 36;

/** TRUE is the classic form, FALSE the shortest. */
const romanForm: Parameter<number> = {
  ...integer,
  read: (argument, scope) =>
    typeof argument === "boolean" ? (argument ? 0 : 4) : integer.read(argument, scope),
};

const LETTERS = "MDCLXVI";
const WORTH = [1000, 500, 100, 50, 10, 5, 1];

/** A shorter form lets a letter stand before one so many places further up: 499 is CDXCIX, LDVLIV, XDIX, VDIV, ID. */
function roman(value: number, form: number): string {
  let [rest, written] = [value, ""];
  for (let place = 0; place < WORTH.length; place += 2) {
    const digit = Math.floor(rest / WORTH[place]!);
    if (digit % 5 !== 4) {
      written += (digit > 4 ? LETTERS[place - 1]! : "") + LETTERS[place]!.repeat(digit % 5);
      rest %= WORTH[place]!;
      continue;
    }
    const from = digit === 4 ? place - 1 : place - 2;
    let taken = place;
    while (taken - place < form && taken < WORTH.length - 1 && WORTH[from]! - WORTH[taken + 1]! <= rest)
      taken++;
    written += LETTERS[taken]! + LETTERS[from]!;
    rest += WORTH[taken]! - WORTH[from]!;
  }
  return written;
}

/** A letter before a larger one is taken away. */
function arabic(written: string): Scalar {
  const sign = written.startsWith("-") ? -1 : 1;
  const letters = written.replace(/^-/, "");
  if (written.length > LONGEST || !/^[MDCLXVI]*$/.test(letters)) return VALUE;
  let [total, largest] = [0, 0];
  // whatever has a larger one anywhere behind it is taken off
  for (let i = letters.length - 1; i >= 0; i--) {
    const worth = worthOf(letters[i]!);
    total += worth < largest ? -worth : worth;
    largest = Math.max(largest, worth);
  }
  return sign * total + 0;
}

const worthOf = (letter: string): number => WORTH[LETTERS.indexOf(letter)]!;

/** A base of ten digits at most, the first of which tells the sign: its digits, and how many numbers they make. */
interface Base {
  readonly base: number;
  readonly all: number;
}

const BASES: Readonly<Record<"BIN" | "OCT" | "HEX", Base>> = {
  BIN: { base: 2, all: 2 ** 10 },
  OCT: { base: 8, all: 2 ** 30 },
  HEX: { base: 16, all: 2 ** 40 },
};

/** DEC2BIN, HEX2OCT and the rest of them. */
function conversions(): Record<string, CellFunction> {
  const table: Record<string, CellFunction> = {};
  for (const [from, source] of Object.entries(BASES)) {
    table[`${from}2DEC`] = {
      ...define([digits], ([written]) => valueIn(written, source)),
      givesNumbers: true,
    };
    table[`DEC2${from}`] = define([decimal, optional(places, undefined)], ([value, width]) =>
      writtenIn(value, source, width),
    );
    for (const [to, target] of Object.entries(BASES))
      if (to !== from)
        table[`${from}2${to}`] = define([digits, optional(places, undefined)], ([written, width]) => {
          const value = valueIn(written, source);
          return typeof value === "number" ? writtenIn(value, target, width) : value;
        });
  }
  return table;
}

/** A number or a text as its digits; a truth value is refused. */
const digits: Parameter<string> = {
  ...text,
  read: (argument, scope) => {
    const value = singleOf(argument ?? null, scope);
    return typeof value === "boolean" ? VALUE : toText(value);
  },
};
const decimal: Parameter<number> = {
  ...number,
  read: (argument, scope) => {
    const value = singleOf(argument ?? null, scope);
    const read = typeof value === "boolean" ? VALUE : number.read(value, scope);
    return isError(read) ? read : Math.trunc(read);
  },
};
const places: Parameter<number> = {
  ...decimal,
  read: (argument, scope) => {
    const read = decimal.read(argument, scope);
    return isError(read) ? read : read < 1 || read > 10 ? NUM : read;
  },
};

function valueIn(written: string, { base, all }: Base): Scalar {
  const value = written === "" ? 0 : parseWhole(written.toLowerCase(), base);
  if (value === undefined || written.length > 10) return NUM;
  return value >= all / 2 ? value - all : value;
}

function parseWhole(written: string, base: number): number | undefined {
  return [...written].every((digit) => DIGITS.slice(0, base).includes(digit))
    ? parseInt(written, base)
    : undefined;
}

/** A negative number takes all ten digits, however many are asked for. */
function writtenIn(value: number, { base, all }: Base, width: number | undefined): Scalar {
  if (value < -all / 2 || value >= all / 2) return NUM;
  const written = (value < 0 ? value + all : value).toString(base).toUpperCase();
  if (value < 0 || width === undefined) return written;
  return written.length > width ? NUM : written.padStart(width, "0");
}

/** Numbers written by other bases, and by Roman numerals. */
export const numerals: Record<string, CellFunction> = {
  ROMAN: define([integer, optional(romanForm, 0)], ([value, form]) =>
    value < 0 || value > 3999 || form < 0 || form > 4 ? VALUE : roman(value, form),
  ),
  ...numeric({
    ARABIC: define([text], ([written]) => arabic(written.trim().toUpperCase())),
  }),
  BASE: define([integer, integer, optional(integer, 0)], ([value, base, digits]) => {
    if (value < 0 || value >= 2 ** 53 || !isBase(base) || digits < 0 || digits > LONGEST) return NUM;
    return value.toString(base).toUpperCase().padStart(digits, "0");
  }),
  ...numeric({
    DECIMAL: define([text, integer], ([written, base]) => {
      const digits = written.trim().toLowerCase();
      if (!isBase(base) || digits.length > LONGEST) return NUM;
      let value = 0;
      for (const digit of digits) {
        const place = DIGITS.indexOf(digit);
        if (place < 0 || place >= base) return NUM;
        value = value * base + place;
      }
      return Number.isFinite(value) ? value : NUM;
    }),
  }),
  ...conversions(),
};
