import { tokenize } from "@borgar/fx";
import { parse } from "../../formula/parse";
import { numberIn } from "../../formula/textNumber";

/** What a cell is to become of what was typed, where the grid reads it otherwise than Excel. */
export type Entry =
  /** As the grid reads it: numbers, dates, truth values, texts, formulas that begin with an equals sign. */
  | { readonly kind: "asTyped" }
  /** With "=". */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "number"; readonly value: number }
  /** Nothing that Excel would take without a question; asked again, it stays as it is typed. */
  | { readonly kind: "doubtful"; readonly sentence: string };

/** Where something is typed. */
export interface Target {
  /** The cell's number format. */
  readonly format: string;
  /** Whether a name is one of the workbook's: of cells, of a table. */
  knows(name: string): boolean;
}

const AS_TYPED: Entry = { kind: "asTyped" };

/** Reads what a user has typed, as Excel does in en-US. */
export function readEntry(text: string, { format, knows }: Target): Entry {
  const typed = text.trim();
  if (typed === "" || format === "@" || typed.startsWith("'")) return AS_TYPED;
  if (typed.startsWith("=")) return typed === "=" ? AS_TYPED : doubtOfFormula(typed);
  const doubt = doubtOfComma(typed);
  if (doubt) return doubt;
  const digits = plainNumber(typed);
  if (digits !== undefined) return numberEntry(digits, isPercent(format));
  return signedFormula(typed, knows) ?? AS_TYPED;
}

/** What was pasted from elsewhere: as typed, but that a number is not taken for one of percents. */
export const readPasted = (text: string, knows: Target["knows"]): Entry =>
  readEntry(text, { format: "General", knows });

/** Whether numbers show as percents in a format. */
export const isPercent = (format: string): boolean => /%/.test(format.replace(/"[^"]*"|\\./g, ""));

function doubtOfFormula(formula: string): Entry {
  const problem = problemOf(formula);
  if (problem === undefined) return AS_TYPED;
  const reason = problem.charAt(0).toLowerCase() + problem.slice(1).replace(/\.$/, "");
  return doubtful(
    `This is no formula: ${reason}. Correct it, press Esc to leave the cell as it was, or Enter again to keep it.`,
  );
}

/** Why a text is no formula; undefined for one that is. */
function problemOf(formula: string): string | undefined {
  try {
    parse(formula);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** 0,07 and 1.234,56: how much of the world writes decimals, and what Excel in en-US reads as text or as 7. */
function doubtOfComma(text: string): Entry | undefined {
  const match = /^([+-]?)(\d{1,3}(?:[. ]\d{3})+|\d*),(\d+)( ?%)?$/.exec(text);
  if (!match || numberIn(text) !== undefined) return undefined;
  const [, sign = "", whole = "", decimals = "", percent = ""] = match;
  const meant = `${sign}${whole.replaceAll(/[. ]/g, "") || "0"}.${decimals}${percent.trim()}`;
  return doubtful(
    `${text} is no number here, since decimals take a point: ${meant}. Press Enter again to keep it as text.`,
  );
}

const doubtful = (sentence: string): Entry => ({ kind: "doubtful", sentence });

/** A number in digits alone, its thousands perhaps with commas, without them; undefined for any other text. */
function plainNumber(text: string): string | undefined {
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  return numberIn(text) === undefined ? undefined : text.replaceAll(",", "");
}

/**
 * In a cell of percents 8 is 8%, as Excel says: what is less than 1 is a share already. Of more than 15 digits the
 * others are zeros.
 */
function numberEntry(digits: string, inPercent: boolean): Entry {
  const cut = fifteenDigits(digits);
  if (inPercent) return { kind: "number", value: Math.abs(Number(cut)) < 1 ? Number(cut) : hundredth(cut) };
  return cut === digits ? AS_TYPED : { kind: "number", value: Number(cut) };
}

/** By its digits, since a division may be off in the last of them. */
function hundredth(digits: string): number {
  const [mantissa = "", exponent = "0"] = digits.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}

const MOST_DIGITS = 15;

/** A number's digits with zeros in the place of those that Excel does not keep. */
export function fifteenDigits(digits: string): string {
  let kept = 0;
  const [mantissa = "", ...exponent] = digits.split(/(?=e)/i);
  const cut = mantissa.replaceAll(/\d/g, (digit) => {
    if (kept === 0 && digit === "0") return digit;
    return ++kept > MOST_DIGITS ? "0" : digit;
  });
  return [cut, ...exponent].join("");
}

/**
 * +5+3, -A1 and @SUM(A1) are formulas to Excel. A remark that begins with a dash is none here, though Excel takes it for
 * one: its words are names that the workbook has not.
 */
function signedFormula(text: string, knows: Target["knows"]): Entry | undefined {
  if (!/^[+\-@]./.test(text) || numberIn(text) !== undefined) return undefined;
  const formula = `=${text.replace(/^@/, "")}`;
  if (problemOf(formula) !== undefined) return undefined;
  const tokens = tokenize(formula, { mergeRefs: true });
  if (text.startsWith("@") && tokens[1]?.type !== "func") return undefined;
  const isKnown = tokens.every(({ type, value }) => type !== "range_named" || knows(value));
  return isKnown ? { kind: "formula", formula } : undefined;
}
