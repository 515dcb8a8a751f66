import type { DataValidation } from "@cj-tech-master/excelts";
import type { Allowed, Bound } from "./allowed";
import type { PageCell } from "./page";

/** A list of choices in a cell's own rule may be this long; Excel takes no more. */
const longestList = 255;

/**
 * The data validation of an input, with a message that says what is allowed.
 * @param cell the input's own address
 */
export function validationOf(allowed: NonNullable<PageCell["allowed"]>, cell: string): DataValidation {
  const message = refusal(allowed.refusal);
  if (allowed.kind === "choice") {
    const list = allowed.of.join(",");
    if (list.length > longestList) throw new Error(`The choices of ${cell} are too long a list.`);
    return { type: "list", allowBlank: false, formulae: [`"${list}"`], ...message };
  }
  const { least, most, whole } = allowed;
  const common = { allowBlank: false, ...message };
  const isPlain = [least, most].every((bound) => bound && !bound.open && bound.keys.length === 0);
  if (isPlain)
    return {
      ...common,
      type: whole ? "whole" : "decimal",
      operator: "between",
      formulae: [least!.value, most!.value],
    };
  return { ...common, type: "custom", formulae: [condition(allowed, cell)] };
}

/** Readers that take bounds for numbers only would lose a cell, and an open end: such a range is a condition. */
function condition({ whole, least, most }: Allowed & { kind: "number" }, cell: string): string {
  const parts = [`ISNUMBER(${cell})`, ...(whole ? [`${cell}=INT(${cell})`] : [])];
  const add = (bound: Bound | undefined, sign: ">" | "<"): void => {
    if (!bound) return;
    if (Math.abs(bound.value) < Number.MAX_VALUE)
      parts.push(`${cell}${sign}${bound.open ? "" : "="}${bound.value}`);
    parts.push(...bound.keys.map((key) => `${cell}${sign}=${key}`));
  };
  add(least, ">");
  add(most, "<");
  return `AND(${parts.join(",")})`;
}

/** Excel shows up to 225 characters of a message. */
const refusal = (error: string) => ({
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "Out of range",
  error: error.length > 225 ? `${error.slice(0, 222)}...` : error,
});
