import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { createOfficeHost, type Grid, type OfficeHost } from "../../src/workbench/office";
import { installOffice, type OfficeWindow } from "../../src/workbench/office/office-surface";

/** The real, unmodified object model of Excel in Node, bound to a grid as in the workbench's pane. */
export interface OfficeInNode {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
  host: OfficeHost;
}

/** Loads excel-web-16.00.debug.js into a realm of its own, so that each test has its own session. */
export function officeInNode(grid: Grid): OfficeInNode {
  const globals = browserLike();
  script().runInContext(vm.createContext(globals));
  const host = createOfficeHost(grid);
  installOffice(globals as unknown as OfficeWindow, Promise.resolve(host));
  const { Excel, Office, OfficeExtension, CustomFunctions } = globals as unknown as OfficeInNode;
  return { Excel, Office, OfficeExtension, CustomFunctions, host };
}

let compiled: vm.Script | undefined;

function script(): vm.Script {
  if (compiled) return compiled;
  const filename = createRequire(import.meta.url).resolve(
    "@microsoft/office-js/dist/excel-web-16.00.debug.js",
  );
  return (compiled = new vm.Script(readFileSync(filename, "utf8"), { filename }));
}

/** As little of a browser as the file asks for while it loads; its start-up noise is not a test's business. */
function browserLike(): Record<string, unknown> {
  const element = () => ({
    style: {},
    addEventListener() {},
    appendChild() {},
    setAttribute() {},
    getAttribute: () => null,
    getElementsByTagName: () => [],
  });
  const globals: Record<string, unknown> = {
    addEventListener() {},
    clearTimeout,
    console: { ...console, log() {} },
    document: { ...element(), createElement: element, getElementById: () => null },
    location: { href: "http://localhost/", search: "" },
    navigator: { userAgent: "node", platform: "node" },
    performance,
    setTimeout,
    XMLHttpRequest: class {},
  };
  for (const name of ["window", "self", "top", "parent"]) globals[name] = globals;
  return globals;
}
