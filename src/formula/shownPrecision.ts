import { atDigits, halfAway } from "./decimals";
import { isMatrix } from "./operand";
import type { Matrix, Scalar } from "./value";

/**
 * A result rounded to what its number format shows, as Excel does under "Set precision as displayed". The format
 * General, dates, times and fractions leave it as it is.
 */
export function asShown(result: Scalar | Matrix, format: string): Scalar | Matrix {
  if (isMatrix(result)) return result.map((row) => row.map((value) => roundedTo(value, format)));
  return roundedTo(result, format);
}

function roundedTo(value: Scalar, format: string): Scalar {
  if (typeof value !== "number" || value === 0) return value;
  const section = bare(sectionFor(value, format));
  const digits = digitsShown(section, value);
  return digits === undefined ? value : atDigits(value, digits, halfAway);
}

/** Of positive;negative;zero the section that a number takes. */
function sectionFor(value: number, format: string): string {
  const sections = format.match(SECTION) ?? [format];
  return value < 0 && sections.length > 1 ? sections[1]! : sections[0]!;
}

const SECTION = /(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g;

/** A section without its texts, colors, fillers and blanks of a letter's width. */
const bare = (section: string): string => section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "");

/** The place to which a section shows a number: digits after the point, negative before it. */
function digitsShown(section: string, value: number): number | undefined {
  if (/general|[ymdhs/@]/i.test(section)) return undefined;
  const [, point = "", exponent] = /^[^.eE]*(?:\.([0#?\s]*))?[^eE]*([eE][+-])?/.exec(section) ?? [];
  const decimals = point.replace(/\s/g, "").length;
  if (exponent) return decimals - Math.floor(Math.log10(Math.abs(value)));
  if (!/[0#?]/.test(section)) return undefined;
  const percents = section.split("%").length - 1;
  const thousands = /[0#?](,+)(?![0#?,])/.exec(section)?.[1]?.length ?? 0;
  return decimals + 2 * percents - 3 * thousands;
}
