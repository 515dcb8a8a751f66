import type { CalculationSettings, DefinedName } from "../../formula/book";
import { isTrue } from "./filter";
import { typedSpelling } from "./spelling";
import type { Attributes, Part } from "./xml";
import { readXml } from "./xml";

/** A sheet as the workbook lists it. */
export interface SheetOutline {
  name: string;
  hidden: boolean;
  /** The id of its relationship. */
  link: string;
  /** Its number, by which the calculation chain knows it. */
  sheetId: string;
}

/** What the workbook's own part holds. */
export interface Outline {
  sheets: SheetOutline[];
  names: DefinedName[];
  settings: CalculationSettings;
  /** Ids of the relationships to other workbooks, in the order of their numbers. */
  linkedBooks: string[];
}

/** Reads the workbook's own part. Throws WorkbookFileError when it is not well-formed. */
export function readOutline(part: Part): Outline {
  const outline: Outline = { sheets: [], names: [], settings: {}, linkedBooks: [] };
  let name: Attributes = {};
  readXml(part, {
    "workbook/workbookPr": {
      open({ date1904 }) {
        if (isTrue(date1904)) outline.settings.from1904 = true;
      },
    },
    "workbook/calcPr": { open: (attributes) => Object.assign(outline.settings, calculationOf(attributes)) },
    "workbook/sheets/sheet": { open: (attributes) => outline.sheets.push(sheetOf(attributes)) },
    "workbook/externalReferences/externalReference": {
      open: (attributes) => outline.linkedBooks.push(attributes["r:id"] ?? ""),
    },
    "workbook/definedNames/definedName": {
      open: (attributes) => (name = attributes),
      close(text) {
        // Print areas, filters and leftovers of newer functions are Excel's own bookkeeping.
        if (!name["name"]?.startsWith("_xl")) outline.names.push(definedName(name, text, outline.sheets));
      },
    },
  });
  return outline;
}

const sheetOf = (attributes: Attributes): SheetOutline => ({
  name: attributes["name"] ?? "",
  hidden: (attributes["state"] ?? "visible") !== "visible",
  link: attributes["r:id"] ?? "",
  sheetId: attributes["sheetId"] ?? "",
});

/** Excel's own where the file leaves them out. */
const USUAL_COUNT = 100;
const USUAL_CHANGE = 0.001;
/** The most that Excel lets a user enter. */
const MOST_COUNT = 32_767;

function calculationOf({
  iterate,
  iterateCount,
  iterateDelta,
  fullPrecision,
  calcMode,
}: Attributes): CalculationSettings {
  const count = Math.trunc(numberOr(iterateCount, USUAL_COUNT));
  const change = numberOr(iterateDelta, USUAL_CHANGE);
  return {
    ...(isTrue(iterate) && {
      iteration: {
        count: Math.min(count >= 1 ? count : USUAL_COUNT, MOST_COUNT),
        change: change >= 0 ? change : USUAL_CHANGE,
      },
    }),
    ...(calcMode === "manual" && { byHand: "all" as const }),
    ...(calcMode === "autoNoTable" && { byHand: "data tables" as const }),
    ...(/^(0|false)$/.test(fullPrecision ?? "") && { asDisplayed: true }),
  };
}

const numberOr = (text: string | undefined, otherwise: number): number => {
  const number = Number(text?.trim() || Number.NaN);
  return Number.isFinite(number) ? number : otherwise;
};

function definedName(
  { name = "", localSheetId, hidden }: Attributes,
  text: string,
  sheets: readonly SheetOutline[],
): DefinedName {
  const sheet = localSheetId === undefined ? undefined : sheets[+localSheetId]?.name;
  return {
    name,
    refersTo: typedSpelling(text.trim()),
    ...(sheet !== undefined && { sheet }),
    ...(isTrue(hidden) && { hidden: true }),
  };
}
