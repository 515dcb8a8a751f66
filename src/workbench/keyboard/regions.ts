/** A part of the page that F6 goes to. */
export interface Region {
  /** Whether an element with the keyboard is in it. */
  holds(element: Element): boolean;
  /** Gives it the keyboard; false where it is not on show. */
  enter(): boolean;
}

/** Enters the next region in a direction, round the page, past those not on show. */
export function enterNext(regions: readonly Region[], from: Region, step: 1 | -1): void {
  const start = regions.indexOf(from);
  for (let n = 1; n <= regions.length; n++) {
    const index = (start + n * step + n * regions.length) % regions.length;
    if (regions[index]!.enter()) return;
  }
}

/**
 * The page's regions in the order of F6: header (with what stands between it and the cells), grid, sheet tabs, pane.
 * @param focusGrid gives the cells the keyboard
 */
export function pageRegions(focusGrid: () => void, frame: HTMLIFrameElement) {
  const header: Region = {
    holds: (element) => element.closest("#header, #notices, #grid header") !== null,
    enter: () => enterFirst(document.getElementById("header")),
  };
  const grid: Region = {
    holds: (element) => element.closest("#grid") !== null,
    enter() {
      focusGrid();
      return true;
    },
  };
  const tabs: Region = {
    holds: (element) => element.closest("#grid footer") !== null,
    enter() {
      const selected = document.querySelector<HTMLElement>('#grid [role="tab"][aria-selected="true"]');
      selected?.focus();
      return selected !== null;
    },
  };
  const pane: Region = {
    holds: (element) => element === frame,
    enter: () => enterFrame(frame),
  };
  const all = [header, grid, tabs, pane];
  return {
    all,
    header,
    pane,
    /** What has the keyboard; where nothing has, the grid is about to. */
    current: () => [header, tabs, pane].find((one) => one.holds(document.activeElement!)) ?? grid,
  };
}

/** An iframe's own page, where it was left, or at its first control. */
function enterFrame(frame: HTMLIFrameElement): boolean {
  const page = frame.contentDocument;
  if (frame.hidden || !page) return false;
  const left = page.activeElement;
  frame.contentWindow?.focus();
  if (left instanceof page.defaultView!.HTMLElement && left !== page.body) left.focus();
  else if (!enterFirst(page.body)) frame.focus();
  return true;
}

const CONTROLS =
  "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";

function enterFirst(within: HTMLElement | null): boolean {
  const controls = [...(within?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const first = controls.find((one) => one.checkVisibility());
  first?.focus();
  return first !== undefined;
}
