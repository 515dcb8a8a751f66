import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/formula/book";
import type { Calculation } from "../../src/formula/calculation";
import type { Scalar } from "../../src/formula/value";
import { at, calculated, cell } from "./books";

describe("a workbook is computed in the order its formulas need", () => {
  it("whatever the order of its cells", () => {
    const cells = [cell("A1", "=A2*2"), cell("A2", "=A3+1"), cell("A3", 4)];
    expect(at(calculated(cells), "A1")).toBe(10);
    expect(at(calculated(cells.toReversed()), "A1")).toBe(10);
  });

  it("along a chain of 100,000 cells", () => {
    const chain = Array.from({ length: 100_000 }, (_, row): Cell => ({
      row,
      column: 0,
      value: 0,
      formula: `A${row + 2}+1`,
    }));
    expect(at(calculated(chain), "A1")).toBe(100_000);
  });

  it("through sheets, names, names that are formulas, and names local to a sheet", () => {
    const names = [
      { name: "Rate", refersTo: "'Other data'!$A$1" },
      { name: "twice", refersTo: "Rate*2" },
      { name: "half", refersTo: "0.5" },
      { name: "half", refersTo: "0.25", sheet: "Main" },
    ];
    const result = calculated([cell("A1", "=twice+half"), cell("A2", "=SUM('Other data'!A1:A2)")], names);
    expect([at(result, "A1"), at(result, "A2")]).toEqual([14.25, 15]);
  });

  it("through tables, by column and by row", () => {
    const table = {
      ...{ name: "Sites", sheet: "Main", top: 0, left: 0, bottom: 3, right: 1 },
      ...{ columns: ["Gbps", "Cores"], headerRow: true, totalsRow: true },
    };
    const result = calculated(
      [
        ...[cell("A1", "Gbps"), cell("B1", "Cores"), cell("A2", 10), cell("A3", 20)],
        ...[cell("B2", "=Sites[@Gbps]*2"), cell("B3", "=[@Gbps]*2"), cell("B4", "=SUM([Cores])")],
        ...[
          cell("D1", "=SUM(Sites)"),
          cell("D2", "=Sites[[#Totals],[Cores]]"),
          cell("D3", "=ROWS(Sites[#All])"),
        ],
      ],
      [],
      [table],
    );
    expect(["B2", "B3", "B4", "D1", "D2", "D3"].map((address) => at(result, address))).toEqual([
      20, 40, 60, 90, 60, 4,
    ]);
  });

  it("with a name that is not there as #NAME? and a message", () => {
    const [result] = calculated([cell("A1", "=nope+1")]).results();
    expect(result).toMatchObject({ value: { error: "#NAME?" }, message: "The name nope is not defined." });
  });
});

