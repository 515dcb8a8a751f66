import type { Grid } from "../office/grid";

/** The names that formulas of the workbook may use. */
export interface Known {
  knows(name: string): boolean;
}

/** Of cells and of tables. */
export const knownNames = (grid: Grid): Known => ({
  knows(name) {
    const wanted = name.toLowerCase();
    return [...grid.names(), ...grid.tables()].some((one) => one.name.toLowerCase() === wanted);
  },
});
