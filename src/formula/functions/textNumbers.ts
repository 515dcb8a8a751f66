import { atDigits, halfAway } from "../decimals";
import { VALUE } from "../errors";
import { formatted } from "../numberFormat";
import { numberText } from "../numberText";
import type { CellFunction } from "../scope";
import { isError, type Matrix, type Scalar } from "../value";
import { define, integer, logical, matrix, maybeError, number, numeric, optional, text } from "./define";

const dollars = define([number, optional(integer, 2)], ([x, decimals]) =>
  grouped(x, decimals, (places) => `$#,##0${places};($#,##0${places})`),
);

/** Numbers written as texts, and read from them. */
export const textNumbers: Record<string, CellFunction> = {
  DOLLAR: dollars,
  USDOLLAR: dollars,
  FIXED: define([number, optional(integer, 2), optional(logical, false)], ([x, decimals, isPlain]) =>
    grouped(x, decimals, (places) => `${isPlain ? "0" : "#,##0"}${places}`),
  ),
  ...numeric({
    NUMBERVALUE: define([text, optional(text, "."), optional(text, ",")], ([written, point, group]) =>
      point === "" || group === "" ? VALUE : numberBy(written, point[0]!, group[0]!),
    ),
  }),
  VALUETOTEXT: define([maybeError, optional(integer, 0)], ([{ value }, form]) =>
    form === 0 || form === 1 ? shown(value, form === 1) : VALUE,
  ),
  ARRAYTOTEXT: define([matrix, optional(integer, 0)], ([values, form]) => {
    if (form !== 0 && form !== 1) return VALUE;
    return withinCell(
      form === 1
        ? asConstant(values)
        : values
            .flat()
            .map((value) => shown(value, false))
            .join(", "),
    );
  }),
  ENCODEURL: define([text], ([address]) => encoded(address)),
};

/** Excel keeps texts of at most this many characters in a cell. */
const LONGEST = 32_767;
const withinCell = (content: string): Scalar => (content.length > LONGEST ? VALUE : content);

function encoded(address: string): Scalar {
  try {
    const signs = encodeURIComponent(address).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return withinCell(signs);
  } catch {
    // half of a pair of surrogates has no code to be written
    return VALUE;
  }
}

/** Excel shows no more decimals. */
const MOST_DECIMALS = 127;

/** Rounded to decimals, or tens and hundreds where they are negative, and shown by a format of so many places. */
function grouped(x: number, decimals: number, format: (places: string) => string): Scalar {
  if (decimals > MOST_DECIMALS) return VALUE;
  const rounded = atDigits(x, decimals, halfAway);
  if (typeof rounded !== "number") return rounded;
  // a format has fewer characters than a number may have decimals
  const kept = Math.min(Math.max(decimals, 0), 60);
  const zeros = "0".repeat(Math.max(decimals, 0) - kept);
  const content = formatted(rounded, format(kept > 0 ? `.${"0".repeat(kept)}` : ""));
  return typeof content === "string" ? content.replace(/(\.\d+)/, `$1${zeros}`) : content;
}

/** A number whose decimal and group separators are given; spaces are read over, each % at the end divides by 100. */
function numberBy(written: string, point: string, group: string): Scalar {
  const packed = written.replace(/\s/g, "");
  const [, enclosed, behind = ""] = /^\(([^-+].*)\)(%*)$/.exec(packed) ?? [];
  if (enclosed !== undefined) return negative(numberBy(enclosed + behind, point, group));
  if (packed === "") return 0;
  const percents = /%*$/.exec(packed)![0].length;
  const [whole = "", ...rest] = packed.slice(0, packed.length - percents).split(point);
  if (rest.length > 1 || rest[0]?.includes(group) || (rest.length > 0 && point === group)) return VALUE;
  const digits = whole.replaceAll(group, "") + (rest.length > 0 ? `.${rest[0]}` : "");
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(digits)) return VALUE;
  const value = Number(`${digits}${/e/i.test(digits) ? "" : "e0"}`) / 100 ** percents;
  return Number.isFinite(value) ? value + 0 : VALUE;
}

const negative = (value: Scalar): Scalar => (typeof value === "number" ? -value + 0 : value);

/** A value as a text, or as a formula would spell it: texts in quotes. */
function shown(value: Scalar, asFormula: boolean): string {
  if (isError(value)) return value.error;
  if (typeof value === "string") return asFormula ? `"${value.replaceAll('"', '""')}"` : value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : numberText(value);
}

const asConstant = (values: Matrix): string =>
  `{${values.map((row) => row.map((value) => shown(value, true)).join(",")).join(";")}}`;
