import type { Area } from "./address";
import { REF, VALUE } from "./errors";
import { Reference } from "./operand";
import type { Scope, TableExtent } from "./scope";
import type { Section, TableNode } from "./syntax";
import type { CellError } from "./value";

/** The cells that Table[[Section],[Column]] means: #REF! for an unknown table or column, #VALUE! off its rows. */
export function tableReference(node: TableNode, scope: Scope): Reference | CellError {
  const table = scope.book.table(node.table, scope.host);
  if (!table) return REF;
  const rows = rowsOf(table, node.sections, scope);
  if (!rows || "error" in rows) return rows ?? REF;
  const columns = columnsOf(table, node.columns);
  return columns ? new Reference([{ ...rows, ...columns }]) : REF;
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
  if (host.sheet !== data.sheet || host.row < data.top || host.row > data.bottom) return VALUE;
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
