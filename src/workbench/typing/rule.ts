import { formatted } from "../../formula/numberFormat";
import { toFifteenDigits } from "../../formula/numberText";
import { numberIn } from "../../formula/textNumber";
import { isError, type Scalar } from "../../formula/value";
import { isPercent } from "./entry";

/** A rule for what a cell may hold, its limits computed. */
export type Rule =
  | {
      readonly kind: "number" | "whole" | "date" | "length";
      readonly comparison: Comparison;
      /** The second only where there are two. */
      readonly limits: readonly Scalar[];
    }
  | { readonly kind: "list"; readonly items: readonly Scalar[] }
  /** What the rule's own formula says of the cell. */
  | { readonly kind: "formula"; readonly holds: Scalar };

export type Comparison = keyof typeof COMPARISONS;

/** What is compared, and how it is said. */
const COMPARISONS = {
  between: {
    holds: (x, a, b) => x >= Math.min(a, b) && x <= Math.max(a, b),
    words: (a, b) => `${a} to ${b}`,
  },
  notBetween: {
    holds: (x, a, b) => x < Math.min(a, b) || x > Math.max(a, b),
    words: (a, b) => `below ${a} or above ${b}`,
  },
  equal: { holds: (x, a) => x === a, words: (a) => a },
  notEqual: { holds: (x, a) => x !== a, words: (a) => `anything but ${a}` },
  greaterThan: { holds: (x, a) => x > a, words: (a) => `above ${a}` },
  greaterThanOrEqual: { holds: (x, a) => x >= a, words: (a) => `${a} or more` },
  lessThan: { holds: (x, a) => x < a, words: (a) => `below ${a}` },
  lessThanOrEqual: { holds: (x, a) => x <= a, words: (a) => `${a} or less` },
} satisfies Record<
  string,
  { holds(x: number, a: number, b: number): boolean; words(a: string, b: string): string }
>;

/** Whether a rule lets a cell hold a value; a blank is no matter of this. What still computes is let in. */
export function ruleHolds(rule: Rule, value: Scalar): boolean {
  if (isError(value)) return value.error === "#BUSY!";
  if (rule.kind === "formula")
    return rule.holds === true || (typeof rule.holds === "number" && rule.holds !== 0);
  if (rule.kind === "list") return rule.items.some((item) => isSame(item, value));
  const measured = rule.kind === "length" ? String(value ?? "").length : value;
  if (typeof measured !== "number") return false;
  if (rule.kind === "whole" && !Number.isInteger(measured)) return false;
  const [first, second = first] = rule.limits.map(numberOf);
  // a limit that is no number limits nothing
  if (first === undefined || second === undefined) return true;
  return COMPARISONS[rule.comparison].holds(measured, first, second);
}

function numberOf(limit: Scalar): number | undefined {
  if (typeof limit === "number") return limit;
  if (typeof limit === "boolean") return Number(limit);
  return typeof limit === "string" ? numberIn(limit) : limit === null ? 0 : undefined;
}

/** An item of a list is a text in the file, though it may be a number: 50% is 0.5. */
function isSame(item: Scalar, value: Scalar): boolean {
  if (typeof value === "number") return numberOf(item) === value;
  if (typeof value === "boolean") return item === value || item === (value ? "TRUE" : "FALSE");
  return typeof item === "string" && item.toLowerCase() === String(value).toLowerCase();
}

/** What a rule lets in, in words: "0% to 100%". */
export function ruleWords(rule: Rule, format: string): string {
  switch (rule.kind) {
    case "formula":
      return "what its rule allows";
    case "list":
      return `one of ${rule.items.map((item) => (typeof item === "string" ? item : limitText(item, format))).join(", ")}`;
    default: {
      const { comparison, limits, kind } = rule;
      const [first = "", second = first] = limits.map((limit) =>
        limitText(limit, kind === "length" ? "0" : format),
      );
      const words = COMPARISONS[comparison].words(first, second);
      if (kind === "whole") return `a whole number, ${words}`;
      return kind === "length" ? `${words} characters` : words;
    }
  }
}

/** A limit as the cell would show it, as long as that is the whole of it. */
export function limitText(limit: Scalar, format: string): string {
  if (isError(limit)) return limit.error;
  if (typeof limit !== "number") return String(limit ?? 0);
  const shown = format === "General" ? undefined : formatted(limit, format);
  if (typeof shown === "string" && numberIn(shown) === limit) return shown.trim();
  if (isPercent(format)) return `${toFifteenDigits(limit * 100)}%`;
  return limit.toLocaleString("en-US", { maximumFractionDigits: 15 });
}

/** Who says it: an input by its label, and what it takes. */
export const ruleSentence = (label: string, words: string): string =>
  `${label}: ${words.replace(/\.$/, "")}.`;
