import { describe, expect, it } from "vitest";
import type { Book, Cell, DataTable } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import { at, book, cell } from "./books";

const withTable = (cells: Cell[], ...dataTables: DataTable[]): Book => {
  const { sheets, ...rest } = book(cells);
  return { ...rest, sheets: [{ ...sheets[0]!, dataTables }, sheets[1]!] };
};
const place = (address: string) => {
  const { row, column } = cell(address, null);
  return { row, column };
};
const area = (from: string, to: string) => {
  const [first, last] = [place(from), place(to)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
};
const values = (calculation: ReturnType<typeof recalculate>, addresses: string) =>
  addresses.split(" ").map((address) => at(calculation, address));

describe("a what-if data table", () => {
  // shared/faults: D2:E3 over C1 =A3, r1 = A1, r2 = A2; set A2 = 0.5 and C3 = 0.3; G1 stayed 69
  const cells = [
    cell("A1", 10),
    cell("A2", 0.1),
    cell("A3", "=A1*(1+A2)"),
    cell("C1", "=A3"),
    cell("D1", 10),
    cell("E1", 20),
    cell("C2", 0.1),
    cell("C3", 0.2),
    cell("G1", "=SUM(D2:E3)"),
  ];
  const table: DataTable = { ...area("D2", "E3"), rowInput: place("A1"), columnInput: place("A2") };

  it("of two inputs shows its corner's formula at each pair of values, and leaves the inputs as they are", () => {
    const result = recalculate(
      { ...withTable(cells, table), sheets: [{ ...withTable(cells, table).sheets[0]! }] },
      {},
    );
    const computed = values(result, "D2 E2 D3 E3 G1");
    [11, 22, 12, 24, 69].forEach((value, i) => expect(computed[i]).toBeCloseTo(value, 12));
    expect(values(result, "A1 A2 A3")).toEqual([10, 0.1, 11]);
  });

  it("is computed again after an edit of what it tries", () => {
    const twoBySide = [...cells.map((one) => (one.row === 0 && one.column === 2 ? cell("C1", "=A3") : one))];
    const result = recalculate(withTable(twoBySide, table), {});
    result.edit({ sheet: 0, ...place("A2") }, { value: 0.5 });
    result.edit({ sheet: 0, ...place("C3") }, { value: 0.3 });
    result.recalculate();
    const computed = values(result, "D2 E3 G1");
    [11, 26, 72].forEach((value, i) => expect(computed[i]).toBeCloseTo(value, 12));
    expect(values(result, "A3")).toEqual([15]);
  });

  it("of one input has a formula along its other side", () => {
    const column = [
      cell("A1", 2),
      cell("B1", "=A1^2"),
      cell("D2", 3),
      cell("D3", 4),
      cell("E1", "=B1"),
      cell("F1", "=B1+A1"),
    ];
    const down = recalculate(withTable(column, { ...area("E2", "F3"), columnInput: place("A1") }), {});
    expect(values(down, "E2 F2 E3 F3 A1 B1")).toEqual([9, 12, 16, 20, 2, 4]);
    const row = [
      cell("A1", 2),
      cell("B1", "=A1^2"),
      cell("D2", "=B1"),
      cell("D3", "=A1*10"),
      cell("E1", 5),
      cell("F1", 6),
    ];
    const across = recalculate(withTable(row, { ...area("E2", "F3"), rowInput: place("A1") }), {});
    expect(values(across, "E2 F2 E3 F3")).toEqual([25, 36, 50, 60]);
  });

  it("follows OFFSET and INDIRECT to its input, and a spill that grows with it", () => {
    const cells = [
      cell("A1", 2),
      cell("B1", '=SUM(SEQUENCE(INDIRECT("A1")))'),
      cell("H1", "=SEQUENCE(A1)"),
      cell("C1", "=COUNT(H1:H9)"),
      cell("D2", 3),
      cell("D3", 5),
      cell("E1", "=B1"),
      cell("F1", "=C1"),
    ];
    const result = recalculate(withTable(cells, { ...area("E2", "F3"), columnInput: place("A1") }), {});
    expect(values(result, "E2 F2 E3 F3 H2 H3 B1 C1")).toEqual([6, 3, 15, 5, 2, null, 3, 2]);
  });

  it("within another's formula is tried there too", () => {
    const cells = [
      cell("A1", 1),
      cell("A2", 1),
      cell("B1", "=A1*10+A2"),
      cell("D2", 5),
      cell("E1", "=B1"),
      cell("G2", 7),
      cell("H1", "=E2"),
    ];
    const result = recalculate(
      withTable(
        cells,
        { ...area("E2", "E2"), columnInput: place("A1") },
        { ...area("H2", "H2"), columnInput: place("A2") },
      ),
      {},
    );
    expect(values(result, "E2 H2 A1 A2 B1")).toEqual([51, 57, 1, 1, 11]);
  });

  it("whose input was deleted is #REF!, and one that rests on what is not computed is not", () => {
    const lost = recalculate(withTable(cells, { ...table, columnInput: null }), {});
    expect(values(lost, "D2")).toEqual([{ error: "#REF!" }]);
    const unknown = cells.map((one) =>
      one.formula === "A3" ? cell("C1", "=IFERROR(CUBEVALUE(A3),A3)") : one,
    );
    const result = recalculate(withTable(unknown, table), {});
    expect(result.uncomputedAt("Main", 1, 3)).toContain("It needs Main!C1");
    expect(values(result, "G1")).toMatchObject([{ error: "#NAME?" }]);
  });

  it("over an array's cell tries the array's formula", () => {
    const filled = [cell("A1", 2), cell("H1", "=SEQUENCE(3)*A1"), cell("D2", 5), cell("E1", "=H2")];
    const spilling = [cell("A1", 2), cell("D1", "=SEQUENCE(1,2)*A1"), cell("D2", 5)];
    const read = recalculate(withTable(filled, { ...area("E2", "E2"), columnInput: place("A1") }), {});
    expect(values(read, "E2 H3")).toEqual([10, 6]);
    const beside = recalculate(withTable(spilling, { ...area("E2", "E2"), columnInput: place("A1") }), {});
    expect(values(beside, "E2 E1")).toEqual([10, 4]);
  });

  it("that would take too long is not computed, and says so", () => {
    const chain = Array.from({ length: 3000 }, (_, i) => cell(`B${i + 1}`, i === 0 ? "=A1" : `=B${i}+1`));
    const wide = [cell("A1", 1), ...chain, cell("D1", "=B3000")];
    const result = recalculate(
      withTable(wide, { ...area("E2", "CV71"), rowInput: place("A1"), columnInput: place("A1") }),
      {},
    );
    expect(result.uncomputedAt("Main", 1, 4)).toBe(
      "The data table would compute more than 20,000,000 formulas: try fewer values.",
    );
    expect(values(result, "B3000")).toEqual([3000]);
  });

  // found by fuzzing: a table over cells of arrays that took one another's place never ended
  it("over arrays in one another's way ends", () => {
    const one: Partial<Cell> = { storage: "dynamic", spill: [[1], [2], [3]] };
    const arrays = [
      cell("A1", 1),
      cell("A2", "=A1+1", { storage: "plain" }),
      cell("B2", "=SEQUENCE(3)", one),
      cell("A2", "=A1:B2*2", {
        storage: "cse",
        spill: [
          [2, 2],
          [2, 2],
        ],
      }),
      cell("C4", "=B1&1"),
      cell("C5", 1),
    ];
    const result = recalculate(
      withTable(arrays, { ...area("C5", "D6"), rowInput: place("A1"), columnInput: place("A2") }),
      {},
    );
    expect(result.uncomputedAt("Main", 1, 0)).toContain("depends on itself");
  });

  it("that reads itself ends", () => {
    const loop = [...cells.filter(({ formula }) => formula !== "A3"), cell("C1", "=SUM(D2:E3)+A3")];
    const result = recalculate(withTable(loop, table), {});
    expect(result.uncomputedAt("Main", 0, 2)).toContain("depends on itself");
  });

  it("shows as Excel does, its results in one", () => {
    const [result] = [...recalculate(withTable(cells, table), {}).results()].filter(
      ({ isDataTable }) => isDataTable,
    );
    expect(result).toMatchObject({ formula: "TABLE(A1,A2)", row: 1, column: 3 });
    expect(result!.spill).toHaveLength(2);
  });
});
