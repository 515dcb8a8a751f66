import { invalidArgument, itemNotFound } from "./errors";
import type { OfficeClass } from "./objects";
import type { Rectangle } from "../../address";
import { rangeOf } from "./range";
import { columnCount, type Region, rowCount, usedPart } from "./region";
import type { Session } from "./session";

/** The methods of Excel.Range that tell of arrays which fill cells. They are of one cell: others throw InvalidArgument. */
export const spillMethods: OfficeClass<Region>["methods"] = {
  GetSpillParent: async (region, _, session) => rangeOf(found(await parentOf(region, session))),
  GetSpillParentOrNullObject: async (region, _, session) => orNull(await parentOf(region, session)),
  GetSpillingToRange: async (region, _, session) => rangeOf(found(await filledFrom(region, session))),
  GetSpillingToRangeOrNullObject: async (region, _, session) => orNull(await filledFrom(region, session)),
};

/** Whether arrays fill the cells: all of them true, none false, some null. */
export function hasSpill(region: Region, { grid, sheets }: Session): boolean | null {
  sheets.mustExist(region.sheet);
  const part = usedPart(region, grid);
  let filled = 0;
  for (let row = part?.top ?? 0; part && row <= part.bottom; row++)
    for (let column = part.left; column <= part.right; column++)
      if (grid.arrayAround(region.sheet.name, row, column)) filled++;
  return filled === 0 ? false : filled === rowCount(region) * columnCount(region) ? true : null;
}

/** The cell whose formula fills another. */
async function parentOf(region: Region, session: Session): Promise<Region | undefined> {
  const area = await arrayAround(region, session);
  if (!area || startsAt(area, region)) return undefined;
  return { sheet: region.sheet, top: area.top, left: area.left, bottom: area.top, right: area.left };
}

/** The cells that a formula fills, its own among them. */
async function filledFrom(region: Region, session: Session): Promise<Region | undefined> {
  const area = await arrayAround(region, session);
  return area && startsAt(area, region) ? { ...area, sheet: region.sheet } : undefined;
}

async function arrayAround(region: Region, session: Session): Promise<Rectangle | undefined> {
  if (rowCount(region) !== 1 || columnCount(region) !== 1) throw invalidArgument();
  session.sheets.mustExist(region.sheet);
  await session.settle();
  return session.grid.arrayAround(region.sheet.name, region.top, region.left);
}

const startsAt = (area: Rectangle, { top, left }: Region): boolean => area.top === top && area.left === left;

const orNull = (region: Region | undefined) => (region ? rangeOf(region) : null);

function found(region: Region | undefined): Region {
  if (!region) throw itemNotFound("the array that fills the cell");
  return region;
}
