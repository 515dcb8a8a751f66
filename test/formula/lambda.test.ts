import { describe, expect, it, test } from "vitest";
import { recalculate } from "../../src/formula/calculation";
import type { Scalar } from "../../src/formula/value";
import { bookOf } from "../support/compiled";
import { bothWays, computed } from "../support/scenarios";

// Meanings as Microsoft describes LAMBDA, MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY and ISOMITTED in its help.

const CELLS = { A1: 2, A2: 3, A3: 4, B1: 10, B2: 20, B3: 30 };
const NAMES = [
  { name: "PAYOUT", refersTo: "LAMBDA(n,n*Sheet1!$A$1+1)" },
  { name: "Factorial", refersTo: "LAMBDA(n,IF(n<2,1,n*Factorial(n-1)))" },
  { name: "Forever", refersTo: "LAMBDA(n,Forever(n+1))" },
  { name: "Fib", refersTo: "LAMBDA(n,IF(n<2,n,Fib(n-1)+Fib(n-2)))" },
  { name: "Sized", refersTo: "LAMBDA(n,SEQUENCE(n))" },
];

/** All values of a formula in H1, with the message of an error. */
function valueOf(formula: string): unknown {
  const calculation = recalculate({ ...bookOf({ ...CELLS, H1: `=${formula}` }), names: NAMES }, {});
  const { value, spill } = [...calculation.results()][0]!;
  return spill ?? value;
}

describe("a LAMBDA", () => {
  it.each([
    ["LAMBDA(x,x+1)(3)", 4],
    ["(LAMBDA(x,x+1))(3)", 4],
    ["LAMBDA(7)()", 7],
    ["LAMBDA(x,LAMBDA(y,x*10+y))(3)(4)", 34],
    ["LET(f,LAMBDA(x,x*2),f(5))", 10],
    ["LET(a,1,f,LAMBDA(x,x+a),a,5,f(1))", 2],
    ["LET(again,LAMBDA(f,n,IF(n<1,0,n+f(f,n-1))),again(again,10))", 55],
    ["IF(TRUE,LAMBDA(x,x+1),0)(2)", 3],
    ["PAYOUT(3)", 7],
    ["payout(3)", 7],
    ["Sheet1!PAYOUT(3)", 7],
    ["[0]!PAYOUT(3)", 7],
    ["Factorial(10)", 3_628_800],
    ["LAMBDA(r,c,r-c)(5,3)", 2],
    ["LAMBDA(r,SUM(r))(A1:B2)", 35],
  ])("%s", (formula, expected) => expect(valueOf(formula)).toBe(expected));

  it.each([
    ["LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(3)", 3],
    ["LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(3,4)", 7],
    ["LAMBDA(x,[y],x+y)(3)", 3],
    ['LAMBDA(x,y,IF(ISOMITTED(y),"none",y))(1,)', "none"],
    ["LAMBDA(x,[y],LAMBDA(z,ISOMITTED(z))(y))(1)", true],
    ["LAMBDA(x,[y],COUNTA(x,y))(1)", 2],
  ])("may leave out parameters: %s", (formula, expected) => expect(valueOf(formula)).toBe(expected));

  it.each([
    ["_xlfn.LAMBDA(_xlpm.x,_xlop.y,IF(_xlfn.ISOMITTED(_xlpm.y),_xlpm.x,_xlpm.x+_xlpm.y))(3)", 3],
    ["_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2),_xlpm.f(5))", 10],
    ["SUM(_xlfn.BYROW(A1:B2,_xleta.SUM))", 35],
    ["_xlfn.LAMBDA(_xlpm.x,SUM(_xlfn._xlws.SORT(_xlpm.x)))(A1:A3)", 9],
  ])("is read as a file spells it: %s", (formula, expected) => expect(valueOf(formula)).toBe(expected));

  it.each([
    ["LAMBDA(x,x)(1,2)", "#VALUE!", "The LAMBDA takes 1 argument(s), not 2."],
    ["LAMBDA(x,[y],x)()", "#VALUE!", "The LAMBDA takes at least 1 argument(s), not 0."],
    ["LAMBDA(x,[y],x)(1,2,3)", "#VALUE!", "The LAMBDA takes at most 2 argument(s), not 3."],
    ["(5)(3)", "#VALUE!", "Brackets stand behind what is no LAMBDA."],
    ["LAMBDA(x,x)", "#CALC!", "was not called"],
    ["PAYOUT", "#CALC!", "was not called"],
    ["SUM(LAMBDA(x,x))", "#CALC!", "was not called"],
    ["LAMBDA(x,x)+1", "#CALC!", "was not called"],
    ["NOWHERE(3)", "#NAME?", "The function NOWHERE is not known."],
    ["SUM", "#NAME?", "The name SUM is not defined."],
    ["Forever(1)", "#NUM!", "too deeply"],
    ["Fib(100)", "#NUM!", "more than 1,100,000 times"],
  ])("%s is %s", (formula, error, message) =>
    expect(valueOf(formula)).toMatchObject({ error, message: expect.stringContaining(message) }),
  );

  it.each(["LAMBDA([y],x,x)(1)", "LAMBDA(x,x,x)(1,2)", "LAMBDA(A1,A1)(1)", "LAMBDA()(1)", "LAMBDA(x,)(1)"])(
    "%s is no formula",
    (formula) =>
      expect(valueOf(formula)).toMatchObject({
        error: "#NAME?",
        message: expect.stringContaining("LAMBDA takes the names of its parameters"),
      }),
  );

  it("may call itself some hundred times, and never ends the stack", () => {
    const deep = (body: string, n: number) =>
      computed({ A1: n, H1: "=Deep(A1)" }, [{ name: "Deep", refersTo: `LAMBDA(n,${body})` }])("H1");
    const bodies = [
      "IF(n<=0,0,1+Deep(n-1))",
      "IF(n<=0,0,IF(TRUE,LET(x,n-1,SUM(1,Deep(x)))))",
      "IF(n<=0,0,SUM(MAP(n-1,Deep))+1)",
      "IFERROR(IF(n<=0,0,SWITCH(1,1,IFS(TRUE,Deep(n-1)+1))),-1)",
    ];
    expect(bodies.map((body) => deep(body, 200))).toEqual([200, 200, 200, 200]);
    expect(deep(bodies[0]!, 20_000)).toMatchObject({ error: "#NUM!" });
    expect(deep(bodies[2]!, 20_000)).toMatchObject({ error: "#NUM!" });
  });
});

