import type { Calculation } from "../formula/calculation";
import type { Book } from "../formula/book";
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
  if (asksPivots(calculation))
    remarks.push(
      "Pivot tables are not refreshed: GETPIVOTDATA gives what the file shows, whatever changes in their data.",
    );
  if (leftBehind.length > 0)
    remarks.push(`Not computed and left as it is: ${bySheets(leftBehind, book).join("; ")}.`);
  return remarks;
}

function asksPivots(calculation: Calculation): boolean {
  for (const { formula } of calculation.results()) if (/\bGETPIVOTDATA\s*\(/i.test(formula)) return true;
  return false;
}

/** The same said of several sheets is said once. */
function bySheets(phrases: readonly string[], { sheets }: Book): string[] {
  const names = new Set(sheets.map(({ name }) => name));
  const where = new Map<string, string[]>();
  for (const phrase of phrases) {
    const [, sheet, what] = /^([^:]+): (.*)$/s.exec(phrase) ?? [];
    const [said, place] = names.has(sheet ?? "") ? [what!, [sheet!]] : [phrase, []];
    where.set(said, [...(where.get(said) ?? []), ...place]);
  }
  return [...where].map(([what, found]) => (found.length > 0 ? `${found.join(", ")}: ${what}` : what));
}
