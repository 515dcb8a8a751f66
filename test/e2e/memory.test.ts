import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "../support/browser";
import { openFile, sharedWorkbench, templateBytes, write } from "../support/workbench";

const site = openSite();

/** What a page may hold more once it has been used; nine openings, or 60 edits, left 60 and more before. */
const FEW = 40;

/** What is still loading or being let go on a slow machine is gone in the end; what leaks never is. */
const eventually = (read: () => unknown) => expect.poll(read, { timeout: 60_000 });

/** Event listeners of the page after a collection of garbage; what is put off to later is done before. */
async function listeners(page: Page, session: CDPSession): Promise<number> {
  await page.waitForTimeout(1500);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSEventListeners")!.value;
}

/** The workbench, and the session that counts what its page holds. */
async function measured() {
  const visit = await sharedWorkbench(site);
  const session = await visit.page.context().newCDPSession(visit.page);
  await session.send("Performance.enable");
  return { ...visit, session };
}

const ofAnEach = ["branch-sdwan", "retail-ai", "cdn-edge"].map(templateBytes);

test("workbooks that were shown before leave no listeners", async () => {
  const { page, session, complaints } = await measured();
  const open = async (times: number) => {
    for (let i = 0; i < times; i++) await openFile(page, ofAnEach[i % ofAnEach.length]!);
  };
  // what loads late holds more
  await page.frameLocator("#pane").getByText("The decisive input of this workbook").waitFor();
  await open(3);
  const first = await listeners(page, session);
  await open(9);
  await eventually(() => listeners(page, session)).toBeLessThanOrEqual(first + FEW);
  expect(complaints).toEqual([]);
}, 240_000);

test("recalculations leave no listeners", async () => {
  const { page, session, complaints } = await measured();
  await openFile(page, ofAnEach[0]!);
  const edit = async (times: number) => {
    for (let i = 1; i <= times; i++) await write(page, "Inputs!F6", i);
  };
  await edit(3);
  const first = await listeners(page, session);
  await edit(60);
  await eventually(() => listeners(page, session)).toBeLessThanOrEqual(first + FEW);
  expect(complaints).toEqual([]);
}, 240_000);

test("a page left alone computes nothing anew", async () => {
  const { page, complaints } = await measured();
  const commands = await page.evaluate(async () => {
    const { univerAPI: api, grid } = window.edgeWorkbench!;
    await grid.settled();
    const run: string[] = [];
    const listening = api.addEvent(api.Event.CommandExecuted, ({ id }) => run.push(id));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    listening.dispose();
    return run;
  });
  expect(commands).toEqual([]);
  expect(complaints).toEqual([]);
});