describe("functions that call a LAMBDA for parts of arrays", () => {
  it.each<[string, Scalar | Scalar[][]]>([
    ["BYROW(A1:B3,LAMBDA(r,SUM(r)))", [[12], [23], [34]]],
    ["BYCOL(A1:B3,LAMBDA(c,MAX(c)))", [[4, 30]]],
    ["BYROW(A1:B2,SUM)", [[12], [23]]],
    ["BYROW({1,2;3,4},MAX)", [[2], [4]]],
    ["MAP(A1:A3,B1:B3,LAMBDA(a,b,a*b))", [[20], [60], [120]]],
    [
      "MAP({1,2;3,4},LAMBDA(v,v^2))",
      [
        [1, 4],
        [9, 16],
      ],
    ],
    ["MAP(A1:A3,LAMBDA(x,SUBTOTAL(9,x)))", [[2], [3], [4]]],
    ["SUM(MAP(A1:A3,PAYOUT))", 21],
    ["REDUCE(100,A1:A3,LAMBDA(a,v,a+v))", 109],
    ["REDUCE(,A1:A3,LAMBDA(a,v,a*v))", 24],
    ["REDUCE(0,A1:A3,LAMBDA(a,v,VSTACK(a,v)))", [[0], [2], [3], [4]]],
    ['REDUCE("",{"a","b"},LAMBDA(a,v,a&v))', "ab"],
    ["REDUCE(1/0,A1:A2,LAMBDA(a,v,IFERROR(a,0)+v))", 5],
    ["SCAN(0,A1:A3,LAMBDA(a,v,a+v))", [[2], [5], [9]]],
    ["SCAN(1,{1,2,3},LAMBDA(a,v,a*v))", [[1, 2, 6]]],
    ["SCAN(,A1:A3,LAMBDA(a,v,a-v))", [[2], [-1], [-5]]],
    [
      "MAKEARRAY(2,3,LAMBDA(r,c,r*10+c))",
      [
        [11, 12, 13],
        [21, 22, 23],
      ],
    ],
    ["MAKEARRAY(1,1,LAMBDA(r,c,5))", 5],
    ["CHOOSE(2,SUM,MAX)(A1:A3)", 4],
  ])("%s", (formula, expected) => expect(valueOf(formula)).toEqual(expected));

  it("gives #N/A where one of MAP's arrays has no place", () => {
    expect(valueOf("MAP({1,2},{1},LAMBDA(a,b,a+b))")).toMatchObject([[2, { error: "#N/A" }]]);
  });

  it.each([
    ["BYROW(A1:B3,LAMBDA(r,r))", "#CALC!", "an array where one value has room"],
    ["MAP(A1:A3,LAMBDA(x,LAMBDA(y,y)))", "#CALC!", "was not called"],
    ["SCAN(0,A1:A3,LAMBDA(a,v,VSTACK(a,v)))", "#CALC!", "an array where one value has room"],
  ])("%s holds %s", (formula, error, message) => {
    const values = (valueOf(formula) as Scalar[][]).flat();
    expect(values.at(-1)).toMatchObject({ error, message: expect.stringContaining(message) });
  });

  it.each([
    ["MAP(A1:A3,LAMBDA(x,y,x))", "#VALUE!", "The LAMBDA takes 2 argument(s), not 1."],
    ["BYCOL(A1:A3,5)", "#VALUE!", "The last argument must be a LAMBDA."],
    ["REDUCE(0,A1:A3,LAMBDA(a,a))", "#VALUE!", "The LAMBDA takes 1 argument(s), not 2."],
    ["MAKEARRAY(0,1,LAMBDA(r,c,1))", "#VALUE!", "at least one row"],
    ["MAKEARRAY(5000,5000,LAMBDA(r,c,1))", "#NUM!", "more than 1,100,000 times"],
    ["SUM(MAP(SEQUENCE(2000),LAMBDA(x,SUM(MAP(SEQUENCE(2000),LAMBDA(y,y))))))", "#NUM!", "1,100,000 times"],
  ])("%s is %s", (formula, error, message) =>
    expect(valueOf(formula)).toMatchObject({ error, message: expect.stringContaining(message) }),
  );
});

