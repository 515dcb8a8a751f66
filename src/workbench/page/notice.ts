import { element } from "./element";

/** The line of notices under the header; each stays until it is dismissed or its kind comes again. */
export interface Notices {
  /** Something went wrong: one sentence. */
  problem(sentence: string): void;
  /** What of the workbook is not shown, item by item; none removes the notice. */
  notShown(items: readonly string[]): void;
}

/** Notices in an element of the page. */
export function createNotices(container: HTMLElement): Notices {
  const put = (kind: string, content?: HTMLElement) => {
    container.querySelector(`.notice-${kind}`)?.remove();
    if (content) container.append(dismissible(kind, content));
  };
  return {
    problem: (sentence) => put("problem", element("span", {}, sentence)),
    notShown: (items) => put("not-shown", items.length > 0 ? listed(items) : undefined),
  };
}

function dismissible(kind: string, content: HTMLElement): HTMLElement {
  const close = element("button", { className: "notice-close", title: "Dismiss", ariaLabel: "Dismiss" }, "×");
  const notice = element(
    "div",
    { className: `notice notice-${kind}`, role: kind === "problem" ? "alert" : "status" },
    content,
    close,
  );
  close.addEventListener("click", () => notice.remove());
  return notice;
}

function listed(items: readonly string[]): HTMLElement {
  const [one] = items;
  if (items.length === 1 && one !== undefined) {
    return element("span", {}, `Not shown here: ${one}.`);
  }
  return element(
    "details",
    {},
    element("summary", {}, `${items.length} things of this workbook are not shown here.`),
    element("ul", {}, ...items.map((item) => element("li", {}, item))),
  );
}
