import {
  type BookLooks,
  type CellStyle,
  type ColumnLook,
  lookKey,
  type SheetLooks,
} from "../../formula/cellLooks";
import { cellPlaces } from "./cell-places";
import { isTrue } from "./filter";
import { spared } from "./left-behind";
import { formatReaders } from "./number-formats";
import type { Outline } from "./outline";
import type { Relationship } from "./relationships";
import { targetOf } from "./relationships";
import type { Attributes, Part } from "./xml";
import { readXml } from "./xml";
import type { Parts } from "./zip";

/** How cells look, from the workbook's part of styles, without the sheets' own. */
export function readStyles(part: Part): Omit<BookLooks, "sheets"> {
  const formats = formatReaders();
  const styles: (CellStyle & { format: string | undefined })[] = [];
  const fonts: { name: string; size: string }[] = [];
  let normalFont: number | undefined;
  readXml(part, {
    ...formats.readers,
    "styleSheet/fonts/font": { open: () => fonts.push({ name: "", size: "" }) },
    "styleSheet/fonts/font/name": { open: ({ val = "" }) => (fonts.at(-1)!.name = val) },
    "styleSheet/fonts/font/sz": { open: ({ val = "" }) => (fonts.at(-1)!.size = val) },
    "styleSheet/cellStyleXfs/xf": { open: ({ fontId }) => (normalFont ??= Number(fontId ?? 0)) },
    "styleSheet/cellXfs/xf": {
      open: ({ numFmtId, quotePrefix }) =>
        styles.push({
          ...{ format: numFmtId, numberFormat: "" },
          ...(isTrue(quotePrefix) && { hasApostrophe: true }),
        }),
    },
    "styleSheet/cellXfs/xf/alignment": {
      open({ horizontal }) {
        if (horizontal !== undefined) styles.at(-1)!.alignment = horizontal;
      },
    },
    "styleSheet/cellXfs/xf/protection": {
      open({ locked }) {
        if (locked !== undefined && !isTrue(locked)) styles.at(-1)!.isUnlocked = true;
      },
    },
  });
  const { name = "", size = "" } = fonts[normalFont ?? 0] ?? {};
  const digitWidth = DIGIT_WIDTHS[`${name} ${Number(size)}`];
  return {
    styles: styles.map(({ format, ...style }) => ({
      ...style,
      numberFormat: formats.codeOf(format) ?? "General",
    })),
    ...(digitWidth !== undefined && { digitWidth }),
  };
}

/** Pixels of the widest digit at 96 dots an inch. */
const DIGIT_WIDTHS: Readonly<Record<string, number>> = { "Calibri 11": 7, "Arial 10": 7, "Verdana 10": 8 };

/** How the cells of a book's sheets look; undefined where the part that says so is damaged, which is then named. */
export function readLooksOf(
  parts: Parts,
  links: readonly Relationship[],
  { sheets }: Outline,
  read: ReadonlySet<string>,
  leftBehind: string[],
): BookLooks | undefined {
  const part = targetOf(
    parts,
    links.find(({ kind }) => kind === "styles"),
  );
  const styles = part ? spared(leftBehind, part.path, () => readStyles(part)) : UNSTYLED;
  return (
    styles && {
      ...styles,
      sheets: sheets.flatMap(({ name, link }) => {
        const sheet = targetOf(
          parts,
          links.find(({ id }) => id === link),
        );
        return sheet && read.has(name) ? [readSheetLooks(sheet, name)] : [];
      }),
    }
  );
}

/** A workbook without a part of styles. */
const UNSTYLED: Omit<BookLooks, "sheets"> = { styles: [{ numberFormat: "General" }] };

/** How the cells of a sheet look. Throws WorkbookFileError when the part is damaged. */
export function readSheetLooks(part: Part, sheet: string): SheetLooks {
  const looks: SheetLooks = { cells: new Map(), rows: new Map(), columns: [], standard: { digits: 8 } };
  const places = cellPlaces(sheet);
  readXml(part, {
    "worksheet/sheetFormatPr": {
      open({ defaultColWidth, baseColWidth = "8" }) {
        const width = Number(defaultColWidth ?? Number.NaN);
        looks.standard = width > 0 ? { width } : { digits: Number(baseColWidth) || 8 };
      },
    },
    "worksheet/cols/col": { open: (attributes) => looks.columns.push(columnOf(attributes)) },
    "worksheet/sheetData/row": {
      open(attributes) {
        const row = places.row(attributes);
        if (isTrue(attributes["customFormat"])) looks.rows.set(row, Number(attributes["s"] ?? 0));
      },
    },
    "worksheet/sheetData/row/c": {
      open(attributes) {
        const { row, column } = places.cell(attributes);
        looks.cells.set(lookKey(row, column), Number(attributes["s"] ?? 0));
      },
    },
  });
  return looks;
}

function columnOf({ min, max, style, width, hidden, customWidth }: Attributes): ColumnLook {
  const written = Number(width ?? Number.NaN);
  return {
    ...{ first: Number(min) - 1, last: Number(max) - 1, style: Number(style ?? 0) },
    ...(written >= 0 && { width: written }),
    ...(isTrue(hidden) && { isHidden: true }),
    ...(isTrue(customWidth) && { isCustom: true }),
  };
}
