import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it, test } from "vitest";
import { functionTable } from "../../src/formula/evaluateText";

const root = join(__dirname, "../..");

/** Rooms that ask what is true of a function; a list of names there would be a second mind. */
const ROOMS = ["formula", "workbook", "workbench", "templates", "pane", "sweep", "cli"];

/** Where functions, and kernels by their names, are defined. */
const DEFINITIONS = [
  "src/formula/functions/",
  "src/formula/program/kernels/",
  "src/formula/program/wasm/rules/",
];

/** What lists functions all the same. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/formula/compile/calls.ts": "defines how a call is written with kernels",
  "src/formula/compile/name-ground.ts": "defines what an aggregate of nothing is where there are no cells",
  "src/formula/compile/simplified.ts": "says of kernels, not of functions, which give their only operand",
  "src/workbench/engine/unlisted-functions.ts":
    "describes, in its own words, what the grid's list of functions lacks; a test holds it against both lists",
  "src/formula/neutral.ts": "says of operators and kernels which constants change nothing",
};

const names = new Set([...functionTable({}).keys(), "LET", "LAMBDA"]);
/** So many names of functions make a list. */
const A_LIST = 3;

/** Places in a text where three or more functions are listed: in an array, a record, a text of names, a pattern. */
function listsIn(text: string): string[] {
  const lists: string[] = [];
  const look = (node: ts.Node): void => {
    const listed = namesIn(node).filter((name) => names.has(name));
    if (new Set(listed).size >= A_LIST) lists.push(listed.join(" "));
    else ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true));
  return lists;
}

function namesIn(node: ts.Node): string[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(nameOf);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap(({ name }) =>
      name && !ts.isComputedPropertyName(name) ? [name.text] : [],
    );
  if (ts.isRegularExpressionLiteral(node)) return node.text.match(/[A-Z][A-Z0-9.]*/g) ?? [];
  if (!ts.isStringLiteralLike(node)) return [];
  const words = node.text.split(/[\s,|]+/);
  return words.every((word) => names.has(word)) ? words : [];
}

/** The name that an element of an array stands for: a text, the first of a pair, what an object is named. */
function nameOf(element: ts.Node): string[] {
  if (ts.isStringLiteralLike(element)) return [element.text];
  if (ts.isArrayLiteralExpression(element)) return element.elements.slice(0, 1).flatMap(nameOf);
  if (!ts.isObjectLiteralExpression(element)) return [];
  return element.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && property.name.getText() === "name"
      ? nameOf(property.initializer)
      : [],
  );
}

const files = ROOMS.flatMap((room) =>
  readdirSync(join(root, "src", room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative(root, join(root, "src", room, name)).replaceAll("\\", "/")),
).filter((file) => !DEFINITIONS.some((folder) => file.startsWith(folder)));

const lists = new Map(files.map((file) => [file, listsIn(readFileSync(join(root, file), "utf8"))]));

describe("what is true of a function stands on its definition", () => {
  it("and no file beside lists functions", () => {
    const listing = [...lists].filter(([file, found]) => found.length > 0 && !(file in ALLOWED));
    expect(listing).toEqual([]);
  });

  it("but those that do so for a reason", () => {
    expect(Object.keys(ALLOWED).filter((file) => !lists.get(file)?.length)).toEqual([]);
  });
});

test.each([
  'new Set(["SUM", "MIN", "MAX"])',
  'new Set(["SUM MIN MAX", "X"].flatMap((line) => line.split(" ")))',
  "const facts = { INDEX: [1, 2], XLOOKUP: [0], TAKE: [1] }",
  "/^(?:IFNA|IFS|SWITCH)$/",
  'new Map([["SUM", 1], ["MIN", 2], ["MAX", 3]])',
  '[{ name: "SUM" }, { name: "MIN" }, { name: "MAX" }]',
])("%s is a list", (text) => {
  expect(listsIn(text)).toHaveLength(1);
});

test.each(['new Set(["SUM", "MIN"])', '"=IF(SUM(A1:A3)>1,MAX(1,2),MIN(3,4))"', '["SUM", "of", "all"]'])(
  "%s is none",
  (text) => {
    expect(listsIn(text)).toEqual([]);
  },
);
