import { element } from "./element";

/** The line of notices under the header; each stays until it is dismissed, its kind comes again, or its workbook goes. */
export interface Notices {
  /** Something went wrong: one sentence. */
  problem(sentence: string): void;
  /** What of the workbook is not shown, item by item; none removes the notice. */
  notShown(items: readonly string[]): void;
  /** Formulas whose value is another than the file's; none removes the notice. */
  differing(items: readonly string[]): void;
  /** Formulas that could not be computed, or rest on one; none removes the notice. */
  uncomputed(items: readonly string[]): void;
  /** Another workbook is on show: what went wrong with the one before is over. */
  opened(): void;
}

/** Notices in an element of the page. */
export function createNotices(container: HTMLElement): Notices {
  const put = (kind: string, content?: HTMLElement) => {
    container.querySelector(`.notice-${kind}`)?.remove();
    if (content) container.append(dismissible(kind, content));
  };
  return {
    problem: (sentence) => put("problem", element("span", {}, sentence)),
    notShown: (items) =>
      put(
        "not-shown",
        listed(
          items,
          "Not shown here",
          (count) => `${counted(count)} things of this workbook are not shown here.`,
        ),
      ),
    differing: (items) =>
      put(
        "differing",
        listed(
          items,
          "Another value",
          (count) => `${counted(count)} formulas compute to another value here than the file holds.`,
        ),
      ),
    uncomputed: (items) =>
      put(
        "uncomputed",
        listed(items, "Not computed", (count) => `${counted(count)} formulas are not computed here.`),
      ),
    opened: () => put("problem"),
  };
}

const counted = (count: number): string => count.toLocaleString("en-US");

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

/** One item in a line, several behind a line that counts them; none is no notice. */
function listed(
  items: readonly string[],
  one: string,
  several: (count: number) => string,
): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  if (items.length === 1) return element("span", {}, `${one}: ${items[0]}.`);
  return element(
    "details",
    {},
    element("summary", {}, several(items.length)),
    element("ul", {}, ...items.slice(0, MOST_LISTED).map((item) => element("li", {}, item))),
  );
}

const MOST_LISTED = 200;
