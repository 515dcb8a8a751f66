import "./page/nonce";
import "./engine/custom-functions";
import { WorkbookFileError } from "../workbook/file";
import type { Charts } from "./charts";
import { createCharts } from "./charts";
import { createEngine, loadFunctions } from "./engine";
import { showErrors } from "./errors";
import type { RunningGrid } from "./grid";
import { gridOf, startUniver } from "./grid";
import { announceSelection, nameControls, startKeyboard } from "./keyboard";
import { createOfficeHost, type OfficeHost } from "./office";
import type { Grid } from "./office/grid";
import type { Opener } from "./open";
import { createOpener } from "./open";
import { acceptDrops } from "./page/drop";
import { byId } from "./page/element";
import { createHeader } from "./page/header";
import type { Notices } from "./page/notice";
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

async function main(notices: Notices): Promise<void> {
  const { running, grid, opener } = await startGrid();
  const pane = createPane();
  const host = createOfficeHost(grid);
  const { open, openFile, openTemplate } = openings(opener, notices, (name) => {
    header.showName(name);
    // the pane beside the first workbook is loading anyway, and waits for its host
    if (!window.edgeOfficeHost) return;
    host.documentOpened();
    pane.restart();
  });
  const header = createHeader(templates, {
    openFile,
    openTemplate,
    togglePane: () => header.paneShown(pane.toggle()),
  });
  header.paneShown(true);
  acceptDrops(pane.frame, openFile);
  showErrors(running, grid, createTooltip());
  startKeyboard(running, grid, pane.frame);
  announceSelection(running, grid);
  nameControls(running);
  running.calculation.onTableLost(() =>
    notices.problem("A what-if data table was taken apart: its values stay as they are, and change no more."),
  );
  const first = async () => {
    await openTemplate(templates[0]!);
    if (!running.api.getActiveWorkbook()) await opener.openBlank();
    window.edgeOfficeHost = host;
    performance.mark("edge-ready");
  };
  window.edgeWorkbench = { ready: first(), univerAPI: running.api, grid, open };
}

/** The grid on its engine, with our functions, charts, and the way to open workbooks. */
async function startGrid() {
  const engine = createEngine(await loadFunctions());
  const running = startUniver(byId("grid"), engine);
  const charts: Charts = createCharts(running, () => grid);
  const grid = gridOf(running, charts.add);
  return {
    running,
    grid,
    opener: createOpener(running, grid, charts),
  };
}

/** Opening from bytes, a file, a template; what goes wrong becomes a notice. */
function openings(opener: Opener, notices: Notices, opened: (name: string) => void) {
  const open = async (bytes: Uint8Array, name: string) => {
    try {
      const { notShown, differing, uncomputed } = await opener.open(bytes, name);
      notices.notShown(notShown);
      notices.differing(differing);
      notices.uncomputed(uncomputed);
      opened(name);
    } catch (error) {
      notices.problem(`${name}: ${sentenceOf(error)}`);
    }
  };
  return {
    open,
    openFile: async (file: File) => open(new Uint8Array(await file.arrayBuffer()), file.name),
    async openTemplate({ file, label }: TemplateEntry) {
      const response = await fetch(file);
      if (response.ok) await open(new Uint8Array(await response.arrayBuffer()), `${label}.xlsx`);
      else notices.problem(`The template ${label} is missing from this build.`);
    },
  };
}

/** One sentence for whatever goes wrong while a workbook is opened. */
const sentenceOf = (error: unknown) =>
  error instanceof WorkbookFileError ? error.message : "The workbook could not be shown here.";

const notices = createNotices(byId("notices"));
main(notices).catch((error: unknown) => {
  console.error(error);
  notices.problem("The workbench could not start. Reload the page, or build it again.");
});
