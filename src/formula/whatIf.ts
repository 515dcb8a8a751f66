import type { DataTable } from "./book";
import { circleCause } from "./circles";
import { tablePoint, type TablePoint } from "./dataTable";
import { cellError, REF } from "./errors";
import type { FormulaCell } from "./formulaCell";
import type { Recomputation, Workings } from "./recomputation";
import type { Cause } from "./uncomputed";
import type { Matrix, Scalar } from "./value";

/** What a formula held before its inputs were tried. */
interface Before {
  readonly formula: FormulaCell;
  readonly rows: Matrix;
  readonly isDue: boolean;
  readonly cause: Cause | undefined;
}

/**
 * Computes what-if data tables: puts each value tried into the input cells, computes what the table's formula needs,
 * and leaves every cell as it was.
 */
export class WhatIf {
  private readonly active = new Set<number>();

  constructor(
    private readonly workings: Workings,
    private readonly recomputation: Recomputation,
  ) {}

  /** The values of a data table's cells, once all it reads is computed. */
  evaluate(formula: FormulaCell, table: DataTable): Matrix {
    const { graph, due, uncomputed } = this.workings;
    if (this.active.has(formula.id)) {
      uncomputed.meet(circleCause);
      return [[circleCause.error]];
    }
    graph.eachRead(formula, (read) => due.read(read));
    const shape = Array.from({ length: table.bottom - table.top + 1 }, () =>
      Array<Scalar>(table.right - table.left + 1).fill(REF),
    );
    if (table.rowInput === null || table.columnInput === null) return shape;
    this.active.add(formula.id);
    try {
      return this.tried(formula, table, shape);
    } finally {
      this.active.delete(formula.id);
    }
  }

  private tried({ id, position: { sheet } }: FormulaCell, table: DataTable, results: Matrix): Matrix {
    const { store, spills, uncomputed } = this.workings;
    const idOf = ({ row, column }: { row: number; column: number }) => store.idOf(sheet, row, column);
    const inputs = [table.rowInput, table.columnInput].flatMap((input) => (input ? [idOf(input)] : []));
    const tried = (cell: number): Scalar => {
      uncomputed.read(cell);
      return store.values[cell]!;
    };
    const held = inputs.map((input) => store.values[input]!);
    const dependents = this.recomputation.dependents(inputs);
    for (const own of [id, ...inputs]) dependents.delete(own);
    if (results.length * results[0]!.length * dependents.size > MOST_TRIED) {
      uncomputed.meet(TOO_MUCH);
      return results.map((line) => line.map(() => TOO_MUCH.error));
    }
    const before = [...dependents].map((dependent) => this.before(dependent));
    try {
      for (const [values, cells] of pointsOf(table, (cell) => tried(idOf(cell)))) {
        inputs.forEach((input, at) => (store.values[input] = values[at]!));
        for (const { formula } of before) this.recomputation.makeDue(formula);
        for (const { row, column, point } of cells) {
          const wanted = idOf(point.formula);
          this.recomputation.order().compute(spills.anchorOf(wanted) ?? wanted);
          uncomputed.meet(uncomputed.of(wanted));
          results[row - table.top]![column - table.left] = store.values[wanted] ?? 0;
        }
      }
    } finally {
      inputs.forEach((input, at) => (store.values[input] = held[at]!));
      before.forEach((one) => this.putBack(one));
    }
    return results;
  }

  private before(id: number): Before {
    const { graph, spills, due } = this.workings;
    const formula = graph.formula(id)!;
    return { formula, rows: spills.rows(formula), isDue: due.has(id), cause: formula.cause };
  }

  private putBack({ formula, rows, isDue, cause }: Before): void {
    this.recomputation.settle(formula.id);
    this.recomputation.placed(formula, { result: rows, cause });
    if (isDue) this.recomputation.makeDue(formula);
    this.workings.due.round++;
  }
}

/** Formulas computed for one table, over all its cells: some half a minute's work. */
const MOST_TRIED = 20_000_000;

const TOO_MUCH: Cause = (() => {
  const why = `The data table would compute more than ${MOST_TRIED.toLocaleString("en-US")} formulas: try fewer values.`;
  return { error: cellError("#CALC!", why), why };
})();

/** The cells of a table by what is put into its inputs: the row's value first, then the column's. */
function pointsOf(
  table: DataTable,
  valueOf: (cell: { row: number; column: number }) => Scalar,
): Map<Scalar[], { row: number; column: number; point: TablePoint }[]> {
  const byValues = new Map<string, [Scalar[], { row: number; column: number; point: TablePoint }[]]>();
  for (let row = table.top; row <= table.bottom; row++)
    for (let column = table.left; column <= table.right; column++) {
      const point = tablePoint(table, row, column);
      const tried = [point.rowValue, point.columnValue].filter((cell) => cell !== undefined);
      const key = tried.map((cell) => `${cell.row},${cell.column}`).join(";");
      const group = byValues.get(key) ?? [tried.map(valueOf), []];
      group[1].push({ row, column, point });
      byValues.set(key, group);
    }
  return new Map(byValues.values());
}
