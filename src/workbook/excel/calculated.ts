import type { CellReference } from "./reference";
import { isFormula } from "./scalar";
import { hasExcelApi } from "./session";

/** The range of one cell. */
export const cellOf = (context: Excel.RequestContext, { sheet, row, column }: CellReference): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getCell(row, column);

/**
 * Tells of each cell whether a formula gives its value: its own, or one that spills into it (where Excel can
 * tell). Syncs, and so loads what the caller has asked for as well.
 */
export async function areCalculated(
  context: Excel.RequestContext,
  cells: readonly CellReference[],
): Promise<boolean[]> {
  const tellsSpills = hasExcelApi("1.12");
  const loaded = cells.map((reference) => {
    const range = cellOf(context, reference).load("formulas");
    return { range, parent: tellsSpills ? range.getSpillParentOrNullObject().load("address") : undefined };
  });
  await context.sync();
  return loaded.map(
    ({ range, parent }) => isFormula(range.formulas[0]![0]) || (parent !== undefined && !parent.isNullObject),
  );
}
