import { element } from "../page/element";
import type { Area } from "../office/grid";
import type { Destination } from "./places";

/** The dialog that asks where to go. */
export interface GoTo {
  /** Asks, with names to choose from. */
  open(names: readonly string[]): void;
}

/**
 * A small dialog for a cell, a range or a name.
 * @param find where a text leads
 * @param go goes there
 * @param closed the dialog is gone, whichever way
 */
export function createGoTo(
  find: (text: string) => Destination,
  go: (area: Area) => void,
  closed: () => void,
): GoTo {
  const choices = element("datalist", { id: "go-to-names" });
  const input = element("input", { type: "text", id: "go-to-place", autocomplete: "off", spellcheck: false });
  input.setAttribute("list", choices.id);
  const problem = element("p", { id: "go-to-problem", role: "alert" });
  input.setAttribute("aria-describedby", problem.id);
  const cancel = element("button", { type: "button" }, "Cancel");
  const form = element(
    "form",
    { method: "dialog" },
    element("label", { htmlFor: input.id }, "Cell, range or name"),
    input,
    choices,
    problem,
    element("div", { className: "go-to-buttons" }, element("button", { type: "submit" }, "Go to"), cancel),
  );
  const dialog = element("dialog", { className: "go-to", ariaLabel: "Go to" }, form);
  document.body.append(dialog);
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", closed);
  input.addEventListener("input", () => (problem.textContent = ""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found =
      input.value.trim() === "" ? { problem: "Type a cell, a range or a name." } : find(input.value);
    if ("problem" in found) {
      problem.textContent = found.problem;
      input.select();
      return;
    }
    dialog.close();
    go(found.area);
  });
  return {
    open(names) {
      if (dialog.open) return;
      choices.replaceChildren(...names.map((value) => element("option", { value })));
      problem.textContent = "";
      dialog.showModal();
      input.focus();
      input.select();
    },
  };
}
