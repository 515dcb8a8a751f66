import { callFunction, given } from "./call";
import {
  cellValue,
  combine,
  rangeReference,
  singleOf,
  spillReference,
  unknownName,
  valueOf,
  valuesOf,
} from "./dereference";
import { cellError, NAME } from "./errors";
import { cellResult } from "./finite";
import { bareFunction, closure, invoked } from "./lambda";
import { within } from "./nesting";
import { binary, settled, unary } from "./operators";
import { isArray, Lambda, type Operand, shapeOf } from "./operand";
import { isDynamic, unreadable } from "./precedents";
import { FILLS_TOO_MUCH, MOST_FILLED } from "./size";
import { stopped } from "./stopped";
import type { Scope, Surroundings } from "./scope";
import { type Tall, whole } from "./tall";
import { tableReference } from "./structured";
import type {
  BinaryNode,
  CallNode,
  ExternalNode,
  InvokeNode,
  LetNode,
  NameNode,
  Node,
  ReferenceOperator,
  ValueOperator,
} from "./syntax";
import { reported, unsupported } from "./unsupported";
import { isError, type Matrix, type Scalar } from "./value";

/**
 * A formula's result as its cell gets it: one value or an array that spills; a blank shows as 0. Without arrays
 * in the scope, a range gives the value by the cell's own row or column and an array its first.
 */
export const evaluateFormula = (formula: Node, scope: Scope): Scalar | Matrix =>
  guarded(() => shown(formula, scope), scope);

/** What an expression is worth; of the outermost, which may run out of room. */
export const evaluateValue = (node: Node, scope: Scope): Scalar | Matrix =>
  guarded(() => valueOf(evaluate(node, scope), scope), scope);

/** Evaluates; what ran out of room is an error. */
function guarded(evaluated: () => Scalar | Matrix, { book }: Scope): Scalar | Matrix {
  try {
    return evaluated();
  } catch (thrown) {
    return reported(stopped(thrown), book);
  }
}

function shown(formula: Node, scope: Scope): Scalar | Matrix {
  const result = formula.kind === "binary" ? operation(formula, scope, true) : evaluate(formula, scope);
  if (!scope.arrays) return (cellResult(singleOf(result, scope)) as Scalar) ?? 0;
  const value = cellResult(valuesOf(result, scope)) as Scalar | Matrix | Tall;
  if (!isArray(value)) return value ?? 0;
  const { rows, columns } = shapeOf(value);
  if (rows * columns > MOST_FILLED) return reported(FILLS_TOO_MUCH, scope.book);
  const filled = whole(value.map((row) => row.map((cell) => cell ?? 0)));
  return filled.length === 1 && filled[0]!.length === 1 ? filled[0]![0]! : filled;
}

/** An expression's value where values are wanted; a single cell is read without making a reference of it. */
function valueAt(node: Node, scope: Scope): Scalar | Matrix | Tall {
  if (node.kind === "literal") return node.value;
  return (
    (node.kind === "range" ? cellValue(node, scope) : undefined) ?? valuesOf(evaluate(node, scope), scope)
  );
}

/** Evaluates an expression; errors are values, nothing is thrown. */
export function evaluate(node: Node, scope: Scope): Operand {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "array":
      return node.rows;
    case "range":
      return rangeReference(node, scope);
    case "name":
      return named(node, scope);
    case "table":
      return tableReference(node, scope);
    case "external":
      return otherWorkbook(node, scope);
    case "spill":
      return spillReference(evaluate(node.anchor, scope), scope);
    case "intersect":
      return singleOf(evaluate(node.operand, scope), scope);
    case "unary":
      // a plus leaves even a reference as it is
      if (node.operator === "+") return evaluate(node.operand, scope);
      return unary(node.operator, valueAt(node.operand, scope), scope.book);
    case "binary":
      return operation(node, scope, false);
    case "call":
      return call(node, scope);
    case "let":
      return letting(node, scope);
    case "lambda":
      return closure(node, scope, evaluate);
    case "invoke":
      return invoked(evaluate(node.called, scope), argumentsOf(node, scope), scope);
  }
}

/** A chain of operators from its leftmost operand on, so that a long sum needs no deep stack. */
function operation(node: BinaryNode, scope: Scope, outermost: boolean): Operand {
  const chain: BinaryNode[] = [];
  let first: Node = node;
  for (; first.kind === "binary"; first = first.left) chain.push(first);
  let left: Operand | undefined;
  for (let link = chain.pop(); link; link = chain.pop()) {
    const { operator, right } = link;
    if (isReferenceOperator(operator))
      left = combine(operator, left ?? evaluate(first, scope), evaluate(right, scope));
    else {
      const value = left === undefined ? valueAt(first, scope) : valuesOf(left, scope);
      left = applied(operator, value, valueAt(right, scope), outermost && chain.length === 0, scope.book);
    }
  }
  return left!;
}

