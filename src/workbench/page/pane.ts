import { byId } from "./element";

const NARROWEST = 280;
const NARROWEST_GRID = 400;
const KEY_STEP = 20;

/** The pane at the right: its width is dragged at the splitter, or moved with the arrow keys. */
export interface Pane {
  readonly frame: HTMLIFrameElement;
  toggle(): boolean;
  /** Another workbook: a pane of its own, as in Excel. */
  restart(): void;
}

/** Wires the splitter. */
export function createPane(): Pane {
  const frame = byId("pane") as HTMLIFrameElement;
  const splitter = byId("splitter");
  const resize = (width: number) => {
    const widest = Math.max(NARROWEST, document.body.clientWidth - NARROWEST_GRID);
    const shown = Math.min(widest, Math.max(NARROWEST, width));
    frame.style.width = `${shown}px`;
    splitter.ariaValueNow = String(shown);
    splitter.ariaValueMax = String(widest);
  };
  splitter.ariaValueMin = String(NARROWEST);
  splitter.ariaValueNow = String(frame.offsetWidth);
  splitter.addEventListener("pointerdown", (down) => {
    const from = frame.offsetWidth;
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add("resizing");
    const move = (event: PointerEvent) => resize(from + down.clientX - event.clientX);
    const up = () => {
      splitter.removeEventListener("pointermove", move);
      document.body.classList.remove("resizing");
    };
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("pointerup", up, { once: true });
    splitter.addEventListener("pointercancel", up, { once: true });
  });
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") resize(frame.offsetWidth + KEY_STEP);
    if (key === "ArrowRight") resize(frame.offsetWidth - KEY_STEP);
  });
  return {
    frame,
    restart: () => frame.contentWindow?.location.reload(),
    toggle() {
      const hidden = !frame.hidden;
      frame.hidden = hidden;
      splitter.hidden = hidden;
      return !hidden;
    },
  };
}
