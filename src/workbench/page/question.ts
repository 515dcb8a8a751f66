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
}

const MOST_LISTED = 50;

/** Asks in a dialog of the page; false where it is dismissed. */
export function ask({ title, text, items = [], yes, no = "Cancel" }: Question): Promise<boolean> {
  const confirm = element("button", { type: "button", className: "primary" }, yes);
  const cancel = element("button", { type: "button" }, no);
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
    let answer = false;
    confirm.addEventListener("click", () => {
      answer = true;
      dialog.close();
    });
    cancel.addEventListener("click", () => dialog.close());
    // the grid would take the keys
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
    confirm.focus();
  });
}
