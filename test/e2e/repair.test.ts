import { expect, test } from "vitest";
import { openSite } from "../support/browser";

const site = openSite();

test("Repair formulas is reached by keyboard, and says that there is nothing to repair", async () => {
  const { page, complaints } = await site.visit("index.html");
  await page.waitForFunction(() => performance.getEntriesByName("edge-ready").length > 0);
  const pane = page.frameLocator("iframe");
  const button = pane.getByRole("button", { name: "Repair formulas" });
  await button.waitFor({ timeout: 30_000 });
  await button.focus();
  await page.keyboard.press("Enter");
  const said = pane.getByText("No formula that calls EDGE shows #NAME?: there is nothing to repair.");
  await said.waitFor({ timeout: 60_000 });
  // the message takes the focus, so that it is read out
  expect(await pane.locator(":focus").textContent()).toContain("there is nothing to repair");
  expect(complaints).toEqual([]);
});
