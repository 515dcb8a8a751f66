import type { CallNode, Node, ValueOperator } from "../../../src/formula/syntax";
import type { Quantity } from "../../../src/model";
import { baseOfKey } from "../../../src/model/equations/meaning";
import { parseName } from "../../../src/model/equations/name";
import { stepQuantities } from "../../../src/model/tco/quantities";
import { constant, type Linear, plus, unknown } from "./linear";
import { partsOf } from "./quantity";

/** Takes two extents to be one; tells where they can't be. */
type Equate = (a: Linear, b: Linear, where: string) => void;

/** The unknown that stands for the extent of a step or parameter; a formula's name and a key are one. */
export const nameOf = (name: string): string => parseName(baseOfKey(name)).base;

/** How often `sites` is in an amount; undefined for what fits any: a text, a truth value, a written number. */
export function formulaExtent(tree: Node, equate: Equate): Linear | undefined {
  switch (tree.kind) {
    case "name":
      return unknown(nameOf(tree.name));
    case "unary":
      return formulaExtent(tree.operand, equate);
    case "binary":
      return operated(
        tree.operator as ValueOperator,
        formulaExtent(tree.left, equate),
        formulaExtent(tree.right, equate),
        equate,
      );
    case "call":
      return called(tree, equate);
    default:
      return undefined;
  }
}

const none = constant(0);

/** What a written number is beside others: 0 fits any. In `servers-1` each does. */
const plainNumber = (node: Node): Linear | undefined =>
  node.kind === "literal" && typeof node.value === "number" && node.value !== 0 ? none : undefined;

function operated(
  operator: ValueOperator,
  left: Linear | undefined,
  right: Linear | undefined,
  equate: Equate,
): Linear | undefined {
  switch (operator) {
    case "*":
      return plus(left ?? none, right ?? none);
    case "/":
      return plus(left ?? none, right ?? none, -1);
    case "^":
    case "&":
      return none;
    default: {
      const one = alike([left, right], operator, equate);
      return operator === "+" || operator === "-" ? one : undefined;
    }
  }
}

function alike(all: readonly (Linear | undefined)[], where: string, equate: Equate): Linear | undefined {
  const known = all.filter((each) => each !== undefined);
  for (const each of known.slice(1)) equate(known[0]!, each, where);
  return known[0];
}

function called({ name, args }: CallNode, equate: Equate): Linear | undefined {
  const extents = args.map((arg) => arg && (formulaExtent(arg, equate) ?? plainNumber(arg)));
  const quantity = stepQuantities.get(name) as Quantity | undefined;
  if (quantity) return quantityExtent(quantity, extents, equate);
  switch (name) {
    case "AND":
    case "OR":
    case "NOT":
      return undefined;
    case "SUMPRODUCT":
      return extents.reduce<Linear>((sum, each) => plus(sum, each ?? none), none);
    case "IF":
    case "NPV":
      return alike(extents.slice(1), name, equate);
    case "SUM":
    case "MIN":
    case "MAX":
      return alike(extents, name, equate);
    default:
      return extents[0];
  }
}

let calls = 0;

/** A word of what a quantity declares has one extent throughout the call, watts here are watts there; years have none. */
function quantityExtent(
  { args, outputs }: Quantity,
  given: readonly (Linear | undefined)[],
  equate: Equate,
): Linear {
  const call = calls++;
  const declared = (unit: string): Linear =>
    partsOf(unit)
      .filter(({ word }) => word !== "yr")
      .reduce((sum, { word, exponent }) => plus(sum, unknown(`${call} ${word}`), exponent), none);
  args.forEach(({ name, unit }, k) => {
    if (given[k] && unit !== "keyword") equate(given[k], declared(unit), name);
  });
  return declared(outputs[0]!.unit);
}
