import { expect, test } from "vitest";
import { failure, openBook } from "./fixture";

test("a chart is drawn once, with the title and place that its request gives it", async () => {
  const { Excel, grid } = openBook();
  await Excel.run(async ({ workbook: { worksheets }, sync }) => {
    const sheet = worksheets.getItem("Inputs");
    const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A5:B7"), "Columns");
    chart.title.text = "Load by site";
    chart.setPosition("D2", sheet.getRange("K20"));
    chart.load("name");
    await sync();
    expect(chart.name).toBe("Chart 1");
    expect(grid.charts).toEqual([
      {
        sheet: "Inputs",
        chart: {
          type: "scatter",
          title: "Load by site",
          source: { sheet: "Inputs", top: 4, left: 0, bottom: 6, right: 1 },
          position: { sheet: "Inputs", top: 1, left: 3, bottom: 19, right: 10 },
        },
      },
    ]);
  });
});

test("a chart that is drawn takes no other title", async () => {
  const { Excel } = openBook();
  const run = Excel.run(async ({ workbook: { worksheets }, sync }) => {
    const sheet = worksheets.getItem("Inputs");
    const chart = sheet.charts.add("Line", sheet.getRange("A5:B7"));
    await sync();
    chart.title.text = "Too late";
    await sync();
  });
  expect(await failure(run)).toMatchObject({ code: "InvalidOperation" });
});

test.each<[string, "Sunburst" | "Line", "Columns" | "Rows"]>([
  ["of a kind that a grid does not draw", "Sunburst", "Columns"],
  ["with series by rows", "Line", "Rows"],
])("a chart %s is not answered", async (_, type, seriesBy) => {
  const { Excel } = openBook();
  const run = Excel.run(async ({ workbook: { worksheets }, sync }) => {
    const sheet = worksheets.getItem("Inputs");
    sheet.charts.add(type, sheet.getRange("A5:B7"), seriesBy);
    await sync();
  });
  expect(await failure(run)).toMatchObject({ code: "ApiNotFound" });
});
