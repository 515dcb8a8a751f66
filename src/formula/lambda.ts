import { applied } from "./call";
import { unknownName } from "./dereference";
import { CALC, cellError } from "./errors";
import { within } from "./nesting";
import { Lambda, type Operand } from "./operand";
import type { CellFunction, Scope } from "./scope";
import type { LambdaNode, Node } from "./syntax";
import { isPlaceless, readsValuesAlone } from "./placeless";
import { reported } from "./unsupported";
import { type CellError, isError } from "./value";

/** The function that a LAMBDA writes, with the variables around it. */
export function closure(
  node: LambdaNode,
  scope: Scope,
  evaluate: (node: Node, scope: Scope) => Operand,
): Lambda {
  const { parameters, body } = node;
  const least = parameters.filter(({ optional }) => !optional).length;
  const { book, host, arrays } = scope;
  const call: Lambda["call"] = (args, caller) => {
    const inner = within(caller, body);
    if (isError(inner)) return reported(inner, caller.book);
    const locals = new Map(scope.locals);
    for (let i = 0; i < parameters.length; i++) locals.set(parameters[i]!.name, args[i]);
    const { depth, nesting, naming } = inner;
    return evaluate(body, { book, host, arrays, locals, depth, nesting, naming });
  };
  let placeless: boolean | undefined;
  const alone = () => (placeless ??= isPlaceless(node, scope));
  return new Lambda(least, parameters.length, call, UNCALLED, alone);
}

const UNCALLED = { ...CALC, message: "A LAMBDA was not called: write its arguments in brackets behind it." };

/** A function of Excel's or an add-in's by its bare name, as in BYROW(A1:B2,SUM). */
export const bareFunction = (name: string, called: CellFunction): Lambda =>
  new Lambda(
    called.required,
    called.repeat > 0 ? Infinity : called.forms.length,
    (args, scope) => applied(called, args, scope),
    unknownName(name),
    () => readsValuesAlone(called),
  );

/** Calls what an expression gave. */
export function invoked(called: Operand, args: readonly (Operand | undefined)[], scope: Scope): Operand {
  if (isError(called)) return called;
  if (!(called instanceof Lambda)) return cellError("#VALUE!", "Brackets stand behind what is no LAMBDA.");
  return miscountedCall(called, args.length) ?? called.call(args, scope);
}

/** #VALUE! for a number of arguments that a LAMBDA does not take. */
export function miscountedCall({ least, most }: Lambda, count: number): CellError | undefined {
  if (count >= least && count <= most) return undefined;
  const counted = least === most ? least : count < least ? `at least ${least}` : `at most ${most}`;
  return cellError("#VALUE!", `The LAMBDA takes ${counted} argument(s), not ${count}.`);
}
