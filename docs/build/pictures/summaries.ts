import type { Page } from "playwright-core";
import { drawn, inWorkbench } from "./open";

/** A window in which the widest Summary has room, and what stands above and below its cells, in pixels. */
const WIDEST = 1480;
const AROUND = 195;

/**
 * Each workbook's Summary in the workbench, whole, a PNG by name.
 * @param dist the folder of the built pages
 * @param width of the pictures in pixels
 */
export const shownSummaries = (
  files: Record<string, Uint8Array>,
  dist: string,
  width: number,
): Promise<Map<string, Uint8Array>> =>
  inWorkbench(dist, { width: WIDEST, height: 1000, scale: width / WIDEST }, async (page) => {
    await page.getByRole("button", { name: "Edge TCO pane" }).click();
    const pictures = new Map<string, Uint8Array>();
    for (const [name, bytes] of Object.entries(files)) pictures.set(name, await shown(page, name, bytes));
    return pictures;
  });

async function shown(page: Page, name: string, bytes: Uint8Array): Promise<Uint8Array> {
  await page.evaluate(
    async ([content, file]) => {
      const { edgeWorkbench: workbench } = window;
      await workbench!.open(
        Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)),
        file,
      );
      workbench!.grid.activateSheet("Summary");
    },
    [Buffer.from(bytes).toString("base64"), `${name}.xlsx`] as const,
  );
  await page.setViewportSize({ width: WIDEST, height: (await heightOfSheet(page)) + AROUND });
  await drawn(page);
  return page.screenshot();
}

/** From the first to the last row with content, in pixels. */
const heightOfSheet = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { grid, univerAPI } = window.edgeWorkbench!;
    const sheet = univerAPI.getActiveWorkbook()!.getActiveSheet();
    let height = 0;
    for (let row = 0; row <= grid.usedArea("Summary")!.bottom; row++) height += sheet.getRowHeight(row);
    return height;
  });
