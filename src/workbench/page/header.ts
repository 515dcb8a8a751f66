import type { TemplateEntry } from "../templates";
import { byId, element } from "./element";

/** What a user can do in the header. */
export interface HeaderActions {
  openNew(): unknown;
  openFile(file: File): unknown;
  openTemplate(template: TemplateEntry): unknown;
  save(): unknown;
  exportCsv(): unknown;
  print(): unknown;
  toggleStart(): void;
  togglePane(): void;
}

/** The header: new, templates, open, save, the open workbook's name, the pane's button. */
export interface Header {
  /** The workbook's name, with a mark where it has changes that are in no file yet. */
  showName(name: string, isChanged: boolean): void;
  paneShown(shown: boolean): void;
  startShown(shown: boolean): void;
  /** Asks for a file to open. */
  chooseFile(): void;
}

/** Fills the page's header. */
export function createHeader(templates: readonly TemplateEntry[], actions: HeaderActions): Header {
  const name = element("span", { className: "workbook-name" });
  const pane = button("Edge TCO pane", actions.togglePane, { className: "pane-toggle" });
  const start = button("Scenarios", actions.toggleStart, {
    title: "Show or hide the scenarios to begin with",
  });
  const file = fileChoice(actions);
  byId("header").append(
    element("span", { className: "product" }, "Edge TCO"),
    start,
    button("New", actions.openNew, { title: "New workbook" }),
    templateChoice(templates, actions),
    button("Open...", () => file.click()),
    file,
    button("Save", actions.save, { title: "Save (Ctrl+S)", id: "save" }),
    button("CSV", actions.exportCsv, { title: "Export this sheet as CSV" }),
    button("Print", actions.print, { title: "Print this sheet" }),
    name,
    pane,
  );
  return {
    showName(text, isChanged) {
      const mark = isChanged ? `${text} (not saved)` : text;
      name.textContent = isChanged ? `${text} •` : text;
      name.title = mark;
      name.ariaLabel = mark;
      document.title = `${isChanged ? "• " : ""}${text} - Edge TCO`;
    },
    paneShown(shown) {
      pane.ariaPressed = String(shown);
    },
    startShown(shown) {
      start.ariaPressed = String(shown);
    },
    chooseFile: () => file.click(),
  };
}

function button(
  text: string,
  action: () => unknown,
  properties: Partial<Pick<HTMLButtonElement, "className" | "title" | "id">> = {},
): HTMLButtonElement {
  const created = element("button", { type: "button", ...properties }, text);
  created.addEventListener("click", () => action());
  return created;
}

function templateChoice(templates: readonly TemplateEntry[], actions: HeaderActions): HTMLElement {
  const choice = element(
    "select",
    { ariaLabel: "Open a template" },
    element("option", { value: "", selected: true }, "Templates"),
    ...templates.map(({ label }, i) => element("option", { value: String(i) }, label)),
  );
  choice.addEventListener("change", () => {
    const template = templates[Number(choice.value)];
    choice.value = "";
    if (template) actions.openTemplate(template);
  });
  return choice;
}

function fileChoice(actions: HeaderActions): HTMLInputElement {
  const input = element("input", { type: "file", accept: ".xlsx,.xlsm", hidden: true, id: "open-file" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) actions.openFile(file);
    input.value = "";
  });
  return input;
}
