import type { ChartDraft } from "./chart-drafts";
import { invalidArgument, itemNotFound, unanswered } from "./errors";
import type { ChartRequest } from "./grid";
import { isOfficeObject, objectOf, type OfficeClass } from "./objects";
import { boundingRegion, regionArgument } from "./range";
import { resolveReference } from "./reference";
import { areaOf, type Region } from "./region";
import type { Session } from "./session";
import type { Sheet } from "./sheets";

/** Excel.ChartCollection of a sheet: those that were added through Office.js. */
export const chartCollection: OfficeClass<Sheet> = {
  name: "ChartCollection",
  read: { Count: (sheet, { charts }) => charts.on(sheet).length },
  items: (sheet, { charts }) => charts.on(sheet).map((draft) => objectOf(chart, draft)),
  item: (sheet, key, { charts }) => {
    const draft = charts.find(sheet, key);
    if (!draft) throw itemNotFound(String(key));
    return objectOf(chart, draft);
  },
  methods: {
    Add: (sheet, [type, source, seriesBy], { charts }) => {
      if (seriesBy === "Rows") throw unanswered("ChartCollection.add with series by rows");
      const request = { type: chartType(type), source: areaOf(regionArgument(source)) };
      return objectOf(chart, charts.add(sheet, request));
    },
    GetCount: (sheet, _, { charts }) => charts.on(sheet).length,
  },
};

const chart: OfficeClass<ChartDraft> = {
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  read: { Id: ({ id }) => id, Name: ({ name }) => name },
  set: {
    Name: (draft, name) => {
      if (typeof name !== "string" || name === "") throw invalidArgument();
      draft.name = name;
    },
  },
  navigate: { Title: (draft) => objectOf(chartTitle, draft) },
  methods: {
    SetPosition: (draft, [start, end], session) => {
      const first = cornerOf(draft.sheet, start, session);
      const last = end === null || end === undefined ? first : cornerOf(draft.sheet, end, session);
      session.charts.change(draft, { position: areaOf(boundingRegion(first, last)) });
    },
  },
};

const chartTitle: OfficeClass<ChartDraft> = {
  name: "ChartTitle",
  read: { Text: ({ chart: { title } }) => title ?? "" },
  set: { Text: (draft, text, { charts }) => charts.change(draft, { title: String(text) }) },
};

/** Excel's names for the kinds that a grid draws. */
const chartTypes: Record<string, ChartRequest["type"]> = {
  Area: "area",
  BarClustered: "bar",
  ColumnClustered: "column",
  Line: "line",
  LineMarkers: "line",
  XYScatter: "scatter",
  XYScatterLines: "scatter",
  XYScatterLinesNoMarkers: "scatter",
  XYScatterSmooth: "scatter",
  XYScatterSmoothNoMarkers: "scatter",
};

function chartType(type: unknown): ChartRequest["type"] {
  const known = chartTypes[String(type)];
  if (!known) throw unanswered(`The chart type ${String(type)}`);
  return known;
}

/** A cell, as a range or by its address on the chart's sheet. */
function cornerOf(sheet: Sheet, cell: unknown, session: Session): Region {
  if (isOfficeObject(cell)) return regionArgument(cell);
  const region = resolveReference(String(cell), session, sheet);
  if (!region) throw invalidArgument();
  return region;
}
