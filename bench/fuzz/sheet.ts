import type { Book, Cell } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import type { Scope } from "../../src/formula/scope";
import type { Scalar } from "../../src/formula/value";
import { edgeFunctions } from "../../src/functions/table";

const rows: readonly (readonly (Scalar | undefined)[])[] = [
  [1, -2.5, "text", true, { error: "#N/A" }, null, "7"],
  [2, 0, "", false, { error: "#DIV/0!" }, 1e300, "2024-01-10"],
  [3, 1e-300, "TEXT", 45_000, null, -1, " 8 "],
  [4, 0.1, "te*t", 45_366.75, null, 2_958_465, "12:30"],
  [5, 1e15, "~", 60, null, 0.5, "=A1"],
];

const cells: Cell[] = rows.flatMap((values, row) =>
  values.flatMap((value, column): Cell[] => (value === null ? [] : [{ row, column, value: value! }])),
);

/** A workbook that formulas can refer to: numbers, texts, errors and blanks, a spill, a table, names, a far cell. */
const book: Book = {
  sheets: [
    {
      name: "S",
      cells: [
        ...cells,
        { row: 0, column: 8, formula: "SEQUENCE(3,2)", storage: "dynamic", value: null },
        { row: 999, column: 25, value: 9 },
      ],
      hiddenRows: [3],
    },
    { name: "It's 2", cells },
  ],
  names: [
    { name: "rate", refersTo: "0.05" },
    { name: "block", refersTo: "S!$A$1:$D$5" },
    { name: "itself", refersTo: "itself+1" },
    { name: "broken", refersTo: "#REF!" },
  ],
  tables: [
    {
      ...{ name: "T", sheet: "It's 2", top: 0, left: 0, bottom: 4, right: 2 },
      ...{ columns: ["a", "b c", "d"], headerRow: true, totalsRow: false },
    },
  ],
};

/** What formulas of the fuzz are evaluated in: cell K10 of that workbook, taking arrays whole or not. */
export function fuzzScope(arrays: boolean): Scope {
  const { surroundings } = recalculate(book, edgeFunctions, {
    now: () => 45_000.5,
    random: () => 0.5,
  }).computed();
  return { book: surroundings, host: { sheet: 0, row: 9, column: 10 }, arrays, depth: 0 };
}
