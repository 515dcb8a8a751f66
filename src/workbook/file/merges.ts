import { parseRectangle, type Rectangle, sizeOf } from "../../address";
import type { Part } from "./xml";
import { readXml } from "./xml";

/** More than people merge; each costs whoever draws the sheet. */
const MOST_MERGES = 10_000;

/** The merged cells of a sheet, a rectangle each; none, and how many there are, where these are too many to show. */
export function readMerges(part: Part): { merges: Rectangle[]; tooMany: number } {
  const merges: Rectangle[] = [];
  let count = 0;
  readXml(part, {
    "worksheet/mergeCells/mergeCell": {
      open({ ref = "" }) {
        const area = parseRectangle(ref);
        if (!area || sizeOf(area) === 1) return;
        count++;
        if (count <= MOST_MERGES) merges.push(area);
      },
    },
  });
  return count > MOST_MERGES ? { merges: [], tooMany: count } : { merges, tooMany: 0 };
}
