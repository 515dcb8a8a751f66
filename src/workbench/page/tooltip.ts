const GAP = 6;

/** A sentence beside a cell. */
export interface Tooltip {
  show(sentence: string, beside: DOMRect): void;
  hide(): void;
}

/** A tooltip in a box of the page, kept inside the window. */
export function createTooltip(box: HTMLElement): Tooltip {
  return {
    show(sentence, beside) {
      box.textContent = sentence;
      box.hidden = false;
      const { width, height } = box.getBoundingClientRect();
      const left = Math.min(beside.left, window.innerWidth - width - GAP);
      const below = beside.bottom + GAP;
      const top = below + height > window.innerHeight ? beside.top - height - GAP : below;
      box.style.left = `${Math.max(GAP, left)}px`;
      box.style.top = `${Math.max(GAP, top)}px`;
    },
    hide() {
      box.hidden = true;
    },
  };
}
