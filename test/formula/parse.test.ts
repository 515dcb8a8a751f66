import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/formula/parse";
import type { Node } from "../../src/formula/syntax";
import { FormulaError } from "../../src/formula/tokens";

/** A tree in brackets, so that a test can show how a formula was understood. */
function shown(node: Node | undefined): string {
  switch (node?.kind) {
    case undefined:
      return "";
    case "literal":
      return JSON.stringify(node.value);
    case "binary":
      return `(${shown(node.left)}${node.operator}${shown(node.right)})`;
    case "unary":
      return node.operator === "%" ? `(${shown(node.operand)}%)` : `(${node.operator}${shown(node.operand)})`;
    case "call":
      return `${node.name}(${node.args.map(shown).join()})`;
    case "range":
      return `[${node.from.row},${node.from.column}:${node.to.row},${node.to.column}]`;
    case "name":
      return node.name;
    case "spill":
      return `${shown(node.anchor)}#`;
    case "intersect":
      return `@${shown(node.operand)}`;
    case "let":
      return `LET(${node.names.map((name, i) => `${name},${shown(node.values[i])},`).join("")}${shown(node.body)})`;
    default:
      return node?.kind ?? "";
  }
}

const understood = (formula: string) => shown(parse(formula));

const failure = (formula: string): FormulaError => {
  try {
    parse(formula);
  } catch (error) {
    if (error instanceof FormulaError) return error;
  }
  throw new Error(`${formula} was read`);
};

describe("a formula is read", () => {
  it.each([
    ["-2^2", "(-2^2)"],
    ["-x^2", "((-x)^2)"],
    ["2^3^2", "((2^3)^2)"],
    ["-x%", "(-(x%))"],
    ["2^-1%", "(2^(-1%))"],
    ["1+2&3=4*5", "(((1+2)&3)=(4*5))"],
    ["5-3-1", "((5-3)-1)"],
    ["A1 -2", "([0,0:0,0]-2)"],
  ])("%s with Excel's precedence", (formula, tree) => expect(understood(formula)).toBe(tree));

  it.each([
    ["A1:B2 B1", "([0,0:1,1] [0,1:0,1])"],
    ["SUM((A1,B1),C1)", "SUM(([0,0:0,0],[0,1:0,1]),[0,2:0,2])"],
    ["A1:INDEX(B:B,3)", "([0,0:0,0]:INDEX([0,1:1048575,1],3))"],
    ["3:3", "[2,0:2,16383]"],
    ["SUM(A1#)", "SUM([0,0:0,0]#)"],
    ["@A1:A3", "@[0,0:2,0]"],
    ["IF(x,,2)", "IF(x,,2)"],
  ])("%s with its references", (formula, tree) => expect(understood(formula)).toBe(tree));

  it.each([
    ["_xldudf_EDGE_SERVERS(100,32)", "EDGE.SERVERS(100,32)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x*2)", "LET(x,1,(x*2))"],
    ["_xlfn.ANCHORARRAY(A1)", "[0,0:0,0]#"],
    ["_xlfn.SINGLE(A1:A3)", "@[0,0:2,0]"],
    ["SUM(_xlfn._xlws.SORT(x))", "SUM(SORT(x))"],
    ["'Old sheet'!#REF!+1", '({"error":"#REF!"}+1)'],
    ['"_xlfn.a"&1', '("_xlfn.a"&1)'],
  ])("%s as a file holds it", (formula, tree) => expect(understood(formula)).toBe(tree));

  it("with constants of every kind", () => {
    expect(parse('{1,-2;"a""b",#BUSY!}')).toEqual({
      kind: "array",
      rows: [
        [1, -2],
        ['a"b', { error: "#BUSY!" }],
      ],
    });
  });

  it("with references relative to its cell, so that a formula filled down is one tree", () => {
    expect(parse("A1*$B$1", { row: 4, column: 3 })).toEqual(parse("A9*$B$1", { row: 12, column: 3 }));
  });

  it("with tables and their sections", () => {
    expect(parse("Sites[[#This Row],[Gbps]:[Cores]]")).toEqual({
      kind: "table",
      table: "Sites",
      columns: ["Gbps", "Cores"],
      sections: ["this row"],
    });
  });

  it("with a reference into another workbook kept apart", () => {
    expect(parse("[1]Sheet1!A1")).toMatchObject({ kind: "external", text: "[1]Sheet1!A1" });
  });
});

describe("a text that is no formula", () => {
  it.each([
    ["1+", 3],
    ["SUM(1;2)", 6],
    ["1==2", 3],
    ["{A1}", 2],
    ["(1", 3],
    ["1 2", 3],
    ['1&"abc', 3],
    ["", 1],
    ["LET(x,1)", 8],
    ["{1,2;3}", 7],
    ["SUM(c]])", 5],
  ])("%s is refused at its place", (formula, position) => expect(failure(formula).position).toBe(position));

  it("may be nested however deep: it is refused, never a stack that overflows", () => {
    expect(failure("(".repeat(5000)).problem).toBe("The formula is nested too deeply");
    expect(failure("-".repeat(5000)).problem).toBe("The formula is nested too deeply");
  });

  it("longer than a file holds them is refused before it is read", () => {
    expect(failure("'a'".repeat(100_000)).message).toMatch(
      /^A formula of 300,000 characters is too long: Excel takes 8,192 at position 32768 of "…/,
    );
    expect(parse(`${"1+".repeat(16_000)}1`)).toMatchObject({ kind: "binary" });
  });
});

describe("what is printed is read again", () => {
  it("for numbers", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), (x) => {
        expect(parse(String(x).toUpperCase())).toEqual({ kind: "literal", value: x });
      }),
    );
  });

  it("for texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(parse(`"${text.replaceAll('"', '""')}"`)).toEqual({ kind: "literal", value: text });
      }),
    );
  });
});
