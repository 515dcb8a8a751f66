import { useCallback, useEffect, useRef, useState } from "react";
import { isSameCell } from "../../workbook/excel";
import type { NumberCell } from "../../workbook/excel";
import type { OpenWorkbook } from "../workbook";

/** The workbook's cells with numbers. */
export interface NumberCells {
  /** undefined until they are read for the first time. */
  cells: NumberCell[] | undefined;
  error: Error | undefined;
  /** Adds a cell without a name to the list; gives the one that stands for it there. */
  include(cell: NumberCell): NumberCell;
  /** Reads all of them. */
  refresh(): Promise<void>;
  /** Reads those at some addresses, and no other cell. */
  update(addresses: readonly string[]): Promise<void>;
}

/**
 * Reads the cells when the pane opens, and when told to, as a list of them opens: in a page that lives as long as the
 * workbook, following every edit would read sheets again and again that nobody looks at.
 */
export function useNumberCells(workbook: OpenWorkbook): NumberCells {
  const [cells, setCells] = useState<NumberCell[] | undefined>(undefined);
  const [error, setError] = useState<Error | undefined>(undefined);
  const unnamed = useRef<NumberCell[]>([]);
  const shown = useRef<NumberCell[]>([]);
  shown.current = cells ?? [];
  const refresh = useCallback(async () => {
    try {
      setCells(await workbook.listNumberCells(unnamed.current));
      setError(undefined);
    } catch (failure) {
      setError(failure as Error);
    }
  }, [workbook]);
  const update = useCallback(
    async (addresses: readonly string[]) => {
      const old = shown.current.filter(({ address }) => addresses.includes(address));
      if (old.length === 0) return;
      const now = await workbook.readAgain(old).catch(() => old);
      setCells((all) =>
        all?.flatMap((cell) => (old.some((one) => isSameCell(one, cell)) ? foundIn(now, cell) : [cell])),
      );
    },
    [workbook],
  );
  useEffect(() => void refresh(), [refresh]);
  const include = (cell: NumberCell): NumberCell => {
    const listed = cells?.find((other) => isSameCell(other, cell));
    if (listed) return listed;
    unnamed.current = [...unnamed.current, cell];
    setCells([...(cells ?? []), cell]);
    return cell;
  };
  return { cells, error, include, refresh, update };
}

/** The cell as it was read again; nothing where it is no number any more. One place may have two names. */
const foundIn = (cells: readonly NumberCell[], cell: NumberCell): NumberCell[] => {
  const found = cells.find((one) => isSameCell(one, cell));
  return found ? [{ ...found, ...(cell.name !== undefined && { name: cell.name }) }] : [];
};
