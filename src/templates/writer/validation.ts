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
      return between("whole", allowed, `A whole number from ${allowed.from} to ${allowed.to}.`);
    case "number":
      return between("decimal", allowed, `A number from ${allowed.from} to ${allowed.to}.`);
    case "text":
      return undefined;
  }
}

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