describe("what a LAMBDA reads", () => {
  test("is followed by an edit, through names too", () => {
    const cells = {
      A1: 2,
      B1: 5,
      C1: "=LAMBDA(x,x*B1)(2)",
      C2: "=PAYOUT(3)",
      C3: "=MAP(A1,LAMBDA(B1,B1+1))",
    };
    const calculation = recalculate({ ...bookOf(cells), names: NAMES }, {});
    calculation.edit({ sheet: 0, row: 0, column: 1 }, { value: 7 });
    calculation.edit({ sheet: 0, row: 0, column: 0 }, { value: 10 });
    calculation.recalculate();
    const values = [0, 1].map((row) => calculation.value("Sheet1", row, 2));
    expect(values).toEqual([14, 31]);
  });

  test.each([
    "LAMBDA(x,x*A1+B1)(2)",
    "PAYOUT(3)*B1",
    "LET(f,LAMBDA(x,x+A1),f(1)*f(2))",
    "SUM(MAP(B1:B3,LAMBDA(x,x*A1)))",
    "SUM(BYROW(A1:B3,SUM))",
    "REDUCE(A1,B1:B3,LAMBDA(a,v,a+v))",
    "Factorial(A1)",
    "LET(f,SUM,f(A1:B3))",
    "LAMBDA(x,[y],IF(ISOMITTED(y),x,y))(A1)",
    "SUM(LET(n,A1,SEQUENCE(n)))",
    "SUM(Sized(A1))",
    "LET(i,1,SUM(OFFSET(A1,i,0,1,2)))*A1",
    "SUM(MAP({0,1,2},LAMBDA(i,OFFSET(D1,i,0))))",
  ])("%s as a program is what recalculation gives", (formula) => {
    const cells = { ...CELLS, D1: "=A1*2", D2: 7, D3: "=A1+A2", H1: `=${formula}` };
    const { program, recalculated } = bothWays(cells, "H1", [2, 3, 5], NAMES);
    expect(program).toEqual(recalculated);
  });

  test.each([
    ["LET(n,A1,SEQUENCE(n))", "size depends on an input"],
    ["Sized(A1)", "size depends on an input"],
    ["LAMBDA(n,EXPAND({1},n,1,0))(A1)", "size depends on an input"],
    ["LET(i,A1,SUM(OFFSET(B1,i,0)))", "place depends on an input"],
    ["SUM(MAP(A1,LAMBDA(i,SUM(OFFSET(B1,i,0)))))", "place depends on an input"],
  ])("%s is refused: %s", (formula, why) => {
    expect(() => bothWays({ ...CELLS, H1: `=${formula}` }, "H1", [1, 2], NAMES)).toThrow(why);
  });
});
