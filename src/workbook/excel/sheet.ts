import type { Cell, Sheet } from "../../formula/book";
import type { Scalar } from "../../formula/value";
import { loadedBlocks } from "./blocks";
import { isFormula, toScalar } from "./scalar";
import { hasExcelApi } from "./session";

/** Cells asked at once which others they fill. */
const spillsAtOnce = 1_000;

/** A sheet's formulas and values as Excel shows them; of an array that fills cells, one formula with its rectangle. */
export async function readSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Sheet> {
  const tellsSpills = hasExcelApi("1.12");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,rowCount,columnCount${tellsSpills ? ",hasSpill" : ""}`);
  await context.sync();
  if (used.isNullObject) return { name: sheet.name, cells: [] };
  const cells = await readCells(context, sheet, used);
  // false: no cell is filled by another's formula; null: some are
  const spilled = tellsSpills && used.hasSpill !== false;
  return { name: sheet.name, cells: spilled ? await withSpills(context, sheet, cells) : cells };
}

async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for await (const { block, top, left } of loadedBlocks(context, sheet, used, "formulas,values,valueTypes"))
    for (const cell of cellsOf(block, top, left)) cells.push(cell);
  return cells;
}

function cellsOf({ formulas, values, valueTypes }: Excel.Range, top: number, left: number): Cell[] {
  return formulas.flatMap((line: unknown[], down) =>
    line.flatMap((content, right): Cell | [] => {
      const value = toScalar(values[down]![right], valueTypes[down]![right]!);
      if (!isFormula(content) && value === null) return [];
      const place = { row: top + down, column: left + right, value };
      return isFormula(content) ? { ...place, formula: (content as string).slice(1) } : place;
    }),
  );
}

/** Gives each formula that fills other cells their values, and takes these away as cells of their own. */
async function withSpills(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly Cell[],
): Promise<Cell[]> {
  const at = new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  const filled = new Set<string>();
  const spills = new Map<Cell, Scalar[][]>();
  for (let start = 0; start < formulas.length; start += spillsAtOnce) {
    const some = formulas.slice(start, start + spillsAtOnce);
    const ranges = some.map(({ row, column }) =>
      sheet.getCell(row, column).getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
    );
    await context.sync();
    ranges.forEach(({ isNullObject, rowCount, columnCount }, i) => {
      if (isNullObject) return;
      const anchor = some[i]!;
      const places = placesFrom(anchor, rowCount, columnCount);
      spills.set(
        anchor,
        places.map((line) => line.map((place) => at.get(place)?.value ?? null)),
      );
      for (const place of places.flat()) if (at.get(place) !== anchor) filled.add(place);
    });
  }
  return cells
    .filter(({ row, column }) => !filled.has(placeOf(row, column)))
    .map((cell) => (spills.has(cell) ? { ...cell, spill: spills.get(cell)! } : cell));
}

const placeOf = (row: number, column: number): string => `${row},${column}`;

const placesFrom = ({ row, column }: Cell, rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => placeOf(row + down, column + right)),
  );
