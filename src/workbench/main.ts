import "./page/nonce";
import "./engine/custom-functions";
import { blankWorkbook, WorkbookFileError } from "../workbook/file";
import type { Charts } from "./charts";
import { createCharts } from "./charts";
import { createEngine, loadFunctions } from "./engine";
import { showErrors } from "./errors";
import { loadCalibri } from "./fonts";
import type { Editing, RunningGrid } from "./grid";
import { editingOf, gridOf, showFitted, startUniver } from "./grid";
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
import { createStartStrip } from "./page/start-strip";
import { ask } from "./page/question";
import { createTooltip } from "./page/tooltip";
import { createSaver, type OpenedFile, type Saver } from "./save";
import { createDrafts, type Drafts } from "./save/draft";
import { offerDrafts, onSaveKey, restoring, saving } from "./save/session";
import { exportCsv, printSheet } from "./save/sheet-output";
import type { TemplateEntry } from "./templates";
import { templates } from "./templates";
import { createTyping } from "./typing";
import "./workbench.css";

/** What tests and the pane's frame find on the page. */
export interface Workbench {
  /** Resolves when the first workbook is open and computed. */
  ready: Promise<void>;
  univerAPI: RunningGrid["api"];
  grid: Grid;
  open(bytes: Uint8Array, name: string): Promise<void>;
  drafts: Drafts;
}

declare global {
  interface Window {
    edgeWorkbench?: Workbench;
    edgeOfficeHost?: OfficeHost;
  }
}

async function main(notices: Notices): Promise<void> {
  const { running, grid, charts, opener } = await startGrid();
  // in its own time: a page in the background draws nothing
  const showWhole = (sheet: string) => void showFitted(running, grid, sheet);
  const pane = createPane();
  const host = createOfficeHost(grid);
  const editing = editingOf(running);
  /** What is being typed belongs to it; where its cell refuses it, a sentence there says why. */
  const onceTyped = (action: () => unknown) => async () =>
    void ((await editing.commit()) && (await action()));
  const saver = createSaver(running, charts.added);
  const drafts = createDrafts(() => notices.problem("This browser keeps no draft of your work: save often."));
  const { open, replace, openFile, openTemplate, openNew } = openings(
    opener,
    showWhole,
    notices,
    saver,
    editing,
    (file) => {
      saver.opened(file);
      drafts.begin(file);
      // the first workbook is the page's choice; the pane beside it is loading anyway, and waits for its host
      if (!window.edgeOfficeHost) return;
      start.hide();
      host.documentOpened();
      pane.restart();
    },
  );
  const save = onceTyped(saving(saver, drafts, notices));
  const choices = {
    openNew: () => replace(openNew),
    openFile: (file: File) => replace(() => openFile(file)),
    openTemplate: (template: TemplateEntry) => replace(() => openTemplate(template)),
  };
  const header = createHeader(templates, {
    ...choices,
    save,
    exportCsv: onceTyped(() => exportCsv(grid, saver.state().name)),
    print: onceTyped(() => printSheet(grid)),
    toggleStart: () => start.toggle(),
    togglePane: () => header.paneShown(pane.toggle()),
  });
  header.paneShown(true);
  const start = createStartStrip(templates, { ...choices, chooseFile: header.chooseFile });
  start.onShown(header.startShown);
  saver.onState(() => {
    const { name, isChanged } = saver.state();
    header.showName(name, isChanged);
  });
  saver.onChange((id, params) => drafts.add({ id, params }));
  onSaveKey(window, save);
  pane.frame.addEventListener("load", () => onSaveKey(pane.frame.contentWindow!, save));
  window.addEventListener("beforeunload", (event) => {
    if (saver.state().isChanged || editing.isOpen()) event.preventDefault();
  });
  acceptDrops(pane.frame, choices.openFile);
  showErrors(running, grid, createTooltip(byId("tooltip")));
  createTyping(running, grid, createTooltip(byId("refusal")), notices);
  startKeyboard(running, grid, pane.frame);
  announceSelection(running, grid);
  nameControls(running);
  running.calculation.onTableLost(() =>
    notices.problem("A what-if data table was taken apart: its values stay as they are, and change no more."),
  );
  const first = async () => {
    const left = await drafts.left();
    await openTemplate(templates[0]!);
    if (!running.api.getActiveWorkbook()) await openNew();
    window.edgeOfficeHost = host;
    performance.mark("edge-ready");
    void offerDrafts(left, restoring(running, saver, drafts, notices, open), drafts);
  };
  window.edgeWorkbench = { ready: first(), univerAPI: running.api, grid, open, drafts };
}

/** The grid on its engine, with our functions, charts, and the way to open workbooks. */
async function startGrid() {
  const [functions] = await Promise.all([loadFunctions(), loadCalibri()]);
  const engine = createEngine(functions);
  const running = startUniver(byId("grid"), engine);
  const charts: Charts = createCharts(running, () => grid);
  const grid = gridOf(running, charts.add);
  return {
    running,
    grid,
    charts,
    opener: createOpener(running, grid, charts),
  };
}

/** Opening from bytes, a file, a template; what goes wrong becomes a notice. */
function openings(
  opener: Opener,
  showWhole: (sheet: string) => void,
  notices: Notices,
  saver: Saver,
  editing: Editing,
  opened: (file: OpenedFile) => void,
) {
  const open = async (bytes: Uint8Array, name: string) => {
    try {
      const { notShown, differing, uncomputed } = await opener.open(bytes, name);
      notices.notShown(notShown);
      notices.differing(differing);
      notices.uncomputed(uncomputed);
      opened({ bytes, name });
    } catch (error) {
      notices.problem(`${name}: ${sentenceOf(error)}`);
    }
  };
  return {
    open,
    /** Opens another workbook, once a user has agreed to lose what is not saved. */
    async replace(openOther: () => Promise<void>) {
      const isRefused = !(await editing.commit());
      const { name, isChanged } = saver.state();
      const question = {
        title: "Leave without saving?",
        text: `${name} has changes that are not saved. They are lost when another workbook takes its place.`,
        yes: "Don't save",
        no: "Stay",
        isLoss: true,
      };
      const mayGo = !(isChanged || isRefused) || (await ask(question));
      if (mayGo) await openOther();
      if (mayGo || isRefused) editing.resume();
    },
    openNew: () => open(blankWorkbook(), "Book1.xlsx"),
    openFile: async (file: File) => open(new Uint8Array(await file.arrayBuffer()), file.name),
    /** Opens a template on its answer. */
    async openTemplate({ file, label }: TemplateEntry) {
      const response = await fetch(file);
      if (!response.ok) return notices.problem(`The template ${label} is missing from this build.`);
      await open(new Uint8Array(await response.arrayBuffer()), `${label}.xlsx`);
      showWhole("Summary");
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
