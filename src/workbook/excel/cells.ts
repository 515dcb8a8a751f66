import { areCalculated, cellOf } from "./calculated";
import { namedCells } from "./names";
import { numberCellIn } from "./numberCell";
import type { Block, NumberCell } from "./numberCell";
import { addressOf, sheetOf } from "./reference";
import type { CellReference } from "./reference";
import { WorkbookError, withWorkbook } from "./session";

/** A sheet larger than this is not read for labels and units: Excel on the web gives 5 MB at once. */
const mostCellsRead = 40_000;

/**
 * The named cells that hold a number, constants to sweep and formulas to watch, in the workbook's order; and after
 * them those of `others` that do.
 */
export const listNumberCells = (others: readonly CellReference[] = []): Promise<NumberCell[]> =>
  withWorkbook(async (context) => {
    const names: (CellReference & { name?: string })[] = [...(await namedCells(context)), ...others];
    const blocks = await blocksAround(context, names);
    return withRoles(
      context,
      names.flatMap((named, i) => numberCellIn(blocks[i]!, named, named.name) ?? []),
    );
  });

/** The selected cell, or the first of those selected. Throws a WorkbookError when it holds no number. */
export const selectedNumberCell = (): Promise<NumberCell> =>
  withWorkbook(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0).load("address,rowIndex,columnIndex");
    await context.sync();
    const reference = { sheet: sheetOf(cell.address), row: cell.rowIndex, column: cell.columnIndex };
    const [block] = await blocksAround(context, [reference]);
    const found = numberCellIn(block!, reference);
    if (!found) throw new WorkbookError(`${addressOf(reference)} holds no number. Select a cell that does.`);
    return (await withRoles(context, [found]))[0]!;
  });

/** A cell that a spill reaches looks like a constant in a block of formulas; only the cell itself tells. */
async function withRoles(
  context: Excel.RequestContext,
  cells: Omit<NumberCell, "role">[],
): Promise<NumberCell[]> {
  const calculated = await areCalculated(context, cells);
  return cells.map((cell, i) => ({ ...cell, role: calculated[i] ? "output" : "input" }));
}

/** For each cell a block that holds it: its whole sheet's used range, or the cell alone on a large sheet. */
async function blocksAround(
  context: Excel.RequestContext,
  cells: readonly CellReference[],
): Promise<Block[]> {
  const { worksheets } = context.workbook;
  const used = new Map(
    [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => [
      sheet,
      worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("cellCount"),
    ]),
  );
  await context.sync();
  const ranges = cells.map((cell) => {
    const whole = used.get(cell.sheet)!;
    const isSmall = !whole.isNullObject && whole.cellCount <= mostCellsRead;
    return isSmall ? whole : cellOf(context, cell);
  });
  for (const range of new Set(ranges)) range.load("rowIndex,columnIndex,values,numberFormat");
  await context.sync();
  const blocks = new Map([...new Set(ranges)].map((range) => [range, toBlock(range)]));
  return ranges.map((range) => blocks.get(range)!);
}

const toBlock = ({ rowIndex, columnIndex, values, numberFormat }: Excel.Range): Block => ({
  row: rowIndex,
  column: columnIndex,
  values,
  numberFormat,
});
