import type { Calculation } from "../formula/calculation";
import type { WorkbookFile } from "./workbook";

/** What a user should know of a workbook's file and of how it was computed, a sentence each; none where all is plain. */
export function remarksOn({ book, leftBehind }: WorkbookFile, calculation: Calculation): string[] {
  const { settings = {} } = book;
  const remarks: string[] = [];
  if (settings.iteration && calculation.iterated > 0)
    remarks.push(
      `${calculation.iterated} cells depend on themselves and were computed in rounds, as the workbook asks: ` +
        `${settings.iteration.count} at most, until none changes by ${settings.iteration.change} or more.`,
    );
  if (settings.asDisplayed)
    remarks.push(
      "Results are rounded to what their cells show, as the workbook asks (precision as displayed).",
    );
  if (leftBehind.length > 0) remarks.push(`Not computed and left as it is: ${leftBehind.join("; ")}.`);
  return remarks;
}
