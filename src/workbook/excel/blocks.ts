/** Cells asked for at once: Excel on the web gives 5 MB. */
const cellsAtOnce = 20_000;

/** Some rows of a sheet's used range, loaded; where their top left cell is, from 0. */
export interface LoadedBlock {
  block: Excel.Range;
  top: number;
  left: number;
}

/** Loads a used range rows by rows, in blocks that Excel on the web gives; syncs for each. */
export async function* loadedBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
  properties: string,
): AsyncGenerator<LoadedBlock> {
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / columnCount));
  for (let row = 0; row < rowCount; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, rowCount - row);
    const block = sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount).load(properties);
    await context.sync();
    yield { block, top: rowIndex + row, left: columnIndex };
  }
}
