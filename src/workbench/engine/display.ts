import type { ICellData, IObjectMatrixPrimitiveType, IRange, Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import {
  FormulaDataModel,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationResultMutation,
} from "@univerjs/preset-sheets-core";
import type { ConditionValues } from "./conditions";
import { gridValue } from "../snapshot/cells";
import type { Matrix, Scalar } from "../../formula/value";

/** A formula's outcome at its place in the grid. */
export interface ShownResult {
  sheetId: string;
  row: number;
  column: number;
  value: Scalar;
  /** All values of an array that fills more than one cell. */
  spill?: Matrix;
}

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** Puts results into the grid of one workbook: values into formulas' cells, arrays over the cells that they fill. */
export class Display {
  private readonly commands;
  private readonly model;
  /** The rectangles that arrays fill, by sheet, row and column of their formula. */
  private readonly ranges: Record<string, IObjectMatrixPrimitiveType<IRange>> = {};
  private readonly filled: Record<string, Cells> = {};
  /** The same by key, out of Univer's reach, which empties its own as cells are edited. */
  private readonly areas = new Map<string, IRange>();
  private spillsChanged = true;

  constructor(
    univer: Univer,
    private readonly unitId: string,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.model = univer.__getInjector().get(FormulaDataModel);
  }

  /** Shows results, and those of formulas outside the cells, at once. */
  show(results: readonly ShownResult[], conditions: ConditionValues): void {
    const values: Record<string, Cells> = {};
    for (const { sheetId, row, column, value, spill } of results) {
      const line = ((values[sheetId] ??= {})[row] ??= {});
      line[column] = gridValue(value);
      this.forget(sheetId, row, column);
      if (spill) this.spread(sheetId, row, column, spill);
    }
    if (this.spillsChanged) this.showSpills();
    this.commands.syncExecuteCommand(
      SetFormulaCalculationResultMutation.id,
      { unitData: { [this.unitId]: values }, unitOtherData: conditions },
      { onlyLocal: true },
    );
  }

  /**
   * Whether others have put arrays in the place of these, which are then shown with the next results. Univer does so
   * when a workbook has left: a moment after its successor was shown, it sets the arrays of all from before.
   */
  hasLostSpills(): boolean {
    if (this.model.getArrayFormulaRange()[this.unitId] === this.ranges) return false;
    this.spillsChanged = true;
    return true;
  }

  /** Empties the cells that a formula filled beside its own. */
  forget(sheetId: string, row: number, column: number): void {
    const key = `${sheetId}!${row},${column}`;
    const range = this.areas.get(key);
    if (!range) return;
    this.areas.delete(key);
    delete this.ranges[sheetId]?.[row]?.[column];
    const cells = this.filled[sheetId] ?? {};
    for (let r = range.startRow; r <= range.endRow; r++)
      for (let c = range.startColumn; c <= range.endColumn; c++) delete cells[r]?.[c];
    this.spillsChanged = true;
  }

  private spread(sheetId: string, row: number, column: number, spill: Matrix): void {
    const range: IRange = {
      startRow: row,
      startColumn: column,
      endRow: row + spill.length - 1,
      endColumn: column + spill[0]!.length - 1,
    };
    this.areas.set(`${sheetId}!${row},${column}`, range);
    const ranges = ((this.ranges[sheetId] ??= {})[row] ??= {});
    ranges[column] = range;
    const cells = (this.filled[sheetId] ??= {});
    spill.forEach((values, down) => {
      const line = (cells[row + down] ??= {});
      values.forEach((value, right) => (line[column + right] = gridValue(value)));
    });
    this.spillsChanged = true;
  }

  private showSpills(): void {
    this.spillsChanged = false;
    this.commands.syncExecuteCommand(
      SetArrayFormulaDataMutation.id,
      {
        arrayFormulaRange: { ...this.model.getArrayFormulaRange(), [this.unitId]: this.ranges },
        arrayFormulaCellData: { ...this.model.getArrayFormulaCellData(), [this.unitId]: this.filled },
      },
      { onlyLocal: true },
    );
  }
}
