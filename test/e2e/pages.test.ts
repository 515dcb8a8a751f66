import { expect, test } from "vitest";
import { openSite } from "../support/browser";

const site = openSite();

test("the workbench and the pane in it load without a complaint, and ask nothing of another machine", async () => {
  const { page, url, complaints, requests } = await site.visit("index.html");
  const pane = page.frameLocator("iframe");
  await expect.poll(() => pane.locator("body").innerText(), { timeout: 20_000 }).not.toBe("");
  await page.waitForLoadState("networkidle");
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(url))).toEqual(
    [],
  );
});

test("no script or style without the nonce runs in a page", async () => {
  const { page, complaints } = await site.visit("index.html");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "body { outline: 3px solid red }";
    HTMLElement.prototype.append.call(document.head, style);
    return [(window as { injected?: boolean }).injected, getComputedStyle(document.body).outlineWidth];
  });
  expect(ran[0]).toBeUndefined();
  expect(complaints.join("\n")).toMatch(/Content Security Policy/);
});
