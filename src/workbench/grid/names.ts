import { ICommandService } from "@univerjs/core";
import { IDefinedNamesService, InsertDefinedNameCommand } from "@univerjs/preset-sheets-core";
import type { Grid } from "../office/grid";
import { definedNameText } from "../snapshot/resources";
import { areaOf, rangeOf } from "./areas";
import type { GridContext } from "./context";

type NamesPart = Pick<Grid, "names" | "addName" | "tables" | "addTable">;

/** Defined names and tables; `pending` is told of what the table plugin answers later. */
export const namesPart = (
  { grid, workbook, sheetOf, nameOfSheet }: GridContext,
  pending: (work: Promise<unknown>) => void,
): NamesPart => ({
  names() {
    const known = grid.univer.__getInjector().get(IDefinedNamesService).getDefinedNameMap(workbook().getId());
    return Object.values(known ?? {}).map(({ name, formulaOrRefString, localSheetId, hidden }) => {
      const sheet = localSheetId === "AllDefaultWorkbook" ? undefined : nameOfSheet(localSheetId);
      const refersTo = formulaOrRefString.replace(/^=/, "");
      return { name, refersTo, ...(sheet !== undefined && { sheet }), ...(hidden && { hidden }) };
    });
  },
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
    workbook()
      .getTableList()
      .map(({ name, subUnitId, range, columns }) => ({
        name,
        area: areaOf(nameOfSheet(subUnitId) ?? "", range),
        columns: columns.map(({ displayName }) => displayName),
      })),
  addTable(area, name = `Table${workbook().getTableList().length + 1}`) {
    pending(Promise.resolve(sheetOf(area.sheet).addTable(name, rangeOf(area), `table-${name}`)));
  },
});
