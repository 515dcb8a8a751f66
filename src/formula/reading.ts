import type { CellStore } from "./cellStore";
import type { Cells } from "./scope";
import type { Scalar } from "./value";

/** The cells of a store as formulas read them; `ready` may throw where a cell is not computed yet. */
export function readingCells(store: CellStore, ready: (id: number) => void): Cells {
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
    visit: (area, see) =>
      store.each(area, (id) => {
        const value = read(id);
        if (value !== null) see(value);
      }),
  };
}