describe("an array", () => {
  it("fills the cells below and right of it, which others read", () => {
    const result = calculated([cell("C1", "=SUM(A1#)+A2"), cell("A1", "=SEQUENCE(3,2)")]);
    expect([at(result, "B3"), at(result, "C1")]).toEqual([6, 24]);
  });

  it("is #SPILL! where something stands in its way, or in a table", () => {
    const blocked = calculated([cell("A1", "=SEQUENCE(3)"), cell("A3", "x")]);
    expect(at(blocked, "A1")).toEqual({ error: "#SPILL!", message: "A3 is in the array's way: clear it." });
    expect(at(blocked, "A2")).toBeNull();
    const table = { name: "Sites", sheet: "Main", top: 1, left: 0, bottom: 3, right: 1, columns: ["a", "b"] };
    const tables = [{ ...table, headerRow: true, totalsRow: false }];
    expect(at(calculated([cell("A1", "=SEQUENCE(2)")], [], tables), "A1")).toMatchObject({
      error: "#SPILL!",
      message: "An array can't fill cells of a table: move the formula beside it.",
    });
    expect(at(calculated([cell("C1", "=SEQUENCE(2)")], [], tables), "C2")).toBe(2);
  });

  it("takes one value of a range in a plain formula, by its own row", () => {
    const cells = [
      cell("A1", 1),
      cell("A2", 2),
      cell("A3", 3),
      cell("C2", "=A1:A3*10", { storage: "plain" }),
    ];
    expect(at(calculated(cells), "C2")).toBe(20);
  });

  it("of Ctrl+Shift+Enter fills its own rectangle, #N/A where it has no value", () => {
    const spill: Scalar[][] = [[0], [0], [0]];
    const result = calculated([cell("A1", "=SEQUENCE(2)", { storage: "cse", spill })]);
    expect([at(result, "A1"), at(result, "A2"), at(result, "A3")]).toEqual([1, 2, { error: "#N/A" }]);
  });

  // shared/faults: A1 showed 0 at first
  it("is computed before a formula that reads one of its cells by INDIRECT, whoever stands first", () => {
    const numbers = ["G1", "H1", "I1", "J1"].map((address, i) => cell(address, i + 1));
    const spill: Scalar[][] = [[0, 0, 0, 0]];
    const readers = [cell("A1", '=SUM(INDIRECT("D2:F2"))'), cell("A2", "=COUNT(OFFSET(A1,1,2,1,4))")];
    const filled = cell("C2", "=G1:J1*1", { storage: "cse", spill });
    expect(at(calculated([...readers, filled, ...numbers]), "A1")).toBe(9);
    // an array that is new fills cells that its readers have met blank
    const typed = calculated([...readers, cell("C2", "=G1:J1*1"), ...numbers]);
    expect([at(typed, "A1"), at(typed, "A2")]).toEqual([9, 4]);
  });

  it("whose size depends on its own cells is #SPILL!, not without end", () => {
    expect(at(calculated([cell("A1", "=SEQUENCE(COUNT(A2:A9)+2)")]), "A1")).toMatchObject({
      error: "#SPILL!",
    });
  });
});

describe("cells that need one another", () => {
  it("are reported, and have no value, nor has what needs them", () => {
    const result = calculated([cell("A1", "=B1+1"), cell("B1", "=A1+1"), cell("C1", "=A1+5")]);
    expect(result.cycles.map((ids) => ids.toSorted())).toEqual([["Main!A1", "Main!B1"]]);
    const error = { error: "#CALC!", message: "It depends on itself." };
    expect([at(result, "A1"), at(result, "C1")]).toEqual([error, error]);
    expect([...result.results()].map(({ refused }) => refused)).toEqual([
      "It depends on itself.",
      "It depends on itself.",
      "It needs Main!A1, which could not be computed: it depends on itself.",
    ]);
  });

  it("make no cycle by a branch that is not taken", () => {
    const cells = [cell("A1", "=IF(TRUE,1,B1)"), cell("B1", "=C1+1"), cell("C1", "=A1+D1"), cell("D1", 5)];
    for (const order of [cells, cells.toReversed()]) {
      const result = calculated(order);
      expect(result.cycles).toEqual([]);
      expect(at(result, "B1")).toBe(7);
    }
  });
});

it("a formula that can't be computed is named with the reason", () => {
  const results = [
    ...calculated([cell("A1", "=NOPE(1)"), cell("A2", "=[1]Sheet1!A1"), cell("A3", "=1+")]).results(),
  ];
  expect(results.map(({ refused }) => refused)).toEqual([
    "The function NOPE is not known.",
    "[1]Sheet1!A1 is in another workbook, which can't be read.",
    'The formula ends too early at position 3 of "1+".',
  ]);
});

it("a long formula that can't be read is told by what stands around the place", () => {
  const long = `=${"A1+".repeat(40)}(2)),${"+B1".repeat(40)}`;
  const [result] = [...calculated([cell("A1", long)]).results()];
  expect(result!.refused).toBe(
    'Unexpected ) at position 124 of "…+A1+A1+A1+A1+A1+A1+A1+A1+A1+A1+A1+A1+(2)),+B1+B1+B1+B1+B1+B1…".',
  );
});

