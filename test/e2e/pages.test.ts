import { expect, test } from "vitest";
import { openSite } from "../support/browser";

const site = openSite();

// the first to visit the page, and so to see what loading it does
test("the workbench and the pane in it load without a complaint, and ask nothing of another machine", async () => {
  const { page, url, complaints, requests } = await site.shared("index.html");
  const pane = page.frameLocator("iframe");
  await expect.poll(() => pane.locator("body").innerText(), { timeout: 20_000 }).not.toBe("");
  await page.waitForFunction(() => performance.getEntriesByName("edge-ready").length > 0);
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(url))).toEqual(
    [],
  );
});

test.each(["index.html", "workbench-pane.html"])(
  "in %s nothing injected runs, shows or leaves this machine",
  async (path) => {
    const { page, complaints } = await site.shared(path);
    const injected = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<style>body { outline: 3px solid red }</style>");
      const fetched = await fetch("https://example.com/").then(
        () => "reached",
        () => "refused",
      );
      const ran = (window as { injected?: boolean }).injected ?? false;
      return { ran, outline: getComputedStyle(document.body).outlineStyle, fetched };
    });
    expect(injected).toEqual({ ran: false, outline: "none", fetched: "refused" });
    // the policy refused all three before a request was made
    expect(complaints.filter((complaint) => /left this machine/.test(complaint))).toEqual([]);
    for (const directive of ["script-src", "style-src", "connect-src"])
      expect(complaints.join("\n")).toContain(`${directive} 'self'`);
  },
);

test.each(["index.html", "workbench-pane.html"])(
  "in %s a sweep's program may be compiled, but no text be evaluated",
  async (path) => {
    const { page } = await site.shared(path);
    const outcome = await page.evaluate(async () => {
      // what a debugger sends may evaluate anything; what runs later is the page's own
      await new Promise((later) => setTimeout(later, 0));
      const smallest = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
      const told = (run: () => unknown) => {
        try {
          run();
          return "runs";
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [told(() => new WebAssembly.Module(smallest)), told(() => new Function("return 1"))];
    });
    expect(outcome).toEqual(["runs", "EvalError"]);
  },
);

test("outside Excel the add-in's page says where it belongs", async () => {
  const { page } = await site.visit("pane.html");
  await expect.poll(() => page.locator("body").innerText(), { timeout: 20_000 }).toMatch(/Excel/);
});
