import { withWorkbook } from "./session";

/** Calls back after cells are changed by hand or by a program; gives the way to stop. */
export const onCellsChanged = (listener: () => void): Promise<() => Promise<void>> =>
  withWorkbook(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async () => listener());
    await context.sync();
    return async () => {
      handler.remove();
      await handler.context.sync();
    };
  });