describe("after an edit", () => {
  const cells = [cell("A1", 1), cell("A2", "=A1+1"), cell("B1", "=SEQUENCE(A1)"), cell("C1", "=SUM(B1:B5)")];

  it("what depends on the cell is computed again, spills too", () => {
    const calculation = calculated(cells);
    calculation.edit({ sheet: 0, row: 0, column: 0 }, { value: 3 });
    calculation.recalculate();
    expect([at(calculation, "A2"), at(calculation, "B3"), at(calculation, "C1")]).toEqual([4, 3, 6]);
    calculation.edit({ sheet: 0, row: 0, column: 0 }, { value: 1 });
    calculation.recalculate();
    expect([at(calculation, "B3"), at(calculation, "C1")]).toEqual([null, 1]);
  });

  it("a spill gives way to what is typed into it, and returns when that is taken away", () => {
    const calculation = calculated([cell("A1", "=SEQUENCE(3)")]);
    calculation.edit({ sheet: 0, row: 1, column: 0 }, { value: "x" });
    calculation.recalculate();
    expect(at(calculation, "A1")).toMatchObject({ error: "#SPILL!" });
    calculation.edit({ sheet: 0, row: 1, column: 0 }, { value: null });
    calculation.recalculate();
    expect(at(calculation, "A3")).toBe(3);
  });

  it("the workbook is as if computed anew", () => {
    const formulas = [
      "=A1+A2",
      "=SUM(A1:A4)",
      "=IF(A1>A2,A3,A4)",
      "=MAX(B1:B3)",
      "=SUM(OFFSET(A1,0,0,2))",
      "=SEQUENCE(A4)",
    ];
    const addresses = ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "C1"];
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom(...addresses),
        fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...formulas)),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(edits, (changes) => {
        const kept = new Map<string, Cell>();
        const calculation = calculated([]);
        for (const [address, content] of changes) {
          const changed = cell(address, content);
          kept.set(address, changed);
          calculation.edit({ sheet: 0, ...changed }, changed);
          calculation.recalculate();
        }
        const anew = calculated([...kept.values()]);
        // two arrays in each other's way depend on who came first, and so may what cycles
        fc.pre(anew.cycles.length === 0 && calculation.cycles.length === 0);
        const values = (from: Calculation) => addresses.map((address) => at(from, address));
        fc.pre(!JSON.stringify([values(anew), values(calculation)]).includes("#SPILL!"));
        expect(values(calculation)).toEqual(values(anew));
      }),
    );
  });
});

describe("what has changed", () => {
  const changes = (calculation: Calculation) =>
    calculation.changed().map(({ row, column, value, spill }) => [row, column, spill ?? value]);

  it("is what the last edit reached, told once", () => {
    const calculation = calculated([
      cell("A1", 1),
      cell("B1", "=A1*2"),
      cell("C1", "=B1>0"),
      cell("D1", "=5"),
    ]);
    calculation.changed();
    calculation.edit({ sheet: 0, row: 0, column: 0 }, { value: 3 });
    calculation.recalculate();
    expect(changes(calculation)).toEqual([[0, 1, 6]]);
    expect(changes(calculation)).toEqual([]);
  });

  it("includes spills whole, and spills that are stopped", () => {
    const calculation = calculated([cell("A1", 2), cell("B1", "=SEQUENCE(A1)")]);
    expect(changes(calculation)).toEqual([[0, 1, [[1], [2]]]]);
    calculation.edit({ sheet: 0, row: 1, column: 1 }, { value: "here" });
    calculation.recalculate();
    expect(changes(calculation)).toEqual([[0, 1, expect.objectContaining({ error: "#SPILL!" })]]);
  });
});
