import type { Page } from "playwright-core";

/**
 * What of the open workbook is not shown whole on its sheets: numbers as #, texts that end at a neighbor or at the
 * lower edge of their row. Measured with the fonts of the page.
 */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d")!;
    /** What Univer leaves free on both sides. */
    const padding = 4;
    /** A digit in Excel to one on a page, in pixels. */
    const excelToPage = 7 / 7.43;
    const { univerAPI, grid } = window.edgeWorkbench!;
    const workbook = univerAPI.getActiveWorkbook()!;
    return workbook.getSheets().flatMap((facade) => {
      const sheet = facade.getSheet();
      const name = facade.getSheetName();
      const area = grid.usedArea(name);
      if (!area || sheet.isSheetHidden()) return [];
      const bottom = Math.min(area.bottom, 1500);
      const texts = grid.text({ ...area, bottom });
      const values = grid.values({ ...area, bottom });
      const at = (row: number, column: number) => texts[row - area.top]?.[column - area.left] ?? "";
      const widthFrom = (first: number, last: number) => {
        let width = 0;
        for (let column = first; column <= last; column++) width += sheet.getColumnWidth(column);
        return width;
      };
      const linesOf = (text: string, room: number) =>
        text.split("\n").reduce((lines, paragraph) => {
          let used = 0;
          let count = 1;
          for (const word of paragraph.split(" ")) {
            const wide = pen.measureText(used > 0 ? ` ${word}` : word).width;
            if (used > 0 && used + wide > room) {
              count++;
              used = pen.measureText(word).width;
            } else used += wide;
          }
          return lines + count;
        }, 0);
      const faults: string[] = [];
      for (let row = area.top; row <= bottom; row++) {
        if (!sheet.getRowVisible(row)) continue;
        for (let column = area.left; column <= area.right; column++) {
          const text = at(row, column);
          const merged = sheet.getMergedCell(row, column);
          if (text === "" || !sheet.getColVisible(column)) continue;
          if (merged && (merged.startRow !== row || merged.startColumn !== column)) continue;
          const style = sheet.getComposedCellStyle(row, column);
          const points = style.fs ?? 11;
          pen.font = `${style.it ? "italic " : ""}${style.bl ? "bold " : ""}${points}pt ${JSON.stringify(style.ff ?? "Calibri")}`;
          const indent = (style.pd?.l ?? 0) + (style.pd?.r ?? 0);
          const last = merged?.endColumn ?? column;
          const room = widthFrom(column, last) - padding - indent;
          const wide = pen.measureText(text).width;
          const place = `${name}!${String.fromCharCode(65 + column)}${row + 1} "${text}"`;
          if (typeof values[row - area.top]![column - area.left] === "number") {
            if (wide * excelToPage > room) faults.push(`${place}: ${Math.round(wide)} of ${room} pixels`);
          } else if (style.tb === 3) {
            const height = merged
              ? Array.from({ length: merged.endRow - row + 1 }, (_, i) => sheet.getRowHeight(row + i)).reduce(
                  (a, b) => a + b,
                  0,
                )
              : sheet.getRowHeight(row);
            const needed = linesOf(text, room) * points * 1.6;
            if (needed > height + 3) faults.push(`${place}: ${Math.round(needed)} of ${height} pixels high`);
          } else if (style.ht !== 3 && style.ht !== 2) {
            let end = last;
            while (end < area.right && at(row, end + 1) === "" && !sheet.getMergedCell(row, end + 1)) end++;
            if (end < area.right && wide > widthFrom(column, end) - padding - indent)
              faults.push(
                `${place}: ${Math.round(wide)} of ${widthFrom(column, end)} pixels to its neighbor`,
              );
          } else if (wide > room && (style.ht === 3 ? at(row, column - 1) !== "" : true))
            faults.push(`${place}: ${Math.round(wide)} of ${room} pixels`);
        }
      }
      return faults;
    });
  });
