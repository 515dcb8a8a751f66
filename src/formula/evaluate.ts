import { callFunction } from "./call";
import {
  cellValue,
  combine,
  rangeReference,
  singleOf,
  spillReference,
  unknownName,
  valueOf,
} from "./dereference";
import { cellError, NAME } from "./errors";
import { unreadable } from "./precedents";
import { binary, settled, unary } from "./operators";
import { isMatrix, type Operand } from "./operand";
import type { Scope } from "./scope";
import { tableReference } from "./structured";
import type {
  BinaryNode,
  CallNode,
  ExternalNode,
  LetNode,
  NameNode,
  Node,
  ReferenceOperator,
  ValueOperator,
} from "./syntax";
import type { CellError, Matrix, Scalar } from "./value";

/**
 * A formula's result as its cell gets it: one value or an array that spills; a blank shows as 0. Without arrays
 * in the scope, a range gives the value by the cell's own row or column and an array its first.
 */
export function evaluateFormula(formula: Node, scope: Scope): Scalar | Matrix {
  const result = formula.kind === "binary" ? operation(formula, scope, true) : evaluate(formula, scope);
  if (!scope.arrays) return singleOf(result, scope) ?? 0;
  const value = valueOf(result, scope);
  if (!isMatrix(value)) return value ?? 0;
  if (value.length === 1 && value[0]!.length === 1) return value[0]![0] ?? 0;
  return value.map((row) => row.map((cell) => cell ?? 0));
}

/** An expression's value where values are wanted; a single cell is read without making a reference of it. */
function valueAt(node: Node, scope: Scope): Scalar | Matrix {
  if (node.kind === "literal") return node.value;
  return (
    (node.kind === "range" ? cellValue(node, scope) : undefined) ?? valueOf(evaluate(node, scope), scope)
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
      return unary(node.operator, valueAt(node.operand, scope));
    case "binary":
      return operation(node, scope, false);
    case "call":
      return call(node, scope);
    case "let":
      return letting(node, scope);
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
      const value = left === undefined ? valueAt(first, scope) : valueOf(left, scope);
      left = applied(operator, value, valueAt(right, scope), outermost && chain.length === 0);
    }
  }
  return left!;
}

const isReferenceOperator = (operator: string): operator is ReferenceOperator =>
  operator === ":" || operator === " " || operator === ",";

function applied(operator: ValueOperator, left: Scalar | Matrix, right: Scalar | Matrix, outermost: boolean) {
  const result = binary(operator, left, right);
  return outermost && (operator === "+" || operator === "-") ? settled(result, left, right) : result;
}

function named(node: NameNode, scope: Scope): Operand {
  const local = node.sheet === undefined ? scope.locals?.get(node.name.toLowerCase()) : undefined;
  if (local !== undefined) return local;
  const sheet = node.sheet === undefined ? scope.host.sheet : scope.book.sheet(node.sheet);
  const definition = sheet === undefined ? undefined : scope.book.definedName(node.name, sheet);
  if (!definition) return wholeTable(node, scope) ?? unknownName(node.name);
  if (scope.depth > DEEPEST_NAME) return { ...NAME, message: `The name ${node.name} refers to itself.` };
  const { book, host, depth } = scope;
  return evaluate(definition, { book, host, arrays: true, depth: depth + 1 });
}

const DEEPEST_NAME = 60;

/** A table's bare name means its data. */
function wholeTable(node: NameNode, scope: Scope): Operand | undefined {
  if (node.sheet !== undefined || !scope.book.table(node.name, scope.host)) return undefined;
  return tableReference({ kind: "table", table: node.name, columns: [], sections: [] }, scope);
}

function call(node: CallNode, scope: Scope): Operand {
  const called = scope.book.functions.get(node.name);
  if (!called) return uncomputed(cellError("#NAME?", `The function ${node.name} is not known.`), scope);
  return callFunction(called, node, scope, evaluate, valueAt);
}

/** What the workbook keeps of another one's cells; where it keeps nothing, they can't be read. */
function otherWorkbook({ text, kept }: ExternalNode, scope: Scope): Operand {
  const sheet = kept?.sheet === undefined ? undefined : scope.book.sheet(kept.sheet);
  const isKept = sheet !== undefined && (kept!.kind === "range" || scope.book.definedName(kept!.name, sheet));
  if (isKept) return evaluate(kept!, scope);
  return uncomputed(cellError("#REF!", unreadable(text)), scope);
}

/** An error for what Excel could compute, and this engine can't: what rests on it is not computed either. */
function uncomputed(error: CellError, { book }: Scope): CellError {
  book.uncomputed?.(error, error.message!);
  return error;
}

function letting({ names, values, body }: LetNode, scope: Scope): Operand {
  const locals = new Map(scope.locals);
  const inner = { ...scope, locals };
  names.forEach((name, i) => locals.set(name, evaluate(values[i]!, inner)));
  return evaluate(body, inner);
}
