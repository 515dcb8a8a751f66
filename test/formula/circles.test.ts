import { describe, expect, it } from "vitest";
import type { Book, Cell } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import { at, book, cell } from "./books";

const iterating = (cells: Cell[], iteration = { count: 100, change: 0.001 }): Book => ({
  ...book(cells),
  settings: { iteration },
});
const values = (calculation: ReturnType<typeof recalculate>, addresses: string) =>
  addresses.split(" ").map((address) => at(calculation, address));

describe("cells that need one another, where the workbook asks for rounds", () => {
  // shared/faults: with A1 = 100 Excel shows 111.111, 11.111, 222.222
  const circle = [
    cell("A1", 100),
    cell("A2", "=A1+A3"),
    cell("A3", "=A2*0.1"),
    cell("A4", "=A2*2"),
    cell("A5", '=IF(A4>200,"pays","no")'),
  ];

  it("settle, and what needs them is computed from that", () => {
    const result = recalculate(iterating(circle), {});
    const [a2, a3, a4, a5] = values(result, "A2 A3 A4 A5");
    expect(a2).toBeCloseTo(111.111, 3);
    expect(a3).toBeCloseTo(11.111, 3);
    expect(a4).toBe(2 * (a2 as number));
    expect(a5).toBe("pays");
    expect(result.iterated).toBe(2);
    expect(result.cycles).toEqual([]);
  });

  it("stop once no number changes by as much as the workbook names", () => {
    const coarse = recalculate(iterating(circle, { count: 100, change: 5 }), {});
    const [a2] = values(coarse, "A2");
    // 100, 110, 111, ...: the third round changes by 1
    expect(a2).toBe(111);
  });

  it("stay as they were to the last digit when they had settled", () => {
    const stored = circle.map((one) =>
      one.formula === "A1+A3"
        ? { ...one, value: 111.1109 }
        : one.formula === "A2*0.1"
          ? { ...one, value: 11.1109 }
          : one,
    );
    expect(values(recalculate(iterating(stored), {}), "A2 A3")).toEqual([111.1109, 11.1109]);
  });

  it("follow an edit from where they stood", () => {
    const result = recalculate(iterating(circle), {});
    result.edit({ sheet: 0, row: 0, column: 0 }, { value: 200 });
    result.recalculate();
    expect(values(result, "A2")[0]).toBeCloseTo(222.222, 2);
  });

  it("that never settle have no value, and say so", () => {
    const result = recalculate(
      iterating([cell("A1", "=B1+1"), cell("B1", "=A1"), cell("C1", "=IFERROR(A1,0)")], {
        count: 7,
        change: 0.5,
      }),
      {},
    );
    const why = "It depends on itself and did not settle: after 7 rounds it still changes by 0.5 or more.";
    expect(values(result, "A1 C1")).toEqual([
      { error: "#NUM!", message: why },
      { error: "#NUM!", message: why },
    ]);
    expect(result.uncomputedAt("Main", 0, 0)).toBe(why);
  });

  it("count their rounds as the workbook says", () => {
    const counting = iterating([cell("A1", "=A1+1", { value: 0 })], { count: 100, change: 2 });
    // a change of 1 is below 2 from the first round on
    expect(values(recalculate(counting, {}), "A1")).toEqual([0]);
  });

  it("with several loops through one another settle together", () => {
    const cells = [
      cell("A1", "=1+B1/4+C1/4"),
      cell("B1", "=A1/2"),
      cell("C1", "=B1/2+A1/4"),
      cell("D1", "=A1+B1+C1"),
    ];
    const result = recalculate(iterating(cells, { count: 1000, change: 1e-13 }), {});
    // a = 1 + a/8 + a/8
    expect(values(result, "A1")[0]).toBeCloseTo(4 / 3, 12);
    expect(result.iterated).toBe(3);
  });

  it("read cells outside the circle computed", () => {
    const cells = [
      cell("A1", "=D1+B1/2"),
      cell("B1", "=A1/2+SUM(OFFSET(D1,0,0))"),
      cell("D1", "=E1*2"),
      cell("E1", 3),
    ];
    expect(values(recalculate(iterating(cells, { count: 500, change: 1e-12 }), {}), "A1")[0]).toBeCloseTo(
      12,
      9,
    );
  });
});

it("800 sums of one another's range are told at once, each once", () => {
  const cells = Array.from({ length: 800 }, (_, row) => cell(`A${row + 1}`, "=SUM(A$1:A$800)"));
  const result = recalculate(book(cells), {});
  expect(at(result, "A800")).toMatchObject({ error: "#CALC!" });
  expect(result.uncomputedAt("Main", 400, 0)).toContain("depends on itself");
});
