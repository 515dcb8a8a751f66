import type { Content, Grid } from "./grid";
import { areaOf, type Region } from "./region";

/** Rows of a write; undefined leaves a cell as it is. */
type Rows<T> = (T | undefined)[][];

interface Write<T> {
  region: Region;
  rows: Rows<T>;
}

/**
 * Writes that wait for the next read: Office.js cuts a large one into chunks of 1,500 cells, and the grid should
 * see, undo and recalculate it as one.
 */
export class PendingWrites {
  private contents: Write<Content>[] = [];
  private formats: Write<string>[] = [];

  /** Formulas and values for the cells of a region. */
  addContents(region: Region, rows: Rows<Content>): void {
    append(this.contents, region, rows);
  }

  /** Number formats for the cells of a region. */
  addFormats(region: Region, rows: Rows<string>): void {
    append(this.formats, region, rows);
  }

  /** Hands all writes to the grid, in their order; formats last, as a grid may choose one for what it is given. */
  flush(grid: Grid): void {
    const { contents, formats } = this;
    this.contents = [];
    this.formats = [];
    for (const { region, rows } of contents.flatMap(parts)) grid.write(areaOf(region), rows);
    for (const { region, rows } of formats.flatMap(parts)) grid.setNumberFormats(areaOf(region), rows);
  }
}

/** A write that continues the last one downwards is joined to it. */
function append<T>(writes: Write<T>[], region: Region, rows: Rows<T>): void {
  const last = writes.at(-1);
  if (last && continues(last.region, region)) {
    last.region.bottom = region.bottom;
    for (const row of rows) last.rows.push(row);
  } else writes.push({ region: { ...region }, rows: [...rows] });
}

const continues = (above: Region, below: Region): boolean =>
  above.sheet === below.sheet &&
  above.left === below.left &&
  above.right === below.right &&
  above.bottom + 1 === below.top;

/** The rectangles that are written: the whole region, or the runs between cells that are left as they are. */
function parts<T>({ region, rows }: Write<T>): { region: Region; rows: T[][] }[] {
  if (isComplete(rows)) return [{ region, rows }];
  return rows.flatMap((row, index) => runs(region, region.top + index, row));
}

const isComplete = <T>(rows: Rows<T>): rows is T[][] =>
  rows.every((row) => row.every((entry) => entry !== undefined));

function runs<T>(region: Region, row: number, entries: (T | undefined)[]) {
  const found: { region: Region; rows: [T[]] }[] = [];
  let run: T[] | undefined;
  entries.forEach((entry, index) => {
    const column = region.left + index;
    if (entry === undefined) run = undefined;
    else if (run) {
      run.push(entry);
      found.at(-1)!.region.right = column;
    } else {
      run = [entry];
      found.push({ region: { ...region, top: row, bottom: row, left: column, right: column }, rows: [run] });
    }
  });
  return found;
}
