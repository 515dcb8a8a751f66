import { LocaleService } from "@univerjs/core";
import { type IMenuSchema, IRibbonService } from "@univerjs/preset-sheets-core";
import type { RunningGrid } from "../grid";

/** What a control of Univer's does, by the id of its command; undefined for what has no name. */
export type NameOf = (command: string) => string | undefined;

/**
 * Names the controls that Univer leaves without a name, and gives those that only answer the pointer to the keyboard
 * as well, whenever Univer draws them anew.
 */
export function nameControls({ univer }: RunningGrid): void {
  const nameOf = ribbonNames(univer);
  let due = false;
  const mend = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      mendControls(document, nameOf);
    });
  };
  // what React renders again it sets again: these it does
  const attributeFilter = ["aria-expanded", "aria-haspopup", "tabindex", "aria-label"];
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true, attributeFilter });
  document.addEventListener("keydown", pressed);
  mend();
}

/** Enter and Space press what is a button only by its role, unless it has taken the key itself. */
function pressed(event: KeyboardEvent): void {
  const { target } = event;
  if (event.defaultPrevented || (event.key !== "Enter" && event.key !== " ")) return;
  if (!(target instanceof HTMLElement) || !target.matches('#grid [role="button"]:not(button)')) return;
  event.preventDefault();
  target.click();
}

/** The names that Univer shows as tooltips. */
function ribbonNames(univer: RunningGrid["univer"]): NameOf {
  const injector = univer.__getInjector();
  const locale = injector.get(LocaleService);
  const names = new Map<string, string>();
  const collect = ({ item, children }: IMenuSchema) => {
    const key = item?.tooltip ?? item?.title;
    if (item && typeof key === "string") names.set(item.id, locale.t(key));
    children?.forEach(collect);
  };
  injector.get(IRibbonService).ribbon$.subscribe((menu) => menu.forEach(collect));
  return (command) => names.get(command) ?? ELSEWHERE[command];
}

/** Commands of buttons beside the ribbon. */
const ELSEWHERE: Record<string, string> = { "sheet.command.toggle-gridlines": "Gridlines" };

/** Mends what a part of the page holds; what is right already is not touched. */
export function mendControls(page: ParentNode, nameOf: NameOf): void {
  const all = (selector: string) => page.querySelectorAll<HTMLElement>(selector);
  const name = (element: Element, text: string | undefined) => {
    if (text !== undefined) set(element, "aria-label", text);
  };
  all('#grid [role="toolbar"][aria-label^="ribbon."]').forEach((bar) => name(bar, "Ribbon"));
  all("#grid [data-u-command]").forEach((control) => {
    const text = nameOf(control.dataset.uCommand!);
    control.querySelectorAll("input").forEach((input) => name(input, text));
    if (control.matches("button") && isUnnamed(control)) name(control, text);
    // a button with a list beside it: two buttons
    const [press] = control.children;
    if (control.matches(".univer-toolbar-button-selector-root") && press) asButton(press, text);
  });
  all("#grid :is(div, a)[aria-haspopup]").forEach((opener) => {
    if (opener.querySelector("input, button")) {
      // what it holds is the control
      opener.removeAttribute("aria-haspopup");
      opener.removeAttribute("aria-expanded");
      return;
    }
    const command =
      opener.closest<HTMLElement>("[data-u-command]") ?? opener.querySelector("[data-u-command]");
    const text = opener.closest('[data-u-comp="defined-name"]')
      ? "Names"
      : nameOf(command?.dataset.uCommand ?? "");
    const isList = command !== null && command !== opener && command.contains(opener);
    asButton(opener, isList && text !== undefined ? `${text}: more` : text);
  });
  all('#grid [data-u-comp="defined-name"] input').forEach((input) => name(input, "Name box"));
  all('#grid [data-u-comp="formula-bar"] span:has(> svg)').forEach((icon, i) => {
    asButton(icon, ["Cancel", "Enter", "Insert function"][i]);
    // the keys of these are Escape, Enter and Shift+F3
    set(icon, "tabindex", "-1");
  });
  all('#grid [data-u-comp="formula-bar"] button:has(svg)').forEach((button) => {
    if (isUnnamed(button)) name(button, "Stop calculating");
  });
  sheetBar(all, name);
  all('#grid [role="separator"][aria-orientation]:not([aria-valuenow])').forEach((edge) =>
    set(edge, "aria-valuenow", String(edge.parentElement?.offsetWidth ?? 0)),
  );
  // lists that are worked with the arrow keys
  all('#grid aside ul[tabindex="-1"]').forEach((list) => set(list, "tabindex", "0"));
  all('#grid [data-u-comp="editor"]').forEach((editor) => {
    set(editor, "role", "textbox");
    name(editor, editor.id.endsWith("FORMULA_BAR") ? "Formula bar" : "Cells");
  });
  // a canvas hands the keyboard on to an editor, which has its own place in the order of Tab
  all("#grid canvas[tabindex]").forEach((canvas) => set(canvas, "tabindex", "-1"));
  all('section[aria-label^="Notifications"]').forEach((section, i) =>
    name(section, i === 0 ? "Notifications" : `Notifications ${i + 1}`),
  );
}

/** Below the cells: sheets and zoom. */
function sheetBar(
  all: (selector: string) => NodeListOf<HTMLElement>,
  name: (element: Element, text: string | undefined) => void,
): void {
  const before = '#grid footer [role="tablist"]';
  all('#grid footer [data-u-comp="sheet-bar-append-button"]').forEach((button) => {
    if (button.parentElement?.dataset.slot === "dropdown-menu-trigger") name(button, "All sheets");
    else if (button.compareDocumentPosition(all(before)[0] ?? button) & Node.DOCUMENT_POSITION_FOLLOWING)
      name(button, "New sheet");
    else name(button, button.nextElementSibling ? "Scroll the tabs left" : "Scroll the tabs right");
  });
  // the track of the zoom is for the pointer: the buttons beside it do the same
  all('#grid footer [role="track"]').forEach((track) => {
    const buttons =
      track.parentElement?.parentElement?.querySelectorAll(':scope > [data-u-comp="button"]') ?? [];
    [...buttons].forEach((button, i) => {
      if (isUnnamed(button)) name(button, i === 0 ? "Zoom out" : "Zoom in");
    });
    track.removeAttribute("role");
    set(track, "aria-hidden", "true");
    track.querySelectorAll("[role]").forEach((mark) => {
      mark.removeAttribute("role");
      set(mark, "tabindex", "-1");
    });
  });
}

function asButton(element: Element, text: string | undefined): void {
  if (element.matches("button")) return;
  set(element, "role", "button");
  if (!element.hasAttribute("tabindex")) set(element, "tabindex", "0");
  if (text !== undefined && isUnnamed(element)) set(element, "aria-label", text);
}

const isUnnamed = (element: Element) =>
  !element.hasAttribute("aria-label") && element.textContent.trim() === "";

/** An attribute set to what it is would be a change to be mended again. */
function set(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
