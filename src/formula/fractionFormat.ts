import { format as formatByPattern } from "numfmt";
import type { Section } from "./formatSections";

/**
 * A number as a section with a fraction shows it: 1 3/4. With so many digits for it the denominator is a convergent
 * of the number's continued fraction, as Excel's is; a denominator that is written stays.
 */
export function fractionText(size: number, { pattern, tokens }: Section): string {
  const slash = tokens.findIndex(({ type }) => type === "slash");
  const below = tokens.slice(slash + 1).filter(({ type }) => DIGITS.has(type));
  const isMixed =
    tokens
      .slice(0, slash)
      .filter(({ type }, i, all) => DIGITS.has(type) && !DIGITS.has(all[i - 1]?.type ?? "")).length > 1;
  const written = Number(
    below
      .map(({ raw }) => raw)
      .join("")
      .replace(/\D/g, ""),
  );
  const whole = Math.floor(size);
  const [above, under] =
    written > 0
      ? [Math.round((size - whole) * written), written]
      : convergent(size - whole, 10 ** below.length);
  // a fraction that comes to one belongs to the whole
  const exact = isMixed && above! >= under! ? whole + 1 : size;
  return formatByPattern(pattern, exact, { locale: "en-US", nbsp: false, throws: true });
}

const DIGITS = new Set(["zero", "hash", "qmark", "digit"]);

/** The last convergent of a number's continued fraction whose denominator stays below a bound: numerator, denominator. */
function convergent(share: number, bound: number): [number, number] {
  let [before, last] = [0, 1];
  let numerator = Math.floor(share);
  for (let rest = share - numerator; rest > 1e-12;) {
    const inverse = 1 / rest;
    const next = Math.floor(inverse) * last + before;
    if (next >= bound) break;
    [before, last] = [last, next];
    numerator = Math.round(share * last);
    if (Math.abs(share - numerator / last) < 1e-13) break;
    rest = inverse - Math.floor(inverse);
  }
  return [numerator, last];
}
