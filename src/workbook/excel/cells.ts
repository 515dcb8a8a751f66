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
 * The named cells that can play a role, typed numbers to sweep and formulas to watch, in the workbook's order; and
 * after them those of `others` that can.
 */
export const listNumberCells = (others: readonly CellReference[] = []): Promise<NumberCell[]> =>
  withWorkbook(async (context) => {
    const plain = others.map(({ sheet, row, column }) => ({ sheet, row, column }));
    return readCells(context, [...(await namedCells(context)), ...plain]);
  });

/** The selected cell, or the first of those selected. Throws a WorkbookError when it holds no number. */
export const selectedNumberCell = (): Promise<NumberCell> =>
  withWorkbook(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0).load("address,rowIndex,columnIndex");
    await context.sync();
    const reference = { sheet: sheetOf(cell.address), row: cell.rowIndex, column: cell.columnIndex };
    const [found] = await readCells(context, [reference]);
    if (!found) throw new WorkbookError(`${addressOf(reference)} holds no number. Select a cell that does.`);
    return found;
  });

/**
 * Cells as they are now, read alone: labels and units stay as they were found. One that can play no role any more is
 * left out.
 */
export const readAgain = (cells: readonly NumberCell[]): Promise<NumberCell[]> =>
  withWorkbook(async (context) => {
    const ranges = cells.map((cell) =>
      cellOf(context, cell).load("rowIndex,columnIndex,values,valueTypes,numberFormat"),
    );
    const calculated = await areCalculated(context, cells);
    return cells.flatMap((cell, i) => {
      const { label, unit, allowed } = cell;
      const now = numberCellIn(toBlock(ranges[i]!), cell, calculated[i]!);
      return now ? [{ ...now, label, unit, allowed }] : [];
    });
  });

async function readCells(
  context: Excel.RequestContext,
  cells: readonly (CellReference & { name?: string })[],
): Promise<NumberCell[]> {
  const blocks = await blocksAround(context, cells);
  const calculated = await areCalculated(context, cells);
  return toldApart(cells.flatMap((cell, i) => numberCellIn(blocks[i]!, cell, calculated[i]!) ?? []));
}

/** Cells with one label are told apart by the last part of their names: Saving (dpu) of saving_dpu. */
function toldApart(cells: readonly NumberCell[]): NumberCell[] {
  const count = new Map<string, number>();
  for (const { label = "" } of cells) count.set(label, (count.get(label) ?? 0) + 1);
  return cells.map((cell) => {
    const { label, name } = cell;
    const part = /_([^_.!]+)$/.exec(name ?? "")?.[1];
    return label && part && count.get(label)! > 1 ? { ...cell, label: `${label} (${part})` } : cell;
  });
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
  for (const range of new Set(ranges)) range.load("rowIndex,columnIndex,values,valueTypes,numberFormat");
  await context.sync();
  const blocks = new Map([...new Set(ranges)].map((range) => [range, toBlock(range)]));
  return ranges.map((range) => blocks.get(range)!);
}

const toBlock = ({ rowIndex, columnIndex, values, valueTypes, numberFormat }: Excel.Range): Block => ({
  row: rowIndex,
  column: columnIndex,
  values,
  valueTypes,
  numberFormat,
});
