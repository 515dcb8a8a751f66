import type { DataValidation } from "@cj-tech-master/excelts";
import type { Allowed, Bound } from "../template";

/**
 * The data validation of an input, with a message that says what is allowed; none where any text is.
 * @param cell the input's own address
 */
export function validationOf(allowed: Allowed, cell: string): DataValidation | undefined {
  switch (allowed.kind) {
    case "choice":
      return {
        type: "list",
        allowBlank: false,
        formulae: [`"${allowed.of.join(",")}"`],
        ...refusal(`One of ${allowed.of.join(", ")}.`),
      };
    case "whole":
      return between("whole", allowed, cell, `A whole number ${rangeText(allowed)}.`);
    case "number":
      return between("decimal", allowed, cell, `A number ${rangeText(allowed)}.`);
    case "text":
      return undefined;
  }
}

/** The range in words; a bound that is a cell by its place, without the signs that fix it. */
const rangeText = ({ from, to }: { from: Bound; to: Bound }): string =>
  `from ${[from, to].map((bound) => String(bound).replaceAll("$", "")).join(" to ")}`;

/** Readers that take bounds for numbers only would lose a cell: such a range is a condition of its own. */
function between(
  type: "whole" | "decimal",
  { from, to }: { from: Bound; to: Bound },
  cell: string,
  message: string,
): DataValidation {
  const common = { allowBlank: false, ...refusal(message) };
  if (typeof from === "number" && typeof to === "number")
    return { ...common, type, operator: "between", formulae: [from, to] };
  return { ...common, type: "custom", formulae: [`AND(ISNUMBER(${cell}),${cell}>=${from},${cell}<=${to})`] };
}

const refusal = (error: string) => ({
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "Out of range",
  error,
});