const isReferenceOperator = (operator: string): operator is ReferenceOperator =>
  operator === ":" || operator === " " || operator === ",";

function applied(
  operator: ValueOperator,
  left: Scalar | Matrix | Tall,
  right: Scalar | Matrix | Tall,
  outermost: boolean,
  book: Surroundings,
) {
  const result = reported(binary(operator, left, right, book), book);
  return outermost && (operator === "+" || operator === "-") ? settled(result, left, right, book) : result;
}

function named(node: NameNode, scope: Scope): Operand {
  const { name } = node;
  if (scope.locals && node.sheet === undefined) {
    const local = name.toLowerCase();
    if (scope.locals.has(local)) return scope.locals.get(local) ?? null;
  }
  return meaning(node, scope) ?? wholeTable(node, scope) ?? functionNamed(node, scope) ?? unknownName(name);
}

/** What a defined name comes to; undefined where it is not defined. */
function meaning({ name, sheet }: NameNode, scope: Scope): Operand | undefined {
  const seenFrom = sheet === undefined ? scope.host.sheet : scope.book.sheet(sheet);
  const definition = seenFrom === undefined ? undefined : scope.book.definedName(name, seenFrom);
  if (!definition) return undefined;
  const known = scope.nesting?.names.get(definition);
  if (known !== undefined) return known;
  for (let each = scope.naming; each; each = each.outer)
    if (each.definition === definition) return { ...NAME, message: `The name ${name} refers to itself.` };
  const inner = within(scope, definition);
  if (isError(inner)) return reported(inner, scope.book);
  const { book, host } = scope;
  const naming = { definition, outer: scope.naming };
  const found = evaluate(definition, { ...inner, book, host, arrays: true, naming });
  if (!isDynamic(definition, book.functions)) inner.nesting.names.set(definition, found);
  return found;
}

/** A function by its bare name. */
function functionNamed({ name, sheet }: NameNode, { book }: Scope): Operand | undefined {
  const called = sheet === undefined ? book.functions.get(name.toUpperCase()) : undefined;
  return called && bareFunction(name, called);
}

/** A table's bare name means its data. */
function wholeTable(node: NameNode, scope: Scope): Operand | undefined {
  if (node.sheet !== undefined || !scope.book.table(node.name, scope.host)) return undefined;
  return tableReference({ kind: "table", table: node.name, columns: [], sections: [] }, scope);
}

function call(node: CallNode, scope: Scope): Operand {
  const variable = scope.locals?.get(node.name.toLowerCase());
  if (variable instanceof Lambda) return invoked(variable, argumentsOf(node, scope), scope);
  const called = scope.book.functions.get(node.name);
  if (called) return callFunction(called, node, scope, evaluate, valueAt);
  const defined = variable ?? meaning({ kind: "name", name: node.name }, scope);
  if (defined !== undefined) return invoked(defined, argumentsOf(node, scope), scope);
  return reported(unsupported(cellError("#NAME?", `The function ${node.name} is not known.`)), scope.book);
}

/** What a LAMBDA is called with. */
const argumentsOf = ({ args }: CallNode | InvokeNode, scope: Scope): (Operand | undefined)[] =>
  args.map((argument) => (given(argument, scope) ? evaluate(argument!, scope) : undefined));

/** What the workbook keeps of another one's cells; where it keeps nothing, they can't be read. */
function otherWorkbook({ text, kept }: ExternalNode, scope: Scope): Operand {
  const sheet = kept?.sheet === undefined ? undefined : scope.book.sheet(kept.sheet);
  const isKept = sheet !== undefined && (kept!.kind === "range" || scope.book.definedName(kept!.name, sheet));
  const known = isKept ? evaluate(kept!, scope) : undefined;
  // a name may lead to a sheet of which nothing is kept
  if (known !== undefined && !(isError(known) && known.error === "#REF!")) return known;
  return reported(unsupported(cellError("#REF!", unreadable(text))), scope.book);
}

/** A variable's value sees those before it, not itself. */
function letting({ names, values, body }: LetNode, scope: Scope): Operand {
  let inner = scope;
  names.forEach((name, i) => {
    const value = evaluate(values[i]!, inner);
    inner = { ...scope, locals: new Map(inner.locals).set(name, value) };
  });
  return evaluate(body, inner);
}
