import type { Entries } from "./content";
import type { Content, Grid } from "./grid";
import { areaOf, type Region } from "./region";

/**
 * Writes that wait for the next read: Office.js cuts a large one into chunks of 1,500 cells, and the grid should
 * see, undo and recalculate it as one.
 */
export class PendingWrites {
  private waiting: { region: Region; entries: Entries }[] = [];

  /** Adds a write; one that continues the last one downwards is joined to it. */
  add(region: Region, entries: Entries): void {
    const last = this.waiting.at(-1);
    if (last && continues(last.region, region)) {
      last.region.bottom = region.bottom;
      for (const row of entries) last.entries.push(row);
    } else this.waiting.push({ region: { ...region }, entries: [...entries] });
  }

  /** Hands all writes to the grid, in their order. */
  flush(grid: Grid): void {
    const writes = this.waiting;
    this.waiting = [];
    for (const { region, entries } of writes) {
      for (const part of parts(region, entries)) grid.write(areaOf(part.region), part.content);
    }
  }
}

const continues = (above: Region, below: Region): boolean =>
  above.sheet === below.sheet &&
  above.left === below.left &&
  above.right === below.right &&
  above.bottom + 1 === below.top;

/** The rectangles that are written: the whole region, or the runs between cells that are left as they are. */
function parts(region: Region, entries: Entries): { region: Region; content: Content[][] }[] {
  if (isComplete(entries)) return [{ region, content: entries }];
  return entries.flatMap((row, index) => runs(region, region.top + index, row));
}

const isComplete = (entries: Entries): entries is Content[][] =>
  entries.every((row) => row.every((entry) => entry !== undefined));

function runs(region: Region, row: number, entries: Entries[number]) {
  const found: { region: Region; content: Content[][] }[] = [];
  let run: Content[] | undefined;
  entries.forEach((entry, index) => {
    if (entry === undefined) run = undefined;
    else if (run) run.push(entry);
    else {
      run = [entry];
      const left = region.left + index;
      found.push({ region: { ...region, top: row, bottom: row, left, right: left }, content: [run] });
    }
  });
  for (const part of found) part.region.right = part.region.left + part.content[0]!.length - 1;
  return found;
}
