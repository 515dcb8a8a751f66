import type { ConditionalFormattingOptions, Style, Worksheet, WorksheetView } from "@cj-tech-master/excelts";

export type {
  Alignment,
  Borders,
  ConditionalFormattingRule,
  Cvfo,
  Font,
  IconSetRuleType,
  Style,
} from "@cj-tech-master/excelts";

/** What a sheet shows beside its content, as its file has it. Rows and columns from 0. */
export interface SheetFormatting {
  readonly name: string;
  readonly columns: readonly { readonly width?: number | undefined; readonly hidden?: boolean | undefined }[];
  /** In characters. */
  readonly defaultColumnWidth: number | undefined;
  /** Rows with a height, in points, or hidden. */
  readonly rows: readonly {
    readonly row: number;
    readonly height?: number | undefined;
    readonly hidden: boolean;
  }[];
  /** How many rows and columns have content or formatting. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly view: Partial<WorksheetView> | undefined;
  readonly tabColor: Style["font"]["color"] | undefined;
  readonly conditionalFormats: readonly ConditionalFormattingOptions[];
  /** The cells of the sheet's filter. */
  readonly filter: string | undefined;
  /** What of the sheet is not read, counted. */
  readonly unread: Readonly<Record<"sparklines" | "richTexts", number>>;
  readonly isProtected: boolean;
  /** Visits every cell with a style; cells that look alike share it. */
  eachStyle(visit: (row: number, column: number, style: Partial<Style>) => void): void;
  /** Where the link of a cell leads to. */
  linkAt(row: number, column: number): string | undefined;
}

/** What the library read of a sheet. */
export function formattingOf(sheet: Worksheet): SheetFormatting {
  return {
    name: sheet.name,
    columns: sheet.columns?.map(({ width, hidden }) => ({ width, hidden })) ?? [],
    defaultColumnWidth: sheet.properties?.defaultColWidth,
    rows: rowsOf(sheet),
    size: { rows: sheet.rowCount, columns: sheet.columnCount },
    // a workbook that some programs write has no views at all, whatever its type says
    view: (sheet.views as Worksheet["views"] | undefined)?.[0],
    tabColor: sheet.properties?.tabColor,
    conditionalFormats: sheet.conditionalFormattings,
    filter: typeof sheet.autoFilter === "string" ? sheet.autoFilter : undefined,
    unread: {
      sparklines: sheet.getSparklineGroups().length,
      richTexts: countRichTexts(sheet),
    },
    isProtected: Boolean(sheet.sheetProtection),
    eachStyle: (visit) =>
      sheet.eachRow({ includeEmpty: true }, (row, number) =>
        row.eachCell({ includeEmpty: true }, ({ style }, column) => visit(number - 1, column - 1, style)),
      ),
    linkAt: (row, column) => sheet.findCell(row + 1, column + 1)?.hyperlink,
  };
}

function rowsOf(sheet: Worksheet): SheetFormatting["rows"] {
  const rows: SheetFormatting["rows"][number][] = [];
  sheet.eachRow({ includeEmpty: true }, ({ height, hidden }, number) => {
    if (height || hidden) rows.push({ row: number - 1, height, hidden });
  });
  return rows;
}

function countRichTexts(sheet: Worksheet): number {
  let count = 0;
  sheet.eachRow((row) =>
    row.eachCell(({ value }) => {
      if (typeof value === "object" && value !== null && "richText" in value && !("hyperlink" in value))
        count++;
    }),
  );
  return count;
}
