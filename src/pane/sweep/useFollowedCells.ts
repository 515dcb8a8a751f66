import { useEffect } from "react";
import { useIsVisible } from "../visibility";
import type { OpenWorkbook } from "../workbook";

/** A burst of changes (a fill, a paste) is read once. Milliseconds. */
const quiet = 300;

/**
 * Reads the picked cells again after changes in the sheet and when the user comes back to the pane. Nothing is asked of
 * Excel while nothing is picked, while the pane is hidden, or while `isPaused`, which a sweep is.
 */
export function useFollowedCells(
  workbook: OpenWorkbook,
  picked: readonly string[],
  update: (addresses: readonly string[]) => Promise<void>,
  isPaused: boolean,
): void {
  const isVisible = useIsVisible();
  const key = picked.join("\n");
  useEffect(() => {
    if (key === "" || isPaused || !isVisible) return undefined;
    return whenChanged(workbook, () => update(key.split("\n")));
  }, [workbook, key, update, isPaused, isVisible]);
}

/** Refreshes now, after changes and on return; gives the way to stop. */
function whenChanged(workbook: OpenWorkbook, refresh: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), quiet);
  };
  void refresh();
  window.addEventListener("focus", soon);
  // without change events the cells are read on return to the pane, which is enough
  const subscription = workbook.onCellsChanged(soon).catch(() => undefined);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("focus", soon);
    void subscription.then((stop) => stop?.()).catch(() => undefined);
  };
}
