import type { OfficeHost } from "./host";
import { installOffice, type OfficeWindow } from "./office-surface";

/**
 * The pane's document in the workbench: excel-web-16.00.js was loaded before, alone; this gives it what office.js
 * gives in Excel and sends its requests to the host in the parent page.
 */
const detach = installOffice(window as unknown as OfficeWindow, parentHost());
window.addEventListener("pagehide", detach);

/** The parent page opens a workbook before it has a host, and its frames don't wait for that. */
async function parentHost(): Promise<OfficeHost> {
  const parent = window.parent as Window & { edgeOfficeHost?: OfficeHost };
  while (!parent.edgeOfficeHost) await new Promise((resolve) => setTimeout(resolve, 20));
  return parent.edgeOfficeHost;
}
