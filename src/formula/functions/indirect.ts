import { cellName, type Position } from "../../address";
import { cellError } from "../errors";
import { evaluate } from "../evaluate";
import { type Operand, Reference } from "../operand";
import { parse } from "../parse";
import type { CellFunction, Scope } from "../scope";
import { FormulaError } from "../tokens";
import { isError } from "../value";
import { define, logical, optional, text } from "./define";

/** INDIRECT: the cells that a text names. */
export const indirection: Record<string, CellFunction> = {
  INDIRECT: {
    ...define([text, optional(logical, true)], ([address, isA1], scope) => {
      const written = isA1 ? withoutZeros(address) : fromRowColumn(address, scope.host);
      return written === undefined ? notAPlace(address) : placeNamed(written, scope);
    }),
    givesArray: true,
    givesPlace: true,
    computesPlace: true,
    isPlacedBy: () => true,
  },
};

const notAPlace = (address: string) =>
  cellError(
    "#REF!",
    address === "" ? "INDIRECT got no address." : `"${address}" is not the address of cells.`,
  );

function placeNamed(address: string, scope: Scope): Operand {
  try {
    const { book, host, depth } = scope;
    const place = evaluate(parse(address, host), { book, host, arrays: true, depth });
    if (place instanceof Reference) return place;
    return isError(place) && place.error === "#REF!" && place.message !== undefined
      ? place
      : notAPlace(address);
  } catch (error) {
    if (error instanceof FormulaError) return notAPlace(address);
    throw error;
  }
}

const ZEROS = /^(\$?[A-Z]{0,3}\$?)0+(?=[1-9]\d*$)/i;

/** An address whose rows may be written with leading zeros: A01, 05:05. */
function withoutZeros(address: string): string {
  const mark = address.lastIndexOf("!") + 1;
  const corners = address.slice(mark).split(":");
  return address.slice(0, mark) + corners.map((corner) => corner.replace(ZEROS, "$1")).join(":");
}

const ROW_COLUMN = /(?<![\w.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w.([])/gi;

/** R1C1 addresses as A1 ones: R2C3 is C2, R[-1]C the cell above; undefined where the text has none. */
function fromRowColumn(address: string, host: Position): string | undefined {
  const mark = address.lastIndexOf("!") + 1;
  const rest = address.slice(mark);
  if (rest.replace(ROW_COLUMN, "").replace(":", "") !== "") return undefined;
  const cells = rest.replace(ROW_COLUMN, (_, row?: string, column?: string) =>
    cellName(indexFrom(row, host.row), indexFrom(column, host.column)),
  );
  return address.slice(0, mark) + cells;
}

/** An index from 0: 3 is the third, [-1] the one before the host's own, nothing the host's own. */
function indexFrom(written: string | undefined, own: number): number {
  if (written === undefined) return own;
  return written.startsWith("[") ? own + Number(written.slice(1, -1)) : Number(written) - 1;
}
