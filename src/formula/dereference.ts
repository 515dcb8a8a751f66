import { type Area, cellName, COLUMNS, type Position, ROWS } from "../address";
import { cellError, NAME, NULL, REF, VALUE } from "./errors";
import { isArray, isCell, Lambda, type Operand, Reference, ReferenceArray } from "./operand";
import type { Argument, Scope } from "./scope";
import { held, type Tall, whole } from "./tall";
import type { Corner, RangeNode, ReferenceOperator } from "./syntax";
import { type CellError, isError, type Matrix, type Scalar } from "./value";

/** What an operand is worth where values are wanted: a range whole or, without arrays, by intersection. */
export const valueOf = (operand: Operand, scope: Scope): Scalar | Matrix =>
  whole<Scalar | Matrix>(valuesOf(operand, scope));

/** The same, an array that ends in equal rows as it is. */
export function valuesOf(operand: Operand, scope: Scope): Scalar | Matrix | Tall {
  if (!(operand instanceof Reference)) return worth(operand, scope);
  const area = operand.area;
  if (!area) return VALUE;
  if (isCell(area)) return scope.book.cells.value(area.sheet, area.top, area.left);
  return scope.arrays ? scope.book.cells.matrix(area) : intersected(area, scope);
}

/** What an operand that is no reference is worth. */
function worth(operand: Exclude<Operand, Reference>, scope: Scope): Scalar | Matrix | Tall {
  if (operand instanceof Lambda) return operand.asValue;
  if (!(operand instanceof ReferenceArray)) return operand;
  return operand.rows.map((row) =>
    row.map((place) => (place instanceof Reference ? placeValue(place, operand.first, scope) : place)),
  );
}

function placeValue({ area }: Reference, first: boolean, { book }: Scope): Scalar {
  if (!area || !(first || isCell(area))) return VALUE;
  return book.cells.value(area.sheet, area.top, area.left);
}

/** One value: of an array the first, of a range the one by the formula's own row or column. */
export function singleOf(operand: Operand, scope: Scope): Scalar {
  if (operand instanceof Reference) return operand.area ? intersected(operand.area, scope) : VALUE;
  const value = worth(operand, scope);
  return isArray(value) ? (held(value).rows[0]?.[0] ?? null) : value;
}

/** An argument as a rectangle of values, a single value as 1×1; a union is #VALUE!. */
export const matrixOf = (argument: Argument, scope: Scope): Matrix | CellError =>
  whole<Matrix | CellError>(arrayIn(argument, scope));

/** The same, an array that ends in equal rows as it is. */
export function arrayIn(argument: Argument, scope: Scope): Matrix | Tall | CellError {
  if (argument instanceof Reference) return argument.area ? scope.book.cells.matrix(argument.area) : VALUE;
  return isArray(argument) ? argument : [[argument ?? null]];
}

/** The value of a reference to one cell of the formula's own sheet; undefined for any other range. */
export function cellValue({ sheet, from, to }: RangeNode, { host, book }: Scope): Scalar | undefined {
  if (sheet !== undefined) return undefined;
  const row = rowOf(from, host);
  const column = columnOf(from, host);
  if (from !== to && (row !== rowOf(to, host) || column !== columnOf(to, host))) return undefined;
  if (row >= ROWS || column >= COLUMNS) return undefined;
  return book.cells.value(host.sheet, row, column);
}

/** A written range as cells, seen from the cell that holds it; #REF! off the sheet or on an unknown one. */
export function rangeReference(node: RangeNode, scope: Scope): Reference | CellError {
  const { host, book } = scope;
  const first = node.sheet === undefined ? host.sheet : book.sheet(node.sheet);
  const last = node.lastSheet === undefined ? first : book.sheet(node.lastSheet);
  if (first === undefined) return unknownSheet(node.sheet!);
  if (last === undefined) return unknownSheet(node.lastSheet!);
  const area = areaOf(node, host);
  if (!area) return cellError("#REF!", "A reference points beyond the edge of the sheet.");
  if (first === last) return new Reference([{ ...area, sheet: first }]);
  const areas = [];
  for (let sheet = Math.min(first, last); sheet <= Math.max(first, last); sheet++)
    areas.push({ ...area, sheet });
  return new Reference(areas);
}

