import type { Table } from "../../formula/book";
import { parseRectangle, type Rectangle } from "../../address";
import { WorkbookFileError } from "./error";
import { filterReader } from "./filter";
import { unescaped } from "./strings";
import type { Part } from "./xml";
import { readXml } from "./xml";

/** A table as plain data, and the rectangle of its filter where that leaves rows out. */
export interface TableContent {
  table: Table;
  filtered: Rectangle | undefined;
}

/** A table's part. Throws WorkbookFileError when its range makes no sense. */
export function readTable(part: Part, sheet: string): TableContent {
  const columns: string[] = [];
  let name = "";
  let ref = "";
  let headerRow = true;
  let totalsRow = false;
  const filter = filterReader("table");
  readXml(part, {
    ...filter.readers,
    table: {
      open(attributes) {
        name = attributes["displayName"] ?? attributes["name"] ?? "";
        ref = attributes["ref"] ?? "";
        headerRow = attributes["headerRowCount"] !== "0";
        totalsRow = +(attributes["totalsRowCount"] ?? 0) > 0;
      },
    },
    "table/tableColumns/tableColumn": {
      open: (attributes) => columns.push(unescaped(attributes["name"] ?? "")),
    },
  });
  const extent = parseRectangle(ref);
  if (!extent)
    throw new WorkbookFileError(`The workbook is damaged: table ${name} in ${part.path} has no range.`);
  return { table: { name, sheet, ...extent, columns, headerRow, totalsRow }, filtered: filter.extent() };
}
