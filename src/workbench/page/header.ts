import type { TemplateEntry } from "../templates";
import { byId, element } from "./element";

/** What a user can do in the header. */
export interface HeaderActions {
  openFile(file: File): unknown;
  openTemplate(template: TemplateEntry): unknown;
  togglePane(): void;
}

/** The header: templates, open a file, the open workbook's name, the pane's button. */
export interface Header {
  showName(name: string): void;
  paneShown(shown: boolean): void;
}

/** Fills the page's header. */
export function createHeader(templates: readonly TemplateEntry[], actions: HeaderActions): Header {
  const name = element("span", { className: "workbook-name" });
  const pane = element("button", { className: "pane-toggle", type: "button" }, "Edge TCO pane");
  pane.addEventListener("click", () => actions.togglePane());
  byId("header").append(
    element("span", { className: "product" }, "Edge TCO"),
    templateChoice(templates, actions),
    fileChoice(actions),
    name,
    pane,
  );
  return {
    showName(text) {
      name.textContent = text;
      name.title = text;
      document.title = `${text} - Edge TCO`;
    },
    paneShown(shown) {
      pane.ariaPressed = String(shown);
    },
  };
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

function fileChoice(actions: HeaderActions): HTMLElement {
  const input = element("input", { type: "file", accept: ".xlsx,.xlsm", hidden: true, id: "open-file" });
  const button = element("button", { type: "button" }, "Open...");
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) actions.openFile(file);
    input.value = "";
  });
  return element("span", {}, button, input);
}
