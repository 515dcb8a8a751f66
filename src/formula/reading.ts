import type { CellStore } from "./cellStore";
import { Line } from "./line";
import { type Area, isSameArea } from "./address";
import type { Cells } from "./scope";
import type { Scalar } from "./value";

/**
 * The cells of a store as formulas read them.
 * @param ready may throw where a cell is not computed yet
 * @param round another number once cells that were computed may have changed
 */
export function readingCells(store: CellStore, ready: (id: number) => void, round: () => number): Cells {
  const lines = new KeptLines();
  const read = (id: number): Scalar => {
    ready(id);
    return store.values[id]!;
  };
  return {
    value: (sheet, row, column) => {
      const id = store.find(sheet, row, column);
      return id === undefined ? null : read(id);
    },
    matrix: (area) => store.matrix(area, read),
    line: (area) => lines.get(area, round(), () => new Line(store.matrix(area, read).flat())),
    visit: (area, see) =>
      store.each(area, (id) => {
        const value = read(id);
        if (value !== null) see(value);
      }),
  };
}

/** Lines kept at a time: formulas filled down a column look in the same few. */
const KEPT = 8;

/** The lines that were read last, for as long as no cell changes. */
class KeptLines {
  private kept: { area: Area; line: Line }[] = [];
  private round = -1;

  get(area: Area, round: number, read: () => Line): Line {
    if (round !== this.round) this.kept = [];
    this.round = round;
    const known = this.kept.find((each) => isSameArea(each.area, area));
    if (known) return known.line;
    const line = read();
    this.kept.push({ area, line });
    if (this.kept.length > KEPT) this.kept.shift();
    return line;
  }
}
