import type { KeyboardEvent, PointerEvent } from "react";
import type { Layout } from "./layout";

type SetCursor = (index: number | undefined) => void;

/** Moves the cursor by pointer, and by the keys of a slider: arrows, Page Up and Down, Home, End; Esc hides it. */
export function useCursor(drawing: Layout, count: number, cursor: number | undefined, setCursor: SetCursor) {
  return {
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
      setCursor(nearest(drawing, count, x));
    },
    onPointerLeave: (): void => setCursor(undefined),
    onBlur: (): void => setCursor(undefined),
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      if (event.key === "Escape") return setCursor(undefined);
      const next = keyTarget(event.key, cursor, count);
      if (next === undefined) return;
      event.preventDefault();
      setCursor(next);
    },
  };
}

function keyTarget(key: string, cursor: number | undefined, count: number): number | undefined {
  const page = Math.max(1, Math.round(count / 10));
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -page,
    PageUp: page,
  };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return cursor === undefined ? 0 : Math.min(Math.max(cursor + step, 0), count - 1);
}

/** The point nearest to a horizontal position; the points are evenly spaced from one end to the other. */
function nearest(drawing: Layout, count: number, x: number): number {
  const first = drawing.markAt(0).x;
  const last = drawing.markAt(count - 1).x;
  if (first === last) return 0;
  const share = (x - first) / (last - first);
  return Math.min(Math.max(Math.round(share * (count - 1)), 0), count - 1);
}
