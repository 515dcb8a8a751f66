import { useCallback, useEffect, useRef, useState } from "react";
import { isSameCell } from "../../workbook/excel";
import type { NumberCell } from "../../workbook/excel";
import type { OpenWorkbook } from "../workbook";

/** The workbook's cells with numbers, kept fresh. */
export interface NumberCells {
  /** undefined until they are read for the first time. */
  cells: NumberCell[] | undefined;
  error: Error | undefined;
  /** Adds a cell without a name to the list; gives the one that stands for it there. */
  include(cell: NumberCell): NumberCell;
  refresh(): Promise<void>;
}

/** A burst of changes (a fill, a paste) is read once. Milliseconds. */
const quiet = 300;

/**
 * Reads the cells when the pane opens, after changes in the sheet and when the user comes back to the pane.
 * While `isPaused`, which a sweep is, changes are not followed.
 */
export function useNumberCells(workbook: OpenWorkbook, isPaused: boolean): NumberCells {
  const [cells, setCells] = useState<NumberCell[] | undefined>(undefined);
  const [error, setError] = useState<Error | undefined>(undefined);
  const unnamed = useRef<NumberCell[]>([]);
  const refresh = useCallback(async () => {
    try {
      setCells(await workbook.listNumberCells(unnamed.current));
      setError(undefined);
    } catch (failure) {
      setError(failure as Error);
    }
  }, [workbook]);
  useEffect(() => {
    if (!isPaused) return whenChanged(workbook, refresh);
  }, [workbook, refresh, isPaused]);
  const include = (cell: NumberCell): NumberCell => {
    const listed = cells?.find((other) => isSameCell(other, cell));
    if (listed) return listed;
    unnamed.current = [...unnamed.current, cell];
    setCells([...(cells ?? []), cell]);
    return cell;
  };
  return { cells, error, include, refresh };
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
  // without change events the list is read on return to the pane, which is enough
  const subscription = workbook.onCellsChanged(soon).catch(() => undefined);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("focus", soon);
    void subscription.then((stop) => stop?.());
  };
}
