import type { DataValidation } from "@cj-tech-master/excelts";
import type { Allowed, Bound } from "../template";

/** The data validation of an input, with a message that says what is allowed; none where any text is. */
export function validationOf(allowed: Allowed): DataValidation | undefined {
  switch (allowed.kind) {
    case "choice":
      return {
        type: "list",
        allowBlank: false,
        formulae: [`"${allowed.of.join(",")}"`],
        ...refusal(`One of ${allowed.of.join(", ")}.`),
      };
    case "whole":
      return between("whole", allowed, `A whole number ${rangeText(allowed)}.`);
    case "number":
      return between("decimal", allowed, `A number ${rangeText(allowed)}.`);
    case "text":
      return undefined;
  }
}

/** The range in words; a bound that is a cell by its place, without the signs that fix it. */
const rangeText = ({ from, to }: { from: Bound; to: Bound }): string =>
  `from ${[from, to].map((bound) => String(bound).replaceAll("$", "")).join(" to ")}`;

const between = (
  type: "whole" | "decimal",
  { from, to }: { from: Bound; to: Bound },
  message: string,
): DataValidation => ({
  type,
  operator: "between",
  allowBlank: false,
  formulae: [from, to].map(String),
  ...refusal(message),
});

const refusal = (error: string) => ({
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "Out of range",
  error,
});
