import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesCommand } from "@univerjs/preset-sheets-core";
import type { Area, Content, Grid } from "../office/grid";
import { boundsOf, rangeOf } from "./areas";
import { cellDataOf, cellReader, mapArea, scalarOf } from "./cells";
import type { GridContext } from "./context";
import { styleOf } from "./format";

type ContentPart = Pick<
  Grid,
  | "usedArea"
  | "values"
  | "arrayAround"
  | "formulas"
  | "text"
  | "numberFormats"
  | "write"
  | "setNumberFormats"
  | "setFormat"
>;

/** Values, formulas and looks of cells. */
export function contentPart(context: GridContext): ContentPart {
  const { grid, sheetOf, range, shownRange } = context;
  return {
    usedArea: (name) => usedArea(context, name),
    values(area) {
      sheetOf(area.sheet);
      return mapArea(area, (row, column) => grid.calculation.value(area.sheet, row, column));
    },
    arrayAround: (sheet, row, column) => grid.calculation.arrayAround(sheet, row, column),
    formulas: (area) => formulas(context, area),
    text: (area) => texts(context, area),
    numberFormats(area) {
      const formats = shownRange(area)?.getNumberFormats();
      return mapArea(area, (row, column) => formats?.[row - area.top]?.[column - area.left] || "General");
    },
    write: (area, content) =>
      setCells(
        context,
        area,
        content.map((row) => row.map(cellDataOf)),
      ),
    setNumberFormats: (area, formats) => void range(area).setNumberFormats(formats),
    setFormat(area, format) {
      const s = styleOf(format);
      setCells(
        context,
        area,
        mapArea(area, () => ({ s })),
      );
    },
  };
}

function usedArea({ grid, workbook, sheetOf }: GridContext, name: string): Area | undefined {
  grid.calculation.show();
  const sheet = sheetOf(name);
  const spills = grid.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  const spilled = spills?.[workbook().getId()]?.[sheet.getSheetId()] as
    IObjectMatrixPrimitiveType<ICellData> | undefined;
  const own = sheet.getSheet().getCellMatrix().getMatrix();
  return boundsOf(name, [own, spilled], (cell) => Boolean(cell?.f || cell?.si) || scalarOf(cell) !== null);
}

/** Booleans come from the facade as 1 and 0. */
function texts({ grid, sheetOf, shownRange }: GridContext, area: Area): string[][] {
  grid.calculation.show();
  const read = cellReader(grid, sheetOf(area.sheet));
  const shown = shownRange(area)?.getDisplayValues();
  return mapArea(area, (row, column) => {
    const value = scalarOf(read(row, column));
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return String(shown?.[row - area.top]?.[column - area.left] ?? "");
  });
}

function formulas({ grid, sheetOf, shownRange }: GridContext, area: Area): Content[][] {
  const read = cellReader(grid, sheetOf(area.sheet));
  const texts = shownRange(area)?.getFormulas();
  return mapArea(area, (row, column): Content => {
    const formula = texts?.[row - area.top]?.[column - area.left];
    if (formula) return formula;
    const value = scalarOf(read(row, column));
    return typeof value === "object" && value !== null ? value.error : value;
  });
}

/** By the command that a user's edit runs, so that it can be undone in one step. */
function setCells({ grid, workbook, sheetOf, range }: GridContext, area: Area, value: ICellData[][]): void {
  range(area);
  grid.univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: workbook().getId(),
      subUnitId: sheetOf(area.sheet).getSheetId(),
      range: rangeOf(area),
      value,
    });
}
