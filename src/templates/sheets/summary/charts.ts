import { chartRange } from "../../chart-rows";
import type { PlacedChart } from "../../../workbook/writer/page";
import type { Workbook } from "../../workbook";

/** Dark to light, told apart without color by their lightness; cards in the warm color throughout. */
const colors = ["1F3864", "B5432E", "E0A030", "5B7DB1", "8A8D91", "B9C7DE", "5F6B7A"];
const lineColors = ["1F3864", "B5432E", "E0A030", "5B7DB1"];

/** A chart without its place. */
export type Chart = Omit<PlacedChart, "from" | "to">;

/** Ranges of the Summary sheet over all alternatives. */
export interface SummaryRanges {
  /** Labels of the alternatives. */
  readonly labels: string;
  readonly row: (id: string) => string | undefined;
  readonly label: (id: string) => string;
}

/** The charts of every Summary sheet: costs by item, saving so far, watts, work by the watt. */
export const chartsOf = (workbook: Workbook, ranges: SummaryRanges): Chart[] => [
  costs(ranges),
  savings(workbook),
  watts(ranges),
  perKilowatt(workbook, ranges),
];

const series = (ids: readonly string[], { row, label }: SummaryRanges): Chart["series"] =>
  ids.flatMap((id, k) => {
    const values = row(id);
    return values === undefined ? [] : [{ label: label(id).trim(), values, color: colors[k % colors.length]! }];
  });

const costs = (ranges: SummaryRanges): Chart => ({
  kind: "stacked",
  title: "Cost by item over the horizon",
  description:
    "Stacked columns of all costs over the horizon by item, an alternative a column: servers, cards, licenses, energy, upkeep and others. The figures stand in the table Costs by item.",
  categoryTitle: "Alternative",
  valueTitle: "USD, all sites, nominal",
  valueFormat: "#,##0",
  categories: ranges.labels,
  series: series(
    ["items.servers", "items.cards", "items.licenses", "items.energy", "items.people", "items.other", "items.soft"],
    ranges,
  ),
});

function savings(workbook: Workbook): Chart {
  const { alternatives } = workbook.scenario.template;
  return {
    kind: "lines",
    title: "Saving so far, and when it pays back",
    description:
      "Lines of the saving so far against the first alternative, year by year to the horizon, an alternative a line. Where a line crosses zero for the last time, the alternative has paid back.",
    categoryTitle: "Year",
    valueTitle: "USD, all sites, nominal",
    valueFormat: "#,##0",
    categories: chartRange("years", workbook),
    series: alternatives.slice(1).map(({ label }, k) => ({
      label,
      values: chartRange(k + 1, workbook),
      color: lineColors[k % lineColors.length]!,
    })),
  };
}

const watts = (ranges: SummaryRanges): Chart => ({
  kind: "stacked",
  title: "IT watts of a site before and after",
  description:
    "Stacked columns of the mean wall watts of a site in year 1, an alternative a column: servers, cards and other equipment. The first column is before, the others after.",
  categoryTitle: "Alternative",
  valueTitle: "W at the wall",
  valueFormat: "#,##0",
  categories: ranges.labels,
  series: series(["serversWatts", "cardsWatts", "otherWatts"], ranges),
});

const perKilowatt = ({ scenario }: Workbook, ranges: SummaryRanges): Chart => ({
  kind: "columns",
  title: "Performance per watt",
  description: `Columns of the work by the kilowatt of IT equipment, an alternative a column: ${scenario.template.work}.`,
  categoryTitle: "Alternative",
  valueTitle: `${String(scenario.comparison.value("demandUnit", 0)!.value)} by the kW`,
  valueFormat: "General",
  categories: ranges.labels,
  series: series(["perfPerWatt"], ranges),
});
