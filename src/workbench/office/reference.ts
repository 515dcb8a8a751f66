import { parseAddress } from "../../address";
import { findName } from "./names";
import type { Region } from "./region";
import type { Session } from "./session";
import type { Sheet } from "./sheets";

/**
 * The cells that a reference means: an address, a defined name, a table's data (Sites) or a column of it
 * (Sites[Load]). Without a sheet of its own an address lies on `sheet`. Undefined when it means no cells.
 */
export function resolveReference(text: string, session: Session, sheet: Sheet): Region | undefined {
  const parsed = parseAddress(text);
  if (parsed) {
    const named = parsed.sheet === undefined ? sheet : session.sheets.find(parsed.sheet);
    return named && { sheet: named, ...parsed.rectangle };
  }
  const name = findName(session, text, sheet) ?? findName(session, text);
  if (name && name.refersTo !== text) return resolveReference(name.refersTo, session, sheet);
  return tableReference(text, session);
}

function tableReference(text: string, { grid, sheets }: Session): Region | undefined {
  const [, name, column] = /^([^[\]]+)(?:\[([^[\]]+)\])?$/.exec(text) ?? [];
  const table = grid.tables().find((one) => one.name.toLowerCase() === name?.toLowerCase());
  if (!table) return undefined;
  const { sheet, top, ...rest } = table.area;
  const body = { sheet: sheets.get(sheet), top: top + 1, ...rest };
  if (column === undefined) return body;
  const index = table.columns.findIndex((one) => one.toLowerCase() === column.toLowerCase());
  return index < 0 ? undefined : { ...body, left: body.left + index, right: body.left + index };
}
