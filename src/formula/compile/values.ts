import { VALUE } from "../errors";
import { isCell, Reference } from "../operand";
import type { Compilation } from "./compilation";
import { isValues, type Symbol, type Value, type Values } from "./symbol";

/** What a symbol is worth where values are wanted: a range whole or, without arrays, by intersection. */
export function valuesOf(symbol: Symbol, { ground }: Compilation): Value | Values {
  if (!(symbol instanceof Reference)) return symbol;
  const { area } = symbol;
  if (!area) return VALUE;
  return ground.arrays && !isCell(area) ? ground.rectangle(area) : ground.intersected(area);
}

/**
 * A symbol as a rectangle of values, a single value as 1×1; a union is #VALUE!. For what blanks mean nothing to: a range
 * ends where the workbook does.
 */
export function rectangleOf(symbol: Symbol, { ground }: Compilation): Values {
  if (symbol instanceof Reference) return symbol.area ? ground.used(symbol.area) : [[VALUE]];
  return isValues(symbol) ? symbol : [[symbol]];
}

/** One value: of an array the first, of a range the one by the formula's own row or column. */
export function singleValue(symbol: Symbol, { ground }: Compilation): Value {
  if (symbol instanceof Reference) return symbol.area ? ground.intersected(symbol.area) : VALUE;
  return isValues(symbol) ? (symbol[0]?.[0] ?? null) : symbol;
}
