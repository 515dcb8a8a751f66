import type { OfficeHost } from "./host";
import { installOffice, type OfficeWindow } from "./office-surface";

/**
 * The pane's document in the workbench: excel-web-16.00.js was loaded before, alone; this gives it what office.js
 * gives in Excel and sends its requests to the host in the parent page.
 */
const parent = window.parent as Window & { edgeOfficeHost?: OfficeHost };
if (!parent.edgeOfficeHost) throw new Error("The workbench's page has no Office.js host for its pane.");
const uninstall = installOffice(window as unknown as OfficeWindow, parent.edgeOfficeHost);
window.addEventListener("pagehide", uninstall);
