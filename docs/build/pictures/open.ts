import type { Page } from "playwright-core";
import { serve } from "../../../src/start/server";
import { launchBrowser } from "../../../test/support/chromium";

/** A window of the workbench. */
export interface Window {
  /** In the page's own pixels. */
  readonly width: number;
  readonly height: number;
  /** A picture's pixels for one of the page's; 1 unless given. */
  readonly scale?: number;
}

/**
 * Uses the built workbench, its first workbook open and computed, in a headless browser.
 * @param dist the folder of the built pages
 */
export async function inWorkbench<T>(
  dist: string,
  { scale = 1, ...viewport }: Window,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const served = await serve({ folder: dist, port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
    await page.goto(`${served.url}index.html`);
    await page.waitForFunction(() => window.edgeWorkbench !== undefined);
    await page.evaluate(() => window.edgeWorkbench!.ready);
    return await use(page);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Resolves when charts are drawn, and cells as far as can be told: frame by frame, and nothing tells of the last. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>(".edge-chart img")];
    return pictures.length > 0 && pictures.every((picture) => picture.complete && picture.clientWidth > 0);
  });
  await page.waitForTimeout(2000);
}
