import { broadcast } from "./broadcast";
import { cellError } from "./errors";
import { singleOf } from "./dereference";
import { isMatrix, type Operand } from "./operand";
import type { Argument, CellFunction, Form, Scope } from "./scope";
import type { CallNode, Node } from "./syntax";
import type { Matrix, Scalar } from "./value";

/**
 * Calls a function with the arguments of a node. An array where one value is wanted calls it once a cell.
 * @param evaluate gives an argument's operand
 * @param valueAt gives its value
 */
export function callFunction(
  called: CellFunction,
  node: CallNode,
  scope: Scope,
  evaluate: (node: Node, scope: Scope) => Operand,
  valueAt: (node: Node, scope: Scope) => Scalar | Matrix,
): Operand {
  const wrong = miscounted(called, node);
  if (wrong) return cellError("#VALUE!", wrong);
  if (called.choose)
    return called.choose(
      node.args.map((argument) => argument && (() => evaluate(argument, scope))),
      scope,
    );
  const args = node.args.map((argument, index): Argument => {
    if (!argument) return undefined;
    const form = formOf(called, index);
    if (form === "scalar") return valueAt(argument, scope);
    return evaluate(argument, form === "array" && !scope.arrays ? { ...scope, arrays: true } : scope);
  });
  return applyLifted(called, args, scope);
}

/** What is wrong with a call's number of arguments, as a sentence; undefined when nothing is. */
export function miscounted(called: CellFunction, { name, args }: CallNode): string | undefined {
  const most = called.repeat > 0 ? Infinity : called.forms.length;
  if (args.length >= called.required && args.length <= most) return undefined;
  const counted = args.length < called.required ? `at least ${called.required}` : `at most ${most}`;
  return `${name} takes ${most === called.required ? most : counted} argument(s), not ${args.length}.`;
}

/** An argument's form by its position; the repeated forms go round. */
function formOf({ forms, repeat }: CellFunction, index: number): Form {
  if (index < forms.length) return forms[index]!;
  return forms[forms.length - repeat + ((index - forms.length) % repeat)]!;
}

function applyLifted(called: CellFunction, args: readonly Argument[], scope: Scope): Operand {
  const apply = called.apply!;
  if (!args.some(isMatrix)) return apply(args, scope);
  const lifted = args.flatMap((argument, index) =>
    isMatrix(argument) && formOf(called, index) === "scalar" ? [index] : [],
  );
  if (lifted.length === 0) return apply(args, scope);
  return broadcast(
    lifted.map((index) => args[index] as Matrix),
    (cells) => {
      const one = [...args];
      lifted.forEach((index, i) => (one[index] = cells[i]!));
      return singleOf(apply(one, scope), scope);
    },
  );
}
