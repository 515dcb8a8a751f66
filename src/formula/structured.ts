import type { Area } from "../address";
import { cellError } from "./errors";
import { Reference } from "./operand";
import type { Scope, TableExtent } from "./scope";
import type { Section, TableNode } from "./syntax";
import type { CellError } from "./value";

/** The cells that Table[[Section],[Column]] means: #REF! for an unknown table or column, #VALUE! off its rows. */
export function tableReference(node: TableNode, scope: Scope): Reference | CellError {
  const table = scope.book.table(node.table, scope.host);
  if (!table)
    return cellError(
      "#REF!",
      node.table === undefined ? "The cell is in no table." : `There is no table ${node.table}.`,
    );
  const rows = rowsOf(table, node.sections, scope);
  if (!rows || "error" in rows) return rows ?? cellError("#REF!", "The table has no such row.");
  const columns = columnsOf(table, node.columns);
  if (columns) return new Reference([{ ...rows, ...columns }]);
  const missing = node.columns.find((name) => indexOf(table, name) < 0);
  return cellError("#REF!", `The table has no column ${missing}.`);
}

function rowsOf(
  table: TableExtent,
  sections: readonly Section[],
  scope: Scope,
): Area | CellError | undefined {
  const wanted = sections.length > 0 ? sections : (["data"] as const);
  let rows: Area | undefined;
  for (const section of wanted) {
    const part = section === "this row" ? thisRow(table.data, scope) : table[section];
    if (!part || "error" in part) return part;
    rows = rows
      ? { ...rows, top: Math.min(rows.top, part.top), bottom: Math.max(rows.bottom, part.bottom) }
      : part;
  }
  return rows;
}

function thisRow(data: Area, { host }: Scope): Area | CellError {
  if (host.sheet !== data.sheet || host.row < data.top || host.row > data.bottom)
    return cellError("#VALUE!", "The cell is beside none of the table's rows.");
  return { ...data, top: host.row, bottom: host.row };
}

function columnsOf(
  table: TableExtent,
  names: readonly string[],
): { left: number; right: number } | undefined {
  const [first, last = first] = names;
  if (first === undefined || last === undefined) return { left: table.all.left, right: table.all.right };
  const a = indexOf(table, first);
  const b = indexOf(table, last);
  if (a < 0 || b < 0) return undefined;
  return { left: table.all.left + Math.min(a, b), right: table.all.left + Math.max(a, b) };
}

const indexOf = (table: TableExtent, name: string): number =>
  table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
