import type { Univer, Workbook, Worksheet } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/preset-sheets-core";
import { TableManager } from "@univerjs/preset-sheets-table";
import type { Book, Cell, DefinedName, Sheet, Table } from "../../formula/book";
import type { FUniver } from "@univerjs/core/facade";
import { contentReader } from "./content";

/** The workbook on show as plain data, as it stands in the grid now. */
export function bookInGrid(univer: Univer, api: FUniver): Book {
  const workbook = api.getActiveWorkbook()!.getWorkbook();
  return {
    sheets: workbook.getSheets().map((sheet) => {
      const read = contentReader(univer, workbook, sheet);
      const cells: Cell[] = [];
      sheet.getCellMatrix().forValue((row, column, data) => {
        const cell = read(row, column, data ?? {});
        if (cell.formula !== undefined || cell.value !== null) cells.push(cell);
      });
      return { name: sheet.getName(), hidden: sheet.isSheetHidden() === 1, cells, ...rowsOutOfSight(sheet) };
    }),
    names: namesInGrid(univer, workbook),
    tables: tablesInGrid(univer, api),
  };
}

/** What subtotals leave out. */
function rowsOutOfSight(sheet: Worksheet): Pick<Sheet, "hiddenRows" | "filteredRows"> {
  const hiddenRows: number[] = [];
  const filteredRows: number[] = [];
  for (let row = 0; row < sheet.getRowCount(); row++) {
    if (sheet.isRowFiltered(row)) filteredRows.push(row);
    else if (!sheet.getRowVisible(row)) hiddenRows.push(row);
  }
  return { hiddenRows, filteredRows };
}

/** Its defined names. */
export function namesInGrid(univer: Univer, workbook: Workbook): DefinedName[] {
  const known = univer.__getInjector().get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId());
  return Object.values(known ?? {}).map(({ name, formulaOrRefString, localSheetId, hidden }) => {
    const sheet =
      localSheetId === undefined || localSheetId === "AllDefaultWorkbook"
        ? undefined
        : workbook.getSheetBySheetId(localSheetId)?.getName();
    const refersTo = formulaOrRefString.replace(/^=/, "");
    return { name, refersTo, ...(sheet !== undefined && { sheet }), ...(hidden && { hidden }) };
  });
}

/** Its tables. */
export function tablesInGrid(univer: Univer, api: FUniver): Table[] {
  const tables = univer.__getInjector().get(TableManager);
  const workbook = api.getActiveWorkbook()!;
  return workbook.getTableList().map(({ name, subUnitId, range, columns, id, showHeader }) => ({
    name,
    sheet: workbook.getSheetBySheetId(subUnitId)?.getSheetName() ?? "",
    top: range.startRow,
    left: range.startColumn,
    bottom: range.endRow,
    right: range.endColumn,
    columns: columns.map(({ displayName }) => displayName),
    headerRow: showHeader,
    totalsRow: tables.getTableById(workbook.getId(), id)?.isShowFooter() ?? false,
  }));
}
