import { COLUMNS, type Rectangle, ROWS } from "../../../address";

export type Axis = "row" | "column";

/** What happened to the places of cells on a sheet; numbers from 0. */
export type Move =
  | LineMove
  | LineShift
  /** Cells cut out and put elsewhere on the same sheet, over what stood there. */
  | { readonly kind: "cut"; readonly from: Rectangle; readonly to: Rectangle };

/** Rows or columns put into a sheet, or taken out of it. */
export type LineMove = Lines<"insert"> | Lines<"delete">;

interface Lines<Kind> {
  readonly kind: Kind;
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

/** Rows or columns taken to before `to`, as counted before they went. */
export interface LineShift extends Lines<"shift"> {
  readonly to: number;
}

/** First and last row or column, ends included. */
export type Span = readonly [first: number, last: number];

const limitOf = (axis: Axis): number => (axis === "row" ? ROWS : COLUMNS);

/**
 * A list of moves with another at its end. What takes the last one of it back leaves neither: undone, it is as if it
 * had not been.
 */
export function withMove(moves: readonly Move[], move: Move): Move[] {
  const last = moves.at(-1);
  return last && isInverse(last, move) ? moves.slice(0, -1) : [...moves, move];
}

function isInverse(first: Move, second: Move): boolean {
  if (first.kind === "cut" || second.kind === "cut") {
    if (first.kind !== "cut" || second.kind !== "cut") return false;
    return isSameRectangle(first.from, second.to) && isSameRectangle(first.to, second.from);
  }
  if (first.axis !== second.axis || first.count !== second.count) return false;
  if (first.kind === "shift" || second.kind === "shift") {
    if (first.kind !== "shift" || second.kind !== "shift") return false;
    const back = returned(first);
    return second.at === back.at && second.to === back.to;
  }
  return first.at === second.at && first.kind !== second.kind;
}

const isSameRectangle = (a: Rectangle, b: Rectangle): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Where a row or column is after a move; undefined where it went, or was pushed off the sheet. */
export function movedLine(line: number, axis: Axis, move: Move): number | undefined {
  if (move.kind === "cut" || move.axis !== axis) return line;
  const { at, count } = move;
  const isIn = line >= at && line < at + count;
  if (move.kind === "insert") {
    const moved = line >= at ? line + count : line;
    return moved < limitOf(axis) ? moved : undefined;
  }
  if (move.kind === "delete") return isIn ? undefined : line >= at ? line - count : line;
  const { to } = move;
  if (isIn) return to > at ? line - at + to - count : line - at + to;
  if (line >= at + count && line < to) return line - count;
  if (line >= to && line < at) return line + count;
  return line;
}

/** What rows or columns a reference to some means after a move; undefined where none is left. All of them stay all. */
export function movedSpan(span: Span, axis: Axis, move: Move): Span | undefined {
  const [first, last] = span;
  const limit = limitOf(axis);
  if (move.kind === "cut" || move.axis !== axis || (first === 0 && last === limit - 1)) return span;
  const { at, count } = move;
  if (move.kind === "insert") {
    const moved = [
      first >= at ? first + count : first,
      Math.min(limit - 1, last >= at ? last + count : last),
    ] as const;
    return moved[0] < limit ? moved : undefined;
  }
  if (move.kind === "delete") {
    const before = (line: number) => (line >= at ? Math.max(at, line - count) : line);
    const end = before(last + 1) - 1;
    return end < before(first) ? undefined : [before(first), end];
  }
  if (first >= at && last < at + count) return [movedLine(first, axis, move)!, movedLine(last, axis, move)!];
  const rest = movedSpan(span, axis, { kind: "delete", axis, at, count });
  const to = move.to > at ? move.to - count : move.to;
  return rest && movedSpan(rest, axis, { kind: "insert", axis, at: to, count });
}

/** Where a cell is after all moves. */
export function movedCell(
  row: number,
  column: number,
  moves: readonly Move[],
): { row: number; column: number } | undefined {
  let place = { row, column };
  for (const move of moves) {
    if (move.kind === "cut") {
      const { from, to } = move;
      if (holds(from, place))
        place = { row: place.row + to.top - from.top, column: place.column + to.left - from.left };
      else if (holds(to, place)) return undefined;
      continue;
    }
    const line = movedLine(place[move.axis], move.axis, move);
    if (line === undefined) return undefined;
    place = { ...place, [move.axis]: line };
  }
  return place;
}

/** Where the cell that is at a place after all moves came from; undefined where it was put in. */
export function cellBefore(
  row: number,
  column: number,
  moves: readonly Move[],
): { row: number; column: number } | undefined {
  let place = { row, column };
  for (const move of moves.toReversed()) {
    if (move.kind === "cut") {
      const { from, to } = move;
      if (holds(to, place))
        place = { row: place.row - to.top + from.top, column: place.column - to.left + from.left };
      else if (holds(from, place)) return undefined;
      continue;
    }
    const { axis, at, count } = move;
    const line = place[axis];
    if (move.kind === "insert" && line >= at && line < at + count) return undefined;
    const back =
      move.kind === "insert"
        ? movedLine(line, axis, { kind: "delete", axis, at, count })!
        : move.kind === "delete"
          ? line >= at
            ? line + count
            : line
          : movedLine(line, axis, returned(move))!;
    place = { ...place, [axis]: back };
  }
  return place;
}

/** The move that takes rows or columns back to where they were. */
function returned(move: LineShift): LineShift {
  const { axis, at, count, to } = move;
  return to > at
    ? { kind: "shift", axis, at: to - count, count, to: at }
    : { kind: "shift", axis, at: to, count, to: at + count };
}

const holds = (area: Rectangle, { row, column }: { row: number; column: number }): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

/** What a reference to cells means after all moves; undefined where none of them is left. */
export function movedRectangle(area: Rectangle, moves: readonly Move[]): Rectangle | undefined {
  let moved = area;
  for (const move of moves) {
    if (move.kind === "cut") {
      if (contains(move.from, moved)) moved = offset(moved, move);
      else if (contains(move.to, moved)) return undefined;
      continue;
    }
    const rows = movedSpan([moved.top, moved.bottom], "row", move);
    const columns = movedSpan([moved.left, moved.right], "column", move);
    if (!rows || !columns) return undefined;
    moved = { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
  }
  return moved;
}

const offset = (area: Rectangle, { from, to }: Extract<Move, { kind: "cut" }>): Rectangle => ({
  top: area.top + to.top - from.top,
  left: area.left + to.left - from.left,
  bottom: area.bottom + to.top - from.top,
  right: area.right + to.left - from.left,
});

/** Where the cells of areas are after all moves, which may take areas apart. */
export function movedAreas(areas: readonly Rectangle[], moves: readonly Move[]): Rectangle[] {
  let moved = [...areas];
  for (const move of moves) {
    moved =
      move.kind === "cut"
        ? moved.flatMap((area) => [
            ...without(area, move.from).flatMap((rest) => without(rest, move.to)),
            ...common(area, move.from).map((part) => offset(part, move)),
          ])
        : move.kind === "shift"
          ? moved.flatMap((area) => shiftedAreas(area, move))
          : moved.flatMap((area) => movedRectangle(area, [move]) ?? []);
  }
  return moved;
}

/** Rows or columns that are taken elsewhere take what is said of their cells along. */
function shiftedAreas(area: Rectangle, move: LineShift): Rectangle[] {
  const [start, end] = move.axis === "row" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const first = area[start];
  const cuts = [move.at, move.at + move.count, move.to].filter((line) => line > first && line <= area[end]);
  const starts = [first, ...cuts.sort((a, b) => a - b)];
  const pieces = starts
    .map((line, i): Span => [line, (starts[i + 1] ?? area[end] + 1) - 1])
    .filter(([from, to]) => from <= to)
    .map((piece) => piece.map((line) => movedLine(line, move.axis, move)!))
    .sort(([a], [b]) => a! - b!);
  const joined: [number, number][] = [];
  for (const [from, to] of pieces) {
    const last = joined.at(-1);
    if (last && last[1] === from! - 1) last[1] = to!;
    else joined.push([from!, to!]);
  }
  return joined.map(([from, to]) => ({ ...area, [start]: from, [end]: to }));
}

/** The cells that two areas share, an area or none. */
export function common(a: Rectangle, b: Rectangle): Rectangle[] {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? [both] : [];
}

/** An area without the cells of another, in up to four pieces. */
export function without(area: Rectangle, hole: Rectangle): Rectangle[] {
  const [inner] = common(area, hole);
  if (!inner) return [area];
  const pieces = [
    { ...area, bottom: inner.top - 1 },
    { ...area, top: inner.bottom + 1 },
    { ...area, top: inner.top, bottom: inner.bottom, right: inner.left - 1 },
    { ...area, top: inner.top, bottom: inner.bottom, left: inner.right + 1 },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
