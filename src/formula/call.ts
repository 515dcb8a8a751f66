import { overPlaces, type Places } from "./broadcast";
import { cellError, VALUE } from "./errors";
import { singleOf, valueOf, valuesOf } from "./dereference";
import { cellResult } from "./finite";
import { isArray, isCell, Lambda, type Operand, Reference, ReferenceArray } from "./operand";
import type { Argument, CellFunction, Form, Scope } from "./scope";
import type { CallNode, Node } from "./syntax";
import { Tall, whole } from "./tall";
import { reported } from "./unsupported";
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
  valueAt: (node: Node, scope: Scope) => Scalar | Matrix | Tall,
): Operand {
  const wrong = miscounted(called, node);
  if (wrong) return cellError("#VALUE!", wrong);
  if (called.choose)
    return called.choose(
      node.args.map((argument) => (given(argument, scope) ? () => evaluate(argument!, scope) : undefined)),
      scope,
    );
  if (called.higher)
    return called.higher(
      node.args.map((argument) => (given(argument, scope) ? evaluate(argument!, scope) : undefined)),
      scope,
    );
  const args = node.args.map((argument, index): Argument | ReferenceArray => {
    if (!given(argument, scope)) return undefined;
    const form = formOf(called, index);
    if (form === "scalar")
      return called.refusesRanges && scope.arrays
        ? alone(argument!, scope, evaluate)
        : valueAt(argument!, scope);
    const inner = form === "array" && !scope.arrays ? { ...scope, arrays: true } : scope;
    return taken(evaluate(argument!, inner), called, inner);
  });
  return applyLifted(called, args, scope);
}

/** Calls a function with operands that are known already. */
export function applied(called: CellFunction, args: readonly (Operand | undefined)[], scope: Scope): Operand {
  if (called.choose)
    return called.choose(
      args.map((argument) => (argument === undefined ? undefined : () => argument)),
      scope,
    );
  if (called.higher) return called.higher(args, scope);
  return applyLifted(
    called,
    args.map((argument, index) => {
      if (argument === undefined) return undefined;
      return formOf(called, index) === "scalar" ? valuesOf(argument, scope) : taken(argument, called, scope);
    }),
    scope,
  );
}

/** Whether an argument is there: not left out, nor a parameter of LAMBDA that was. */
export function given(argument: Node | undefined, { locals }: Scope): boolean {
  if (!argument) return false;
  if (!locals || argument.kind !== "name" || argument.sheet !== undefined) return true;
  const name = argument.name.toLowerCase();
  return !locals.has(name) || locals.get(name) !== undefined;
}

/** An operand as a function takes it: an array of references only where it is called for each of its places. */
function taken(operand: Operand, called: CellFunction, scope: Scope): Argument | ReferenceArray {
  if (operand instanceof Lambda) return operand.asValue;
  if (operand instanceof Tall) return called.takesTall ? operand : operand.whole();
  return operand instanceof ReferenceArray && !called.overReferences
    ? (valueOf(operand, scope) as Matrix)
    : operand;
}

/** An operand's value, #VALUE! for a range of several cells. */
function alone(
  node: Node,
  scope: Scope,
  evaluate: (node: Node, scope: Scope) => Operand,
): Scalar | Matrix | Tall {
  const operand = evaluate(node, scope);
  // a sign before a range makes an array of it
  if (node.kind === "unary") return valuesOf(operand, scope);
  const isRange = operand instanceof Reference && !(operand.area && isCell(operand.area));
  return isRange ? VALUE : valuesOf(operand, scope);
}

/** What is wrong with a call's number of arguments, as a sentence; undefined when nothing is. */
export function miscounted(called: CellFunction, { name, args }: CallNode): string | undefined {
  const most = called.repeat > 0 ? Infinity : called.forms.length;
  if (args.length >= called.required && args.length <= most) return undefined;
  const counted = args.length < called.required ? `at least ${called.required}` : `at most ${most}`;
  return `${name} takes ${most === called.required ? most : counted} argument(s), not ${args.length}.`;
}

/** An argument's form by its position; the repeated forms go round. */
export function formOf({ forms, repeat }: CellFunction, index: number): Form {
  if (index < forms.length) return forms[index]!;
  return forms[forms.length - repeat + ((index - forms.length) % repeat)]!;
}

function applyLifted(
  called: CellFunction,
  args: readonly (Argument | ReferenceArray)[],
  scope: Scope,
): Operand {
  const lifted: { index: number; rows: Places | Tall }[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument instanceof ReferenceArray) lifted.push({ index, rows: argument.rows });
    else if (isArray(argument) && formOf(called, index) === "scalar")
      lifted.push({ index, rows: called.byChance ? whole(argument) : argument });
  }
  if (lifted.length === 0) return cellResult(reported(called.apply!(args as Argument[], scope), scope.book));
  const one = [...args] as Argument[];
  const results = overPlaces(
    lifted.map(({ rows }) => rows),
    (places) => {
      lifted.forEach(({ index }, i) => (one[index] = places[i]!));
      return reported(called.apply!(one, scope), scope.book);
    },
    (result) => (result instanceof Reference ? result : (cellResult(singleOf(result, scope)) as Scalar)),
    called.firstOfMany === true,
    called.byChance === true,
  );
  return reported(results, scope.book);
}
