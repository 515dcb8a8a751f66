import { element } from "./element";

/** What a user is asked before something is done. */
export interface Question {
  title: string;
  text: string;
  /** Things that it is about, a phrase each. */
  items?: readonly string[];
  /** What the button says that goes on. */
  yes: string;
  no?: string;
  /** Going on loses something for good: the other answer is the one that Enter gives. */
  isLoss?: boolean;
}

const MOST_LISTED = 50;

/** Asks in a dialog of the page; undefined where it is dismissed without an answer. */
export function ask({
  title,
  text,
  items = [],
  yes,
  no = "Cancel",
  isLoss = false,
}: Question): Promise<boolean | undefined> {
  const confirm = element("button", { type: "button" }, yes);
  const cancel = element("button", { type: "button" }, no);
  const usual = isLoss ? cancel : confirm;
  usual.className = "primary";
  const dialog = element(
    "dialog",
    { className: "question", ariaLabel: title },
    element("h2", {}, title),
    element("p", {}, text),
    ...(items.length > 0
      ? [element("ul", {}, ...items.slice(0, MOST_LISTED).map((item) => element("li", {}, item)))]
      : []),
    element("div", { className: "buttons" }, confirm, cancel),
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    let answer: boolean | undefined;
    confirm.addEventListener("click", () => {
      answer = true;
      dialog.close();
    });
    cancel.addEventListener("click", () => {
      answer = false;
      dialog.close();
    });
    // the grid would take the keys
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      dialog.remove();
      giveCaretBack();
      resolve(answer);
    });
    dialog.showModal();
    usual.focus();
  });
}

/** The browser gives back the focus, but not the caret where the pointer has put it elsewhere: keys would be lost. */
function giveCaretBack(): void {
  const { activeElement: active } = document;
  const caret = document.getSelection()?.anchorNode ?? null;
  if (!(active instanceof HTMLElement) || !active.isContentEditable || active.contains(caret)) return;
  active.blur();
  active.focus();
}
