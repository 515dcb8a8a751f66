import ts from "typescript";
import { mutatedEquations } from "./equations";
import type { Mutant } from "./mutant";

/** Other operators in the place of each. */
const OPERATORS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.PlusToken]: ["-"],
  [ts.SyntaxKind.MinusToken]: ["+"],
  [ts.SyntaxKind.AsteriskToken]: ["/"],
  [ts.SyntaxKind.SlashToken]: ["*"],
  [ts.SyntaxKind.PercentToken]: ["*"],
  [ts.SyntaxKind.AsteriskAsteriskToken]: ["*"],
  [ts.SyntaxKind.LessThanToken]: ["<=", ">="],
  [ts.SyntaxKind.LessThanEqualsToken]: ["<", ">"],
  [ts.SyntaxKind.GreaterThanToken]: [">=", "<="],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [">", "<"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ["!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ["==="],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ["||"],
  [ts.SyntaxKind.BarBarToken]: ["&&"],
  [ts.SyntaxKind.AmpersandToken]: ["|"],
  [ts.SyntaxKind.BarToken]: ["&"],
  [ts.SyntaxKind.LessThanLessThanToken]: [">>"],
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ["<<"],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: ["<<"],
};

const ASSIGNMENTS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.PlusEqualsToken]: "-=",
  [ts.SyntaxKind.MinusEqualsToken]: "+=",
  [ts.SyntaxKind.AsteriskEqualsToken]: "/=",
  [ts.SyntaxKind.SlashEqualsToken]: "*=",
  [ts.SyntaxKind.AmpersandEqualsToken]: "|=",
  [ts.SyntaxKind.BarEqualsToken]: "&=",
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: "=",
};

/** Methods that another could stand for, and those whose object could stand for the call. */
const OTHER_METHOD: Record<string, string> = {
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  round: "floor",
  trunc: "ceil",
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
};
const PASSED_OVER = new Set(
  ["filter", "sort", "toSorted", "reverse", "toReversed", "slice", "trim"].concat([
    "toUpperCase",
    "toLowerCase",
  ]),
);

/** Every mutant of a file: of numbers, operators, conditions, calls and statements, and of equations in texts. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  visit(source);
  return mutants;

  function visit(node: ts.Node): void {
    if (isType(node)) return;
    for (const to of replacementsOf(node)) add(node, to, "expression");
    if (isRemovable(node)) add(node, "", "statement");
    ts.forEachChild(node, visit);
  }

  function add(node: ts.Node, to: string, kind: Mutant["kind"]): void {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    mutants.push({ file, line, start, end, kind, from: text.slice(start, end), to });
  }
}

const isType = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

function replacementsOf(node: ts.Node): string[] {
  const all = isCondition(node) ? conditionsInPlaceOf(node) : [];
  if (ts.isNumericLiteral(node) && !isName(node)) all.push(...numbersInPlaceOf(node));
  else if (ts.isBinaryExpression(node)) all.push(...operationsInPlaceOf(node));
  else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    all.push(...unaryInPlaceOf(node));
  else if (node.kind === ts.SyntaxKind.TrueKeyword) all.push("false");
  else if (node.kind === ts.SyntaxKind.FalseKeyword) all.push("true");
  else if (ts.isCallExpression(node)) all.push(...callsInPlaceOf(node));
  else if (ts.isStringLiteralLike(node)) all.push(...mutatedEquations(node));
  return all;
}

const isName = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

const isCondition = (node: ts.Node): boolean => {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node;
};

/** A loop that never ends tells nothing: its condition only becomes false. */
const conditionsInPlaceOf = (node: ts.Node): string[] =>
  ts.isWhileStatement(node.parent) ? ["false"] : ["true", "false"];

/** One more and half; of a fraction a thousandth more, as a slip of the pen would be. */
function numbersInPlaceOf(node: ts.NumericLiteral): string[] {
  const value = Number(node.text);
  if (value === 0) return ["1"];
  if (value === 1) return ["2", "0"];
  return Number.isInteger(value)
    ? [`(${node.text} + 1)`, `(${node.text} / 2)`]
    : [`(${node.text} * 1.001)`, `(${node.text} / 2)`];
}

function operationsInPlaceOf({ left, operatorToken, right }: ts.BinaryExpression): string[] {
  const [before, after] = [left.getText(), right.getText()];
  const assignment = ASSIGNMENTS[operatorToken.kind];
  if (assignment) return [`(${before} ${assignment} ${after})`];
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return [`(${before})`];
  if (isText(left) || isText(right)) return comparisonsOf(operatorToken).map(joined);
  return (OPERATORS[operatorToken.kind] ?? []).map(joined);

  function joined(operator: string): string {
    return `((${before}) ${operator} (${after}))`;
  }
}

const isText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** Texts are joined by +, and by no other operator. */
const comparisonsOf = ({ kind }: ts.Node): readonly string[] =>
  kind === ts.SyntaxKind.PlusToken ? [] : (OPERATORS[kind] ?? []);

function unaryInPlaceOf(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): string[] {
  const operand = node.operand.getText();
  const isPrefix = ts.isPrefixUnaryExpression(node);
  if (node.operator === ts.SyntaxKind.PlusPlusToken) return [isPrefix ? `--${operand}` : `${operand}--`];
  if (node.operator === ts.SyntaxKind.MinusMinusToken) return [isPrefix ? `++${operand}` : `${operand}++`];
  return [`(${operand})`];
}

function callsInPlaceOf(node: ts.CallExpression): string[] {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called) || node.flags & ts.NodeFlags.OptionalChain) return [];
  const method = called.name.text;
  const object = called.expression.getText();
  if (PASSED_OVER.has(method)) return [`(${object})`];
  const other = Object.hasOwn(OTHER_METHOD, method) ? OTHER_METHOD[method] : undefined;
  if (!other) return [];
  const given = node.arguments.map((argument) => argument.getText()).join(", ");
  return [`${object}.${other}(${given})`];
}

function isRemovable(node: ts.Node): boolean {
  if (ts.isThrowStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)) return true;
  if (!ts.isExpressionStatement(node)) return false;
  const { expression } = node;
  if (ts.isCallExpression(expression)) return expression.expression.kind !== ts.SyntaxKind.SuperKeyword;
  return ts.isBinaryExpression(expression) || ts.isDeleteExpression(expression);
}
