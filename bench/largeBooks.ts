import type { Book, Cell } from "../src/formula/book";
import { Calculation, recalculate } from "../src/formula/calculation";
import { edgeFunctions } from "../src/functions/table";
import { medianMilliseconds } from "./measure";
import { installPeers } from "./peers";
import type { Figure } from "./report";

/** Rows of six formulas each: 120,000 in all. */
const rows = 20_000;
const formulas = (row: number): string[] => [
  `A${row}*$H$1`,
  `B${row}+A${row}`,
  `IF(C${row}>1000,C${row},B${row})`,
  `ROUND(D${row}*1.1,2)`,
  `SUM(B${row}:E${row})`,
  `MAX(F${row},C${row})`,
];
const sharedInput = { sheet: 0, row: 0, column: 7 };

/** One formula that fills 10,000 rows of 12, and the input that it depends on. */
const spilled = {
  rows: 10_000,
  columns: 12,
  formula: "A2:A10001*B1:M1*P1",
  input: { sheet: 0, row: 0, column: 15 },
};

const few = { warmUps: 1, runs: 5 };

/** Our evaluator on large workbooks, beside HyperFormula. */
export async function largeBookFigures(): Promise<Figure[]> {
  const book = new Calculation(longBook(), edgeFunctions);
  const all = medianMilliseconds(() => book.recalculateAll(), few);
  const ours = medianMilliseconds(editing(book, sharedInput), few);
  const spill = medianMilliseconds(editing(recalculate(spillBook(), edgeFunctions), spilled.input), few);
  const peers = await hyperFormulaMilliseconds();
  return [
    figure("recalc120kMs", "120,000 formulas, one shared input changed", ours),
    figure("recalc120kFullMs", "  all computed", all),
    figure("hyperFormula120kMs", "  HyperFormula, one shared input changed", peers.long),
    figure("spill10k12Ms", "one spill of 10,000 × 12", spill),
    figure("hyperFormulaSpill10k12Ms", "  HyperFormula", peers.spill),
  ];
}

const figure = (key: string, label: string, value: number): Figure => ({ key, label, value, unit: "ms" });

/** Changes an input, to another value each time, and recalculates. */
function editing(calculation: Calculation, input: typeof sharedInput): () => void {
  let value = 1;
  return () => {
    calculation.edit(input, { value: ++value });
    calculation.recalculate();
  };
}

function longBook(): Book {
  const cells: Cell[] = [{ row: sharedInput.row, column: sharedInput.column, value: 1 }];
  for (let row = 0; row < rows; row++) {
    cells.push({ row, column: 0, value: row % 977 });
    formulas(row + 1).forEach((formula, k) =>
      cells.push({ row, column: k + 1, formula, storage: "plain", value: 0 }),
    );
  }
  return { sheets: [{ name: "Sheet1", cells }], names: [], tables: [] };
}

function spillBook(): Book {
  const { rows, columns, formula, input } = spilled;
  const cells: Cell[] = [{ row: input.row, column: input.column, value: 1 }];
  for (let row = 1; row <= rows; row++) cells.push({ row, column: 0, value: row });
  for (let column = 1; column <= columns; column++) cells.push({ row: 0, column, value: column });
  cells.push({ row: 1, column: input.column + 1, formula, storage: "dynamic", value: 0 });
  return { sheets: [{ name: "Sheet1", cells }], names: [], tables: [] };
}

async function hyperFormulaMilliseconds(): Promise<{ long: number; spill: number }> {
  installPeers();
  const { HyperFormula } = await import("hyperformula");
  const timed = (book: Book, { row, column }: typeof sharedInput): number => {
    const engine = HyperFormula.buildFromArray(contentsOf(book), { licenseKey: "gpl-v3" });
    let value = 1;
    const milliseconds = medianMilliseconds(
      () => engine.setCellContents({ sheet: 0, row, col: column }, ++value),
      few,
    );
    engine.destroy();
    return milliseconds;
  };
  return { long: timed(longBook(), sharedInput), spill: timed(spillBook(), spilled.input) };
}

/** The one sheet as rows of contents; an array formula as HyperFormula marks it. */
function contentsOf({ sheets }: Book): unknown[][] {
  const grid: unknown[][] = [];
  for (const { row, column, formula, storage, value } of sheets[0]!.cells) {
    while (grid.length <= row) grid.push([]);
    const line = grid[row]!;
    while (line.length < column) line.push(null);
    line[column] =
      formula === undefined ? value : storage === "dynamic" ? `=ARRAYFORMULA(${formula})` : `=${formula}`;
  }
  return grid;
}
