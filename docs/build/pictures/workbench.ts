import type { Page } from "playwright-core";
import { serve } from "../../../src/start/server";
import { launchBrowser } from "../../../test/support/chromium";

/** A window in which the widest Summary has room, and what stands above and below its cells, in pixels. */
const WINDOW = 1480;
const AROUND = 195;

/**
 * Each workbook's Summary in the workbench, whole, a PNG by name.
 * @param dist the folder of the built pages
 * @param width of the pictures in pixels
 */
export async function shownSummaries(
  files: Record<string, Uint8Array>,
  dist: string,
  width: number,
): Promise<Map<string, Uint8Array>> {
  const served = await serve({ folder: dist, port: 0 });
  const browser = await launchBrowser();
  try {
    const viewport = { width: WINDOW, height: 1000 };
    const page = await browser.newPage({ viewport, deviceScaleFactor: width / WINDOW });
    await page.goto(`${served.url}index.html`);
    await page.waitForFunction(() => window.edgeWorkbench !== undefined);
    await page.evaluate(() => window.edgeWorkbench!.ready);
    await page.getByRole("button", { name: "Edge TCO pane" }).click();
    const pictures = new Map<string, Uint8Array>();
    for (const [name, bytes] of Object.entries(files)) pictures.set(name, await shown(page, name, bytes));
    return pictures;
  } finally {
    await browser.close();
    await served.close();
  }
}

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
  await page.setViewportSize({ width: WINDOW, height: (await heightOfSheet(page)) + AROUND });
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>(".edge-chart img")];
    return pictures.length > 0 && pictures.every((picture) => picture.complete && picture.clientWidth > 0);
  });
  // the cells are drawn frame by frame, and nothing tells of the last
  await page.waitForTimeout(2000);
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
