import { columnNumber } from "../address";
import type { Page } from "../workbook/writer/page";
import { rowHeight } from "./sheets/cells";

/** The pages with rows of merged text high enough for what their formulas say. */
export const withHeights = (pages: readonly Page[]): Page[] =>
  pages.map((page) => {
    const heights = new Map(page.heights);
    for (const range of page.merges) {
      const [, letters = "", number] = /:([A-Z]+)(\d+)$/.exec(range)!;
      const row = Number(number) - 1;
      const width = page.columns.slice(0, columnNumber(letters) + 1).reduce((sum, each) => sum + each, 0);
      const cell = page.cells.find((each) => each.row === row && each.column === 0);
      const scale = cell?.look === "verdict" ? 1.3 : 1;
      const needed = rowHeight([{ text: String(cell?.value ?? ""), width: width / scale }]) * scale;
      heights.set(row, Math.max(heights.get(row) ?? 0, needed));
    }
    return { ...page, heights };
  });
