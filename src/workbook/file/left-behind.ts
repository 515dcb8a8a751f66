import { WorkbookFileError } from "./error";
import type { Relationship } from "./relationships";

/**
 * Reads a part that the calculation can do without. Where it is damaged the rest is read all the same, and what is
 * lost is said with the part's name.
 */
export function spared<T>(leftBehind: string[], path: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    leftBehind.push(`${path}, which is damaged`);
    return undefined;
  }
}

/** What a sheet's relationships tell of that is neither computed nor shown, by their kind. */
const OF_A_SHEET: Readonly<Record<string, readonly [one: string, many: string]>> = {
  pivotTable: ["a pivot table, of which the values stay", "pivot tables, of which the values stay"],
  slicer: ["slicers", "slicers"],
  timeline: ["timelines", "timelines"],
  threadedComment: ["a thread of comments, shown as notes", "threads of comments, shown as notes"],
  queryTable: ["a query's results, of which the values stay", "queries' results, of which the values stay"],
  oleObject: ["an embedded object", "embedded objects"],
  package: ["an embedded file", "embedded files"],
  ctrlProp: ["a form control", "form controls"],
  control: ["an ActiveX control", "ActiveX controls"],
  image: ["a picture behind the cells", "pictures behind the cells"],
};

/** What the workbook's own relationships tell of, likewise. */
const OF_THE_WORKBOOK: Readonly<Record<string, string>> = {
  connections: "data connections, which are not refreshed",
  powerPivotData: "the data model, of which the values stay",
  richValueRel: "pictures in cells",
  python: "Python code, of which the values stay",
};

/** Sheets without cells, by the kind of their part. */
const SHEETS: Readonly<Record<string, string>> = {
  chartsheet: "a sheet that is a chart",
  dialogsheet: "a sheet that is a dialog",
  xlMacrosheet: "a sheet of macros",
  xlIntlMacrosheet: "a sheet of macros",
};

/** A phrase for each kind of thing that a sheet has and that is left behind. */
export function leftOfSheet(sheet: string, links: readonly Relationship[]): string[] {
  return Object.entries(OF_A_SHEET).flatMap(([kind, [one, many]]) => {
    const count = links.filter((link) => link.kind === kind).length;
    return count === 0 ? [] : [`${sheet}: ${count === 1 ? one : many}`];
  });
}

/** A phrase for each kind of thing that the workbook has and that is left behind. */
export const leftOfWorkbook = (links: readonly Relationship[]): string[] =>
  Object.entries(OF_THE_WORKBOOK).flatMap(([kind, phrase]) =>
    links.some((link) => link.kind === kind) ? [phrase] : [],
  );

/** The phrase of a sheet that has no cells, by the kind of its part. */
export const sheetWithoutCells = (name: string, kind: string | undefined): string =>
  `${name}: ${SHEETS[kind ?? ""] ?? "a sheet without cells"}`;
