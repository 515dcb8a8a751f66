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

/** A card for each scenario with a line and what its workbook answers; above them a blank workbook and a user's own. */
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
      element("p", {}, "Each card opens a workbook; in green what it answers as it comes."),
      choice("Blank workbook", "Type EDGE formulas in empty cells.", actions.openNew),
      choice("Your own file...", "Open an .xlsx or .xlsm file, or drop it on this page.", actions.chooseFile),
      close,
    ),
    element("ul", {}, ...templates.map((template) => card(template, () => actions.openTemplate(template)))),
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

function choice(text: string, title: string, open: () => unknown): HTMLElement {
  const button = element("button", { type: "button", className: "start-choice", title }, text);
  button.addEventListener("click", () => open());
  return button;
}

function card({ label, line, question, verdict }: TemplateEntry, open: () => unknown): HTMLElement {
  const button = element(
    "button",
    { type: "button", title: `${question} ${verdict}` },
    element("span", { className: "start-line" }, element("strong", {}, label), ` ${line}`),
    element("span", { className: "start-verdict" }, inShort(verdict)),
  );
  button.addEventListener("click", () => open());
  return element("li", {}, button);
}

/** Without what stands in parentheses and over how many years: the workbook says it in full. */
const inShort = (verdict: string): string =>
  verdict.replace(/ \([^)]*\)/g, "").replace(/ over \d+ years?(?=\.$)/, "");
