import type { ICellData, Univer, Workbook, Worksheet } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { Cell } from "../../formula/book";
import { scalarOf } from "../grid/cells";

/** Reads a sheet's cells as the calculation takes them; undefined for a blank one. */
export type ContentReader = (row: number, column: number, data: ICellData) => Cell;

/** How a file stores a formula, kept with its cell: a formula that is typed there has none. */
export interface Storage {
  storage?: Cell["storage"];
  /** The rectangle that a Ctrl+Shift+Enter formula fills. */
  rows?: number;
  columns?: number;
}

/** What to keep of a formula's storage with its cell; undefined for what is as if typed. */
export function storageOf({ formula, storage, spill }: Cell): Storage | undefined {
  if (formula === undefined || storage === undefined || storage === "dynamic") return undefined;
  return storage === "plain"
    ? { storage }
    : { storage, rows: spill?.length ?? 1, columns: spill?.[0]?.length ?? 1 };
}

/** A reader of one sheet. Formulas that were filled from another cell are looked up once, when one is met. */
export function contentReader(univer: Univer, workbook: Workbook, sheet: Worksheet): ContentReader {
  const injector = univer.__getInjector();
  let filled: ReturnType<FormulaDataModel["getSheetFormulaData"]>;
  const filledFormula = (row: number, column: number) => {
    filled ??= injector.get(FormulaDataModel).getSheetFormulaData(workbook.getUnitId(), sheet.getSheetId());
    const item = filled?.[row]?.[column];
    if (!item) return undefined;
    const { f, x = 0, y = 0 } = item;
    return x === 0 && y === 0 ? f : injector.get(LexerTreeBuilder).moveFormulaRefOffset(f, x, y);
  };
  return (row, column, data) => {
    const typed = data.f ? data.f : data.si ? filledFormula(row, column) : undefined;
    const value = scalarOf(data);
    if (typed === undefined) return { row, column, value };
    return { row, column, formula: typed.replace(/^=/, ""), value, ...storedAs(data.custom as Storage) };
  };
}

/** A formula was typed where one of a file stood: how that was stored is of no account any more. */
export function forgetStorage(
  univer: Univer,
  workbook: Workbook,
  subUnitId: string,
  row: number,
  column: number,
): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(
      SetRangeValuesMutation.id,
      { unitId: workbook.getUnitId(), subUnitId, cellValue: { [row]: { [column]: { custom: null } } } },
      { onlyLocal: true },
    );
}

function storedAs(kept: Storage | undefined): Pick<Cell, "storage" | "spill"> {
  if (!kept?.storage) return {};
  const { storage, rows = 1, columns = 1 } = kept;
  if (storage !== "cse") return { storage };
  return { storage, spill: Array.from({ length: rows }, () => new Array<null>(columns).fill(null)) };
}
