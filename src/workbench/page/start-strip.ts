import type { TemplateEntry } from "../templates";
import { byId, element } from "./element";

/** What a user can begin with. */
export interface StartActions {
  openTemplate(template: TemplateEntry): unknown;
  openNew(): unknown;
  chooseFile(): unknown;
}

/** The strip of cards to begin with; it goes when something is chosen or it is put away. */
export interface StartStrip {
  hide(): void;
  toggle(): void;
  /** Tells whether it is shown, now and whenever that changes. */
  onShown(listener: (isShown: boolean) => void): void;
}

/** A card for each scenario with its question and what its workbook answers, one for a blank workbook, one for a file. */
export function createStartStrip(templates: readonly TemplateEntry[], actions: StartActions): StartStrip {
  const strip = byId("start");
  const listeners: ((isShown: boolean) => void)[] = [];
  const show = (isShown: boolean) => {
    strip.hidden = !isShown;
    for (const listener of listeners) listener(isShown);
  };
  const close = element("button", { type: "button", className: "notice-close", title: "Hide" }, "×");
  close.ariaLabel = "Hide the scenarios";
  close.addEventListener("click", () => show(false));
  strip.append(
    element(
      "div",
      { className: "start-head" },
      element("h2", {}, "Which edge do you plan?"),
      element("p", {}, "Each card opens a workbook and says what it answers with the figures it comes with."),
      close,
    ),
    element(
      "ul",
      {},
      ...templates.map((template) =>
        card(template.label, template.question, template.verdict, () => actions.openTemplate(template)),
      ),
      card("Blank workbook", "Type EDGE formulas in empty cells.", "", () => actions.openNew()),
      card("Your own file", "Open an .xlsx or .xlsm file, or drop it on this page.", "", () =>
        actions.chooseFile(),
      ),
    ),
  );
  return {
    hide: () => show(false),
    toggle: () => show(strip.hidden === true),
    onShown(listener) {
      listeners.push(listener);
      listener(strip.hidden !== true);
    },
  };
}

function card(title: string, question: string, verdict: string, open: () => unknown): HTMLElement {
  const button = element(
    "button",
    { type: "button", title: question },
    element("strong", {}, title),
    element("span", { className: "start-question" }, question),
    ...(verdict === "" ? [] : [element("span", { className: "start-verdict" }, verdict)]),
  );
  button.addEventListener("click", () => open());
  return element("li", {}, button);
}
