import { VALUE } from "../errors";
import { type Area } from "../address";
import { isCell, Reference } from "../operand";
import type { Compilation } from "./compilation";
import { isValues, type Symbol, type Value, type Values } from "./symbol";

/** What a symbol is worth where values are wanted: a range whole or, without arrays, by intersection. */
export function valuesOf(symbol: Symbol, compilation: Compilation): Value | Values {
  if (!(symbol instanceof Reference)) return symbol;
  const { area } = symbol;
  if (!area) return VALUE;
  if (isCell(area)) return cellAt(area, area.top, area.left, compilation);
  return compilation.scope.arrays ? rectangle(area, compilation) : intersected(area, compilation);
}

/** A symbol as a rectangle of values, a single value as 1×1; a union is #VALUE!. */
export function rectangleOf(symbol: Symbol, compilation: Compilation): Values {
  if (symbol instanceof Reference) return symbol.area ? rectangle(symbol.area, compilation) : [[VALUE]];
  return isValues(symbol) ? symbol : [[symbol]];
}

/** One value: of an array the first, of a range the one by the formula's own row or column. */
export function singleValue(symbol: Symbol, compilation: Compilation): Value {
  if (symbol instanceof Reference) return symbol.area ? intersected(symbol.area, compilation) : VALUE;
  return isValues(symbol) ? (symbol[0]?.[0] ?? null) : symbol;
}

/** The values of cells, whole columns cut as the workbook cuts them. */
function rectangle(area: Area, compilation: Compilation): Values {
  const known = compilation.scope.book.cells.matrix(area);
  return known.map((row, down) =>
    row.map((_, across) => cellAt(area, area.top + down, area.left + across, compilation)),
  );
}

function intersected(area: Area, compilation: Compilation): Value {
  const { host } = compilation.scope;
  if (isCell(area)) return cellAt(area, area.top, area.left, compilation);
  if (area.left === area.right && host.row >= area.top && host.row <= area.bottom)
    return cellAt(area, host.row, area.left, compilation);
  if (area.top === area.bottom && host.column >= area.left && host.column <= area.right)
    return cellAt(area, area.top, host.column, compilation);
  return VALUE;
}

const cellAt = ({ sheet }: Area, row: number, column: number, { cell }: Compilation): Value =>
  cell({ sheet, row, column });