/** Joins two references by the range operator, the intersection or the union. */
export function combine(operator: ReferenceOperator, left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return VALUE;
  if (operator === ",") return new Reference([...left.areas, ...right.areas]);
  if (operator === " ") return shared(left, right);
  const [a, b] = [left.area, right.area];
  if (!a || !b || a.sheet !== b.sheet) return VALUE;
  return new Reference([
    {
      sheet: a.sheet,
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    },
  ]);
}

/** The cells that two references share: what each rectangle of one has in common with each of the other. */
function shared(left: Reference, right: Reference): Reference | CellError {
  if (left.isThroughSheets || right.isThroughSheets || left.areas[0]!.sheet !== right.areas[0]!.sheet)
    return VALUE;
  const common = left.areas.flatMap((a) => right.areas.flatMap((b) => commonArea(a, b) ?? []));
  return common.length > 0 ? new Reference(common) : NULL;
}

function commonArea(a: Area, b: Area): Area | undefined {
  const [top, left] = [Math.max(a.top, b.top), Math.max(a.left, b.left)];
  const [bottom, right] = [Math.min(a.bottom, b.bottom), Math.min(a.right, b.right)];
  return top > bottom || left > right ? undefined : { sheet: a.sheet, top, left, bottom, right };
}

/** The rectangle that an array formula fills: A1#. */
export function spillReference(anchor: Operand, scope: Scope): Reference | CellError {
  if (isError(anchor)) return anchor;
  if (!(anchor instanceof Reference)) return REF;
  const area = anchor.area;
  if (!area || !isCell(area)) return cellError("#REF!", "# stands behind more than one cell.");
  const spill = scope.book.spill({ sheet: area.sheet, row: area.top, column: area.left });
  return spill
    ? new Reference([spill])
    : cellError("#REF!", `${cellName(area.top, area.left)} holds no array that fills other cells.`);
}

/** The message of a name that means nothing here. */
export const unknownName = (name: string): CellError => ({
  ...NAME,
  message: `The name ${name} is not defined.`,
});

const unknownSheet = (name: string): CellError => cellError("#REF!", `There is no sheet ${name}.`);

function intersected(area: Area, { host, book }: Scope): Scalar {
  if (isCell(area)) return book.cells.value(area.sheet, area.top, area.left);
  if (area.left === area.right && host.row >= area.top && host.row <= area.bottom)
    return book.cells.value(area.sheet, host.row, area.left);
  if (area.top === area.bottom && host.column >= area.left && host.column <= area.right)
    return book.cells.value(area.sheet, area.top, host.column);
  return VALUE;
}

function areaOf({ from, to }: RangeNode, host: Position): Omit<Area, "sheet"> | undefined {
  const [row1, row2] = [rowOf(from, host), rowOf(to, host)];
  const [column1, column2] = [columnOf(from, host), columnOf(to, host)];
  const top = Math.min(row1, row2);
  const bottom = Math.max(row1, row2);
  const left = Math.min(column1, column2);
  const right = Math.max(column1, column2);
  return bottom >= ROWS || right >= COLUMNS ? undefined : { top, left, bottom, right };
}

/**
 * A corner's row, seen from a cell. A relative one goes on at the top beyond the last row: a name's references are kept
 * as seen from A1, where the row above is 1048576.
 */
export const rowOf = ({ row, rowFixed }: Corner, host: Omit<Position, "sheet">): number =>
  rowFixed ? row : wrapped(row + host.row, ROWS);

/** A corner's column, in the same way: left of A is XFD. */
export const columnOf = ({ column, columnFixed }: Corner, host: Omit<Position, "sheet">): number =>
  columnFixed ? column : wrapped(column + host.column, COLUMNS);

const wrapped = (index: number, count: number): number =>
  index < 0 ? index + count : index >= count ? index - count : index;
