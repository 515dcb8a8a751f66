import type { Worksheet } from "@cj-tech-master/excelts";
import { cellName } from "../../address";
import type { PageTable } from "./page";
import { styleOf } from "./styles";

/** Adds a named table with its rows; its cells are inputs. */
export function addTable(sheet: Worksheet, { name, row, column, columns, rows, formats }: PageTable): void {
  const last = cellName(row + rows.length, column + columns.length - 1);
  sheet.addTable({
    name,
    ref: `${cellName(row, column)}:${last}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: columns.map((each) => ({ name: each, filterButton: true })),
    rows: rows.map((line) => [...line]),
  });
  const styles = formats.map((format, k) =>
    styleOf({ row, column, value: null, look: k === 0 ? "bareKey" : "bareInput", format }),
  );
  rows.forEach((line, down) =>
    line.forEach((_, across) => {
      sheet.getCell(row + 2 + down, column + 1 + across).style = styles[across]!;
    }),
  );
  const head = styleOf({ row, column, value: null, look: "columnHead" });
  columns.forEach((_, across) => (sheet.getCell(row + 1, column + 1 + across).style = head));
}
