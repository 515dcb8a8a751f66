import type { Book, DefinedName, Sheet, Table } from "../../formula/book";
import { withWorkbook } from "./session";
import { readSheet } from "./sheet";

/**
 * The open workbook as plain data: every sheet's formulas with the values that Excel shows, names and tables. Which
 * rows are out of sight is not read. Nothing is written. Throws a WorkbookError where Excel does not give it.
 */
export const readBook = (): Promise<Book> =>
  withWorkbook(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const sheets: Sheet[] = [];
    for (const worksheet of worksheets.items) sheets.push(await readSheet(context, worksheet));
    return { sheets, names: await readNames(context, worksheets), tables: await readTables(context) };
  });

async function readNames(
  context: Excel.RequestContext,
  { items }: Excel.WorksheetCollection,
): Promise<DefinedName[]> {
  const properties = "items/name,items/formula,items/visible";
  const shared = context.workbook.names.load(properties);
  const local = items.map(({ names }) => names.load(properties));
  await context.sync();
  return [
    ...shared.items.map((item) => definedName(item)),
    ...local.flatMap((names, i) => names.items.map((item) => definedName(item, items[i]!.name))),
  ];
}

const definedName = ({ name, formula, visible }: Excel.NamedItem, sheet?: string): DefinedName => ({
  name,
  refersTo: String(formula).replace(/^=/, ""),
  ...(sheet !== undefined && { sheet }),
  ...(!visible && { hidden: true }),
});

async function readTables(context: Excel.RequestContext): Promise<Table[]> {
  const tables = context.workbook.tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const parts = tables.items.map((table) => ({
    table,
    sheet: table.worksheet.load("name"),
    columns: table.columns.load("items/name"),
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return parts.map(({ table, sheet, columns, range }) => ({
    name: table.name,
    sheet: sheet.name,
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
    columns: columns.items.map(({ name }) => name),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
  }));
}
