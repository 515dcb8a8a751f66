import type { Node, ValueOperator } from "../../../src/formula/syntax";
import { one, raised } from "../../../src/units/unit";
import { callKind, type QuantityUnits } from "./call";
import {
  amount,
  anything,
  common,
  expectUnit,
  type Kind,
  multiplied,
  type Report,
  text,
  truth,
} from "./kind";
import { isSame, measureOf } from "./measure";

/** What a formula's names and functions are. */
export interface Names {
  /** Undefined for an unknown name. */
  kindOf(name: string): Kind | undefined;
  /** The declared units of an add-in's function; undefined for another. */
  quantityOf(name: string): QuantityUnits | undefined;
}

/** The kind of a formula's result; what does not go together in it is reported. */
export function formulaKind(tree: Node, names: Names, report: Report): Kind {
  const kindOf = (node: Node): Kind => formulaKind(node, names, report);
  switch (tree.kind) {
    case "literal":
      return literalKind(tree.value);
    case "name": {
      const kind = names.kindOf(tree.name);
      if (!kind) report(`${tree.name} is unknown`);
      return kind ?? anything;
    }
    case "unary":
      return kindOf(tree.operand);
    case "binary":
      return operated(tree.operator as ValueOperator, kindOf(tree.left), kindOf(tree.right), report);
    case "call": {
      const args = tree.args.map((arg) => (arg ? kindOf(arg) : anything));
      return callKind(tree.name, args, names.quantityOf(tree.name), report);
    }
    default:
      report(`a ${tree.kind} has no unit`);
      return anything;
  }
}

function literalKind(value: unknown): Kind {
  if (typeof value === "number") return { of: "literal", value };
  if (typeof value === "string") return text;
  return typeof value === "boolean" ? truth : anything;
}

function operated(operator: ValueOperator, left: Kind, right: Kind, report: Report): Kind {
  const says: Report = (mismatch) => report(`${operator}: ${mismatch}`);
  switch (operator) {
    case "+":
    case "-":
      return common(left, right, says);
    case "*":
    case "/":
      return multiplied(left, right, operator === "/", says);
    case "^":
      return powered(left, right, says);
    case "&":
      return text;
    default:
      common(left, right, says);
      return truth;
  }
}

/** A written whole power of any amount; else a plain number to the power of a plain number or of years. */
function powered(base: Kind, exponent: Kind, report: Report): Kind {
  if (
    base.of === "amount" &&
    exponent.of === "literal" &&
    Number.isInteger(exponent.value) &&
    exponent.value > 0
  )
    return amount(raised(base.unit, exponent.value));
  expectUnit(base, one, "base", report);
  const isYears = exponent.of === "amount" && isSame(exponent.unit, measureOf("years"));
  if (!isYears) expectUnit(exponent, one, "exponent", report);
  return amount(one);
}
