import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFailed } from "vitest";
import { serve, type Served } from "../../src/start/server";
import { launchBrowser } from "./chromium";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A page under test, with all that it should not have done. */
export interface Visit {
  page: Page;
  /** Address of the server, with a slash at the end. */
  url: string;
  /** Console errors, uncaught exceptions, content security policy violations and requests that left this
   *  machine (they are blocked), in order. A test that ends well finds it empty. */
  complaints: string[];
  /** Addresses of all that was requested from the server, in order. */
  requests: string[];
}

/** However slow the machine, and within what a test may take: loading the workbench is much of it. */
const patience = 100_000;

/** What a test file asks the browser for. */
export interface Site {
  /** Opens a page of dist/ ("index.html", "pane.html?x=1") in a context of its own; closed by itself at the
   *  end of the file. If the test fails, test-report/NAME-OF-THE-TEST.png shows it. */
  visit(path: string, viewport?: { width: number; height: number }): Promise<Visit>;
  /** The file's one visit of a page: loading it is the dearest thing that a test can do. Each test finds it as the
   *  one before left it, its complaints included; after a test that failed it is visited anew. */
  shared(path: string): Promise<Visit>;
}

/** Serves dist/, as built, by the server of `npm start`, and drives a headless Chromium, for one test file. */
export function openSite(): Site {
  let browser: Browser | undefined;
  let served: Served | undefined;
  const shared = new Map<string, Promise<Visit>>();
  beforeAll(async () => {
    if (!existsSync(`${root}dist/index.html`)) throw new Error("dist/ is missing: run npm run build first.");
    served = await serve({ folder: `${root}dist`, port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  async function opened(path: string, viewport = { width: 1400, height: 900 }): Promise<Visit> {
    const context = await browser!.newContext({ viewport });
    context.setDefaultTimeout(patience);
    const visit = await watch(context, served!.url);
    await visit.page.goto(served!.url + path);
    return visit;
  }
  return {
    async visit(path, viewport) {
      const visit = opened(path, viewport);
      showFailure(visit);
      return visit;
    },
    async shared(path) {
      const visit = shared.get(path) ?? opened(path);
      shared.set(path, visit);
      showFailure(visit, () => shared.delete(path));
      return visit;
    },
  };
}

/** If the test that runs fails, its picture shows the page; then what else is to be done. */
function showFailure(visit: Promise<Visit>, then?: () => void): void {
  onTestFailed(async ({ task }) => {
    then?.();
    mkdirSync(`${root}test-report`, { recursive: true });
    const name = task.name.replace(/\W+/g, "-").slice(0, 100);
    await visit
      .then(({ page }) => page.screenshot({ path: `${root}test-report/${name}.png` }))
      .catch(() => undefined);
  });
}

/** A page whose misdeeds are written down from its first request on. */
async function watch(context: BrowserContext, url: string): Promise<Visit> {
  const complaints: string[] = [];
  const requests: string[] = [];
  await context.route(
    (address) => /^https?:$/.test(address.protocol) && address.hostname !== "localhost",
    (route) => {
      complaints.push(`left this machine: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    // Chromium reports violations of the policy and files that do not exist as console errors too
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  return { page, url, complaints, requests };
}
