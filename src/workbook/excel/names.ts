import type { CellReference } from "./reference";
import { sheetOf } from "./reference";

/** A visible name of one cell. */
export interface NamedCell extends CellReference {
  name: string;
}

/** The names that stand for a single cell each, those local to a sheet last and told apart by it. */
export async function namedCells(context: Excel.RequestContext): Promise<NamedCell[]> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const shared = workbook.names.load("items/name,items/type,items/visible");
  await context.sync();
  const local = sheets.items.map((sheet) => sheet.names.load("items/name,items/type,items/visible"));
  await context.sync();
  const all = [
    ...shared.items.map((item) => ({ item, name: item.name })),
    ...local.flatMap(({ items }, i) =>
      items.map((item) => ({ item, name: `${sheets.items[i]!.name}!${item.name}` })),
    ),
  ];
  return singleCells(context, all);
}

async function singleCells(
  context: Excel.RequestContext,
  names: { item: Excel.NamedItem; name: string }[],
): Promise<NamedCell[]> {
  const ranges = names
    .filter(({ item }) => item.visible && item.type === "Range")
    .map(({ item, name }) => ({
      name,
      range: item.getRangeOrNullObject().load("address,rowIndex,columnIndex,cellCount"),
    }));
  await context.sync();
  return ranges
    .filter(({ range }) => !range.isNullObject && range.cellCount === 1)
    .map(({ name, range }) => ({
      name,
      sheet: sheetOf(range.address),
      row: range.rowIndex,
      column: range.columnIndex,
    }));
}
