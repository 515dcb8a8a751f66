import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/preset-sheets-core";
import { type Move, withMove } from "../../workbook/file";
import { rectangleOf } from "../grid/areas";

/** What happened to the places of cells, by the grid's ids of sheets. */
export type SheetMoves = ReadonlyMap<string, readonly Move[]>;

interface MoveParams {
  subUnitId: string;
  range?: IRange;
  sourceRange?: IRange;
  targetRange?: IRange;
  fromRange?: IRange;
  toRange?: IRange;
  from?: { subUnitId: string };
  to?: { subUnitId: string };
}

/** The moves with what a command of the grid did to the places of cells, where it did anything. */
export function withCommand(moves: SheetMoves, id: string, params: object | undefined): SheetMoves {
  const found = params && moveOf(id, params as MoveParams);
  if (!found) return moves;
  const [sheet, move] = found;
  return new Map(moves).set(sheet, withMove(moves.get(sheet) ?? [], move));
}

function moveOf(id: string, params: MoveParams): [sheet: string, move: Move] | undefined {
  const { subUnitId, range, sourceRange, targetRange } = params;
  const lines = LINES[id];
  if (lines && range)
    return [subUnitId, { kind: lines.kind, axis: lines.axis, ...linesOf(range, lines.axis) }];
  const axis = SHIFTS[id];
  if (axis && sourceRange && targetRange)
    return [
      subUnitId,
      { kind: "shift", axis, ...linesOf(sourceRange, axis), to: linesOf(targetRange, axis).at },
    ];
  if (id !== MoveRangeMutation.id || !params.fromRange || !params.toRange) return undefined;
  const sheet = params.from?.subUnitId;
  // what is put on another sheet is written there anew
  if (sheet === undefined || sheet !== params.to?.subUnitId) return undefined;
  return [sheet, { kind: "cut", from: rectangleOf(params.fromRange), to: rectangleOf(params.toRange) }];
}

const LINES: Readonly<Record<string, { kind: "insert" | "delete"; axis: "row" | "column" }>> = {
  [InsertRowMutation.id]: { kind: "insert", axis: "row" },
  [RemoveRowMutation.id]: { kind: "delete", axis: "row" },
  [InsertColMutation.id]: { kind: "insert", axis: "column" },
  [RemoveColMutation.id]: { kind: "delete", axis: "column" },
};

const SHIFTS: Readonly<Record<string, "row" | "column">> = {
  [MoveRowsMutation.id]: "row",
  [MoveColsMutation.id]: "column",
};

const linesOf = ({ startRow, endRow, startColumn, endColumn }: IRange, axis: "row" | "column") =>
  axis === "row"
    ? { at: startRow, count: endRow - startRow + 1 }
    : { at: startColumn, count: endColumn - startColumn + 1 };
