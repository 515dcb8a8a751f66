import ts from "typescript";

/** Members of data whose texts are equations: of steps, of parameters and of warnings. */
const HOLDS_EQUATION = new Set(["formula", "opening", "when"]);

const OTHERS: Record<string, readonly string[]> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "=": ["<>"],
  "<>": ["="],
  MAX: ["MIN"],
  MIN: ["MAX"],
  AND: ["OR"],
  OR: ["AND"],
  ROUNDUP: ["ROUNDDOWN"],
};

const TOKEN = /"[^"]*"|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|<=|>=|<>|[-+*/<>=]/g;

/** Texts in the place of an equation: each with one operator, number or function that is another. */
export function mutatedEquations(node: ts.StringLiteralLike): string[] {
  if (!isEquation(node)) return [];
  return [...node.text.matchAll(TOKEN)].flatMap(({ 0: token, index }) =>
    othersOf(token).map((other) =>
      JSON.stringify(node.text.slice(0, index) + other + node.text.slice(index + token.length)),
    ),
  );
}

const isEquation = ({ parent, text }: ts.StringLiteralLike): boolean =>
  ts.isPropertyAssignment(parent) &&
  ((ts.isIdentifier(parent.name) && HOLDS_EQUATION.has(parent.name.text)) || isFigure(parent)) &&
  text !== "";

/** Figures of a warning are equations, each under a name of its own. */
const isFigure = ({ parent: { parent } }: ts.PropertyAssignment): boolean =>
  ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) && parent.name.text === "figures";

function othersOf(token: string): readonly string[] {
  if (!/^\d/.test(token)) return Object.hasOwn(OTHERS, token) ? OTHERS[token]! : [];
  return token === "1" ? ["2", "0"] : [String(Number(token) + 1)];
}
