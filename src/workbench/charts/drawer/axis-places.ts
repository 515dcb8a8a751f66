import type { ChartModel } from "@cj-tech-master/excelts/chart";

/**
 * Puts the two axes that cross each other on two kinds of sides. Some programs write the left for both, which Excel
 * does not go by: the kind of chart tells it, and the renderer would draw both on the left.
 */
export function placeAxes(model: ChartModel): void {
  const { axes = [], chartTypes } = model.chart.plotArea;
  const isLying = chartTypes.some((group) => (group as { barDir?: string }).barDir === "bar");
  for (const [i, first] of axes.entries()) {
    const second = axes.slice(i + 1).find(({ axId }) => axId === first.crossAx);
    if (!second || isUpright(first) !== isUpright(second)) continue;
    // of two axes of values the first is x
    const [across, up] = isLying ? [second, first] : [first, second];
    [across.axPos, up.axPos] = ["b", "l"];
  }
}

const isUpright = ({ axPos }: { axPos?: string }): boolean => axPos === "l" || axPos === "r";
