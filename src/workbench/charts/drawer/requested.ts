import { Workbook } from "@cj-tech-master/excelts";
import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { formatAbsoluteAddress } from "../../../address";
import type { Area, ChartRequest } from "../../office/grid";

/** The model of a chart that a program asks for, over the same cells as Excel's chart would be. */
export function requestedChart({ type, title, source }: ChartRequest): ChartModel {
  installChartSupport();
  const sheet = new Workbook().addWorksheet(source.sheet);
  const body = { ...source, top: source.top + 1 };
  const series = columns(source).map((column) => ({
    name: { formula: reference({ ...source, left: column, right: column, bottom: source.top }) },
    values: reference({ ...body, left: column, right: column }),
    [type === "scatter" ? "xValues" : "categories"]: reference({ ...body, right: source.left }),
  }));
  sheet.addChart(
    {
      type: type === "column" ? "bar" : type,
      series,
      showLegend: series.length > 1,
      title: title ?? null,
      ...(type === "column" && { barDir: "col" as const }),
      ...(type === "bar" && { barDir: "bar" as const }),
      ...(type === "scatter" && { scatterStyle: "lineMarker" as const }),
    },
    "A1:B2",
  );
  return sheet.getCharts()[0]!.chartModel!;
}

/** The columns after the first. */
const columns = ({ left, right }: Area) => Array.from({ length: right - left }, (_, i) => left + 1 + i);

const reference = ({ sheet, ...rectangle }: Area): string => formatAbsoluteAddress(sheet, rectangle);
