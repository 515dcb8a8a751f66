import { pathToFileURL } from "node:url";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { inDist } from "./dist";

/** A function as dist/functions.js registers it; what it needs first may make its result a promise. */
export type Registered = (...args: unknown[]) => unknown[][] | Promise<unknown[][]>;

/**
 * Loads dist/functions.js as a page does, with a document to load further files into.
 * @param isLost tells of files, by their address, that can't be loaded
 */
export async function functionsPage(isLost: (url: string) => boolean = () => false) {
  const registered = new Map<string, Registered>();
  class CustomFunctionsError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  class Files extends ResourceLoader {
    override fetch(...[url, options]: Parameters<ResourceLoader["fetch"]>) {
      return isLost(url) ? (Promise.reject(new Error("offline")) as never) : super.fetch(url, options);
    }
  }
  const { window } = new JSDOM('<script src="functions.js"></script>', {
    url: pathToFileURL(inDist("functions-alone.html")).href,
    runScripts: "dangerously",
    resources: new Files(),
    virtualConsole: new VirtualConsole(),
    beforeParse(page) {
      page.CustomFunctions = {
        associate: (id: string, implementation: Registered) => registered.set(id, implementation),
        Error: CustomFunctionsError,
      };
    },
  });
  await new Promise((resolve) => window.addEventListener("load", resolve));
  return { registered, close: () => window.close() };
}
