import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { formattingOf, type SheetFormatting } from "./sheet";

export type { SheetFormatting } from "./sheet";

/** What a workbook shows beside its content. */
export interface Formatting {
  /** A sheet's, by its name. */
  sheet(name: string): SheetFormatting | undefined;
  /** In the order of the sheets. */
  readonly charts: readonly FileChart[];
  /** The place of the sheet that was on show when the file was saved. */
  readonly activeTab: number | undefined;
}

type LibraryChart = ReturnType<Worksheet["getCharts"]>[number];

/** Where a chart stands: corners in English Metric Units, a size and a place apart from cells in pixels. */
export interface ChartRange {
  readonly tl: ChartCorner;
  readonly br?: ChartCorner | undefined;
  readonly pos?: { x: number; y: number } | undefined;
  readonly ext?: { width: number; height: number } | undefined;
}

type ChartCorner = Pick<
  LibraryChart["range"]["tl"],
  "nativeRow" | "nativeRowOff" | "nativeCol" | "nativeColOff"
>;

/** A chart of a file. */
export interface FileChart {
  readonly sheet: string;
  readonly title: string | undefined;
  readonly range: ChartRange;
  /** What is drawn; undefined of a kind that the library does not read. */
  readonly model: ChartModel | undefined;
}

/** Reads formatting and charts from a file's parts. Rejects with the library's error when it can't. */
export async function readFormatting(parts: Record<string, Uint8Array>): Promise<Formatting> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.loadFromFiles(parts);
  return {
    sheet(name) {
      const found = workbook.getWorksheet(name);
      return found && formattingOf(found);
    },
    charts: workbook.worksheets.flatMap((sheet) => sheet.getCharts().map(chartOf)),
    // a workbook that some programs write has no views at all, whatever its type says
    activeTab: (workbook.views as { activeTab?: number }[] | undefined)?.[0]?.activeTab,
  };
}

const chartOf = ({ worksheet, title, range, chartModel }: LibraryChart): FileChart => ({
  sheet: worksheet.name,
  title,
  // its type says English Metric Units; what it reads is pixels
  range: range as unknown as ChartRange,
  model: chartModel,
});
