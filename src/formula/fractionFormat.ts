import { empty, literal, PLACEHOLDER, piecesOf } from "./formatPieces";

/** A section with a fraction, in its parts; each as pieces of the pattern. */
interface Fraction {
  /** What stands up to the last digit of the whole number; undefined in a section without one. */
  readonly whole: readonly string[] | undefined;
  /** Between that and the numerator; before the numerator where there is no whole number. */
  readonly gap: readonly string[];
  readonly numerator: readonly string[];
  /** Between numerator and denominator, the slash among it. */
  readonly bar: readonly string[];
  readonly denominator: readonly string[];
  readonly end: readonly string[];
}

/**
 * A number as a section with a fraction shows it: 1 3/4. With so many digits for it the denominator is a convergent
 * of the number's continued fraction, as Excel's is; a denominator that is written stays. Undefined for a section whose
 * fraction is laid out in a way that is not known here.
 * @param shown gives a whole number as a pattern without a fraction shows it
 */
export function fractionText(
  size: number,
  pattern: string,
  shown: (value: number, pattern: string) => string,
): string | undefined {
  const fraction = partsOf(piecesOf(pattern));
  if (!fraction) return undefined;
  const written = Number(fraction.denominator.join("").replace(/\D/g, ""));
  const floor = Math.floor(size);
  const [above, under] =
    written > 0
      ? [Math.round((size - floor) * written), written]
      : convergent(size - floor, 10 ** fraction.denominator.length);
  const literals = (pieces: readonly string[]) => pieces.map(literal).join("");
  const { whole, gap, end } = fraction;
  if (!whole) return literals(gap) + ratio(floor * under + above, under, fraction) + literals(end);
  // a fraction that comes to one belongs to the whole
  const [count, rest] = above >= under ? [floor + 1, 0] : [floor, above];
  return mixed(count, rest, under, { ...fraction, whole }, shown) + literals(end);
}

/** The whole number, and the fraction where there is one; in its place blanks where any digit's place is a ?. */
function mixed(
  count: number,
  above: number,
  under: number,
  fraction: Fraction & { readonly whole: readonly string[] },
  shown: (value: number, pattern: string) => string,
): string {
  const { whole, gap, numerator } = fraction;
  const last = whole.at(-1)!;
  const between = gap.map(literal).join("");
  // a whole number that is 0 is shown where no fraction follows it
  const one = [...whole.slice(0, -1), "0"].join("");
  if (above === 0 && !numerator.includes("0")) {
    const blank = [last, ...numerator, ...fraction.denominator].includes("?")
      ? between + ratio(1, under, fraction)
      : "";
    return shown(count, one) + " ".repeat(blank.length);
  }
  const text = ratio(above, under, fraction);
  if (count > 0 || last === "0" || (above === 0 && last === "?")) return shown(count, one) + between + text;
  const isBlank = last === "?" || numerator[0] === "?";
  return shown(0, whole.join("")) + (isBlank ? " ".repeat(between.length) : "") + text;
}

/** Numerator and denominator with what stands between them. */
function ratio(above: number, under: number, { numerator, bar, denominator }: Fraction): string {
  return digitsAt(numerator, String(above)) + bar.map(literal).join("") + below(denominator, String(under));
}

/** Digits at their places, from the last on; the first place takes all that are left over. */
function digitsAt(places: readonly string[], digits: string): string {
  const ahead = Math.max(digits.length - places.length, 0);
  const spare = places
    .slice(0, Math.max(places.length - digits.length, 0))
    .map(empty)
    .join("");
  return ahead > 0 ? digits : spare + digits;
}

/** A denominator: after ? it stands at the left. */
const below = (places: readonly string[], digits: string): string =>
  places[0] === "?" ? digits.padEnd(places.length) : digitsAt(places, digits);

const isPlace = (piece: string): boolean => PLACEHOLDER.test(piece);
const isDigit = (piece: string): boolean => /^[0-9#?]$/.test(piece);

/** Pieces that mean more than themselves: where they stand in a fraction nothing is known of it. */
const isStrange = (piece: string): boolean => /^(?:[%.,@*]|\*.|E[+-]|General)$/i.test(piece);

function partsOf(pieces: readonly string[]): Fraction | undefined {
  const slash = pieces.indexOf("/");
  if (slash < 0 || pieces.lastIndexOf("/") !== slash) return undefined;
  const from = pieces.findIndex((piece, i) => i > slash && isDigit(piece));
  const to = endOfRun(pieces, from, isDigit);
  const numeratorEnd = pieces.slice(0, slash).findLastIndex(isPlace) + 1;
  let start = numeratorEnd;
  while (start > 0 && isPlace(pieces[start - 1]!)) start--;
  const wholeEnd = pieces.slice(0, start).findLastIndex(isPlace) + 1;
  const denominator = pieces.slice(from, to);
  const parts = {
    whole: wholeEnd > 0 ? pieces.slice(0, wholeEnd) : undefined,
    gap: pieces.slice(wholeEnd, start),
    numerator: pieces.slice(start, numeratorEnd),
    bar: pieces.slice(numeratorEnd, from),
    denominator,
    end: pieces.slice(to),
  };
  const { whole = [], gap, bar, end, numerator } = parts;
  if (from < 0 || numerator.length === 0 || end.some(isPlace)) return undefined;
  if (whole.some((piece) => piece !== "," && isStrange(piece))) return undefined;
  if ([...gap, ...bar, ...end].some(isStrange)) return undefined;
  // a ? among other places of a denominator: which way it is filled is not known
  return denominator.includes("?") && denominator.some((piece) => piece !== "?") ? undefined : parts;
}

function endOfRun(pieces: readonly string[], from: number, isIn: (piece: string) => boolean): number {
  let end = from;
  while (end >= 0 && end < pieces.length && isIn(pieces[end]!)) end++;
  return end;
}

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
