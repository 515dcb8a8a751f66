import "./page/nonce";
import "./engine/custom-functions";
import { WorkbookFileError } from "../workbook/file";
import type { Charts } from "./charts";
import { createCharts } from "./charts";
import { createEngine, loadFunctions } from "./engine";
import { showErrors } from "./errors";
import type { RunningGrid } from "./grid";
import { gridOf, startUniver } from "./grid";
import { createOfficeHost, type OfficeHost } from "./office";
import type { Grid } from "./office/grid";
import { createOpener } from "./open";
import { acceptDrops } from "./page/drop";
import { byId } from "./page/element";
import { createHeader } from "./page/header";
import { createNotices } from "./page/notice";
import { createPane } from "./page/pane";
import { createTooltip } from "./page/tooltip";
import type { TemplateEntry } from "./templates";
import { templates } from "./templates";
import "./workbench.css";

/** What tests and the pane's frame find on the page. */
export interface Workbench {
  /** Resolves when the first workbook is open and computed. */
  ready: Promise<void>;
  univerAPI: RunningGrid["api"];
  grid: Grid;
  open(bytes: Uint8Array, name: string): Promise<void>;
}

declare global {
  interface Window {
    edgeWorkbench?: Workbench;
    edgeOfficeHost?: OfficeHost;
  }
}

async function main(): Promise<void> {
  const notices = createNotices(byId("notices"));
  const engine = createEngine(await loadFunctions());
  const running = startUniver(byId("grid"), engine);
  const charts: Charts = createCharts(running, () => grid);
  const grid = gridOf(running, charts.add);
  const opener = createOpener(running, engine.messages, charts);
  const pane = createPane();
  const header = createHeader(templates, {
    openFile: (file) => void openFile(file),
    openTemplate: (template) => void openTemplate(template),
    togglePane: () => header.paneShown(pane.toggle()),
  });

  const open = async (bytes: Uint8Array, name: string) => {
    const replaces = running.api.getActiveWorkbook() !== null;
    try {
      notices.notShown(await opener.open(bytes, name));
      header.showName(name);
      if (replaces) pane.restart();
    } catch (error) {
      notices.problem(`${name}: ${sentenceOf(error)}`);
    }
  };
  const openFile = async (file: File) => open(new Uint8Array(await file.arrayBuffer()), file.name);
  const openTemplate = async ({ file, label }: TemplateEntry) => {
    const response = await fetch(file);
    if (response.ok) await open(new Uint8Array(await response.arrayBuffer()), `${label}.xlsx`);
    else notices.problem(`The template ${label} is missing from this build.`);
  };
  const openFirst = async () => {
    await openTemplate(templates[0]!);
    if (!running.api.getActiveWorkbook()) await opener.openBlank();
    performance.mark("edge-ready");
  };

  header.paneShown(true);
  acceptDrops(pane.frame, (file) => void openFile(file));
  showErrors(running, grid, engine.messages, createTooltip());
  window.edgeOfficeHost = createOfficeHost(grid);
  window.edgeWorkbench = { ready: openFirst(), univerAPI: running.api, grid, open };
}

/** One sentence for whatever goes wrong while a workbook is opened. */
const sentenceOf = (error: unknown) =>
  error instanceof WorkbookFileError ? error.message : "The workbook could not be shown here.";

void main();
