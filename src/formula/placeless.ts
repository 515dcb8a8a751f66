import { nodesThroughNames } from "./meanings";
import { Lambda } from "./operand";
import type { CellFunction, Scope } from "./scope";
import type { LambdaNode } from "./syntax";

/**
 * Whether a LAMBDA gives the same for arguments of equal values, wherever these stand and however often it is called:
 * then the blank rows that a whole column ends in need one call. False where that is not certain.
 */
export function isPlaceless(lambda: LambdaNode, scope: Scope): boolean {
  for (const node of nodesThroughNames(lambda.body, scope)) {
    if (node.kind === "spill") return false;
    if (node.kind === "binary" && /^[: ,]$/.test(node.operator)) return false;
    if (node.kind === "call" && calledAlone(node.name, scope) !== true) return false;
    if (node.kind === "name" && calledAlone(node.name, scope) === false) return false;
  }
  return true;
}

/** Whether what a name calls reads values alone; undefined where it is no function. */
function calledAlone(name: string, { book, locals }: Scope): boolean | undefined {
  const variable = locals?.get(name.toLowerCase());
  if (variable instanceof Lambda) return variable.isPlaceless();
  const called = book.functions.get(name.toUpperCase());
  return called && readsValuesAlone(called);
}

/** Whether a function sees no more of its arguments than their values, and neither the clock nor chance. */
export const readsValuesAlone = ({ forms, byChance, isVolatile, takesTall }: CellFunction): boolean =>
  !byChance && !isVolatile && (takesTall === true || forms.every((form) => form === "scalar"));
