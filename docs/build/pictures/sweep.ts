import { drawn, inWorkbench } from "./open";

/**
 * The workbench as it opens, its Summary on show, and beside it a sweep of the branch's traffic: a PNG.
 * @param dist the folder of the built pages
 */
export const sweepBesideSummary = (dist: string): Promise<Uint8Array> =>
  inWorkbench(dist, { width: 1440, height: 880 }, async (page) => {
    await page.evaluate(() => window.edgeWorkbench!.grid.activateSheet("Summary"));
    const pane = page.frameLocator("iframe");
    for (const [field, name] of [
      ["input", "demand"],
      ["output", "npvSaving_dpu"],
    ] as const) {
      await pane.locator(`#${field}`).click();
      await pane.locator(`#${field}`).fill(name);
      await pane.getByRole("option", { name }).first().click();
    }
    await pane.locator("#from").fill("0.1");
    await pane.locator("#to").fill("3");
    await pane.locator("#points").fill("60");
    await pane.locator("#run").click();
    await pane.getByRole("button", { name: "Write to a new sheet" }).waitFor();
    await drawn(page);
    return page.screenshot();
  });
