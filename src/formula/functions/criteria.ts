import { compare } from "../coerce";
import { errorTexts } from "../../errors";
import { numberIn } from "../textNumber";
import { isError, type Scalar } from "../value";
import { hasWildcards, wildcardTest } from "./matching";

/** Says whether a cell meets a criterion. */
export type Meets = (value: Scalar) => boolean;

const OPERATOR = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/;

/**
 * A criterion of SUMIF and its like as a test of cells: 5, ">5", "<>x", "a*". A number meets texts that read as it;
 * "" meets blanks and empty texts, "=" blanks alone, "<>" all that is not blank; a blank criterion is 0.
 */
export function criterion(given: Scalar): Meets {
  if (given === null) return equals(0);
  if (typeof given !== "string") return equals(given);
  const [, operator, operand = ""] = OPERATOR.exec(given)!;
  if (operand === "") return withoutOperand(operator);
  const meant = meaning(operand);
  switch (operator) {
    case undefined:
    case "=":
      return equals(meant);
    case "<>": {
      // a text that reads as the number differs from it, though it would meet it
      const same = equals(meant);
      return (value) => typeof value !== typeof meant || !same(value);
    }
    default:
      return ordered(operator, meant);
  }
}

function withoutOperand(operator: string | undefined): Meets {
  if (operator === undefined) return (value) => value === null || value === "";
  if (operator === "=") return (value) => value === null;
  return operator === "<>" ? (value) => value !== null : () => false;
}

/** What a criterion's text stands for: a number, TRUE or FALSE, an error, else itself. */
function meaning(text: string): Scalar {
  const error = errorTexts.find((code) => code === text.toUpperCase());
  if (error) return { error };
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return numberIn(text) ?? text;
}

function equals(meant: Scalar): Meets {
  if (isError(meant)) return (value) => isError(value) && value.error === meant.error;
  if (typeof meant === "number")
    return (value) => {
      const number = typeof value === "string" ? numberIn(value) : value;
      return typeof number === "number" && compare(number, meant) === 0;
    };
  if (typeof meant === "string" && hasWildcards(meant)) {
    const test = wildcardTest(meant);
    return (value) => typeof value === "string" && test(value);
  }
  return (value) => typeof value === typeof meant && compare(value, meant) === 0;
}

/** Larger and smaller compare only values of the criterion's own type. */
function ordered(operator: string, meant: Scalar): Meets {
  return (value) => {
    if (typeof value !== typeof meant || value === null || isError(value)) return false;
    const order = compare(value, meant) as number;
    if (order === 0) return operator.length === 2;
    return operator.startsWith("<") ? order < 0 : order > 0;
  };
}
