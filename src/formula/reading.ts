import type { CellStore } from "./cellStore";
import { type Line, lineOf } from "./line";
import { type Area, isSameArea } from "../address";
import type { Cells } from "./scope";
import type { Scalar } from "./value";
import type { Cause, Uncomputed } from "./uncomputed";

/** What reading a cell's value tells those that compute. */
export interface Reader {
  /** Called before each read of a cell; may throw where it is not computed yet. */
  readonly ready: (id: number) => void;
  /** Another number once cells that were computed may have changed. */
  readonly round: () => number;
  readonly recorder: ReadRecorder;
  readonly uncomputed: Uncomputed;
}

/** Keeps the rectangles that one evaluation reads, where they are asked for. */
export class ReadRecorder {
  areas: Area[] | undefined;

  /** Evaluates something and gives what it read beside its result. */
  record<T>(evaluate: () => T): { result: T; areas: readonly Area[] } {
    const before = this.areas;
    const areas: Area[] = (this.areas = []);
    try {
      return { result: evaluate(), areas };
    } finally {
      this.areas = before;
    }
  }
}

/** The cells of a store as formulas read them. */
export function readingCells(store: CellStore, { ready, recorder, round, uncomputed }: Reader): Cells {
  const lines = new KeptLines();
  const read = (id: number): Scalar => {
    ready(id);
    uncomputed.read(id);
    return store.values[id]!;
  };
  return {
    value: (sheet, row, column) => {
      recorder.areas?.push({ sheet, top: row, left: column, bottom: row, right: column });
      const id = store.find(sheet, row, column);
      return id === undefined ? null : read(id);
    },
    matrix: (area) => {
      recorder.areas?.push(area);
      return store.matrix(area, read);
    },
    line: (area) => {
      recorder.areas?.push(area);
      const kept = lines.get(area, round(), () => uncomputed.watch(() => lineOf(store.matrix(area, read))));
      uncomputed.meet(kept.cause);
      return kept.result;
    },
    spans: (area) => {
      recorder.areas?.push(area);
      return store.spans(area);
    },
    visit: (area, see) => {
      recorder.areas?.push(area);
      store.each(area, (id) => {
        const value = read(id);
        if (value !== null) see(value);
      });
    },
  };
}

/** Lines kept at a time: formulas filled down a column look in the same few. */
const KEPT = 8;

/** A line, and the first of its cells' causes where one could not be computed. */
interface ReadLine {
  result: Line;
  cause: Cause | undefined;
}

/** The lines that were read last, for as long as no cell changes. */
class KeptLines {
  private kept: { area: Area; line: ReadLine }[] = [];
  private round = -1;

  get(area: Area, round: number, read: () => ReadLine): ReadLine {
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
