import { ICommandService } from "@univerjs/core";
import { InsertDefinedNameCommand } from "@univerjs/preset-sheets-core";
import type { Grid } from "../office/grid";
import { definedNameText } from "../snapshot/resources";
import { namesInGrid, tablesInGrid } from "../engine/book";
import { rangeOf } from "./areas";
import type { GridContext } from "./context";

type NamesPart = Pick<Grid, "names" | "addName" | "tables" | "addTable">;

/** Defined names and tables; `pending` is told of what the table plugin answers later. */
export const namesPart = (
  { grid, workbook, sheetOf }: GridContext,
  pending: (work: Promise<unknown>) => void,
): NamesPart => ({
  names: () => namesInGrid(grid.univer, workbook().getWorkbook()),
  addName(name, refersTo) {
    // by the command: the facade refuses names that are also functions, such as rate, which Excel allows
    grid.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(InsertDefinedNameCommand.id, {
        ...{ unitId: workbook().getId(), id: `name-${name}`, name, localSheetId: "AllDefaultWorkbook" },
        formulaOrRefString: definedNameText(refersTo),
      });
  },
  tables: () =>
    tablesInGrid(grid.univer, grid.api).map(
      ({ name, sheet, top, left, bottom, right, columns, totalsRow }) => ({
        name,
        area: { sheet, top, left, bottom, right },
        columns,
        totalsRow,
      }),
    ),
  addTable(area, name = `Table${workbook().getTableList().length + 1}`) {
    pending(Promise.resolve(sheetOf(area.sheet).addTable(name, rangeOf(area), `table-${name}`)));
  },
});
