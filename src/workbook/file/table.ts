import type { Table } from "../../formula/book";
import { parseAddress } from "./address";
import { WorkbookFileError } from "./error";
import { unescaped } from "./strings";
import { readXml } from "./xml";

/** A table's part as plain data. Throws WorkbookFileError when its range makes no sense. */
export function readTable(content: Uint8Array, sheet: string): Table {
  const columns: string[] = [];
  let name = "";
  let ref = "";
  let headerRow = true;
  let totalsRow = false;
  readXml(content, (element, attributes) => {
    if (element === "table") {
      name = attributes["displayName"] ?? attributes["name"] ?? "";
      ref = attributes["ref"] ?? "";
      headerRow = attributes["headerRowCount"] !== "0";
      totalsRow = +(attributes["totalsRowCount"] ?? 0) > 0;
    }
    if (element === "tableColumn") columns.push(unescaped(attributes["name"] ?? ""));
  });
  const extent = parseAddress(ref);
  if (!extent) throw new WorkbookFileError(`The workbook is damaged: table ${name} has no range.`);
  return { name, sheet, ...extent, columns, headerRow, totalsRow };
}
