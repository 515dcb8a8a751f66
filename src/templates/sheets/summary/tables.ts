import { numberFormat } from "../../formats";
import { metricCell, metricRows, metricSum } from "../../metrics";
import { constantCell, type Workbook } from "../../workbook";
import { metricRow, rounded, type SummaryRow, type SummaryTable, sumRow, truthRow } from "./table";
import { verdictOf } from "./verdict";

/** The figures that the sentences tell of: under them, before the charts. */
export function answerTable(workbook: Workbook): SummaryTable {
  const row = (key: string, label: string, unit: string, more: { note?: string; isResult?: true } = {}): SummaryRow =>
    metricRow(key, { label, unit, ...more }, workbook);
  return {
    heading: "The answer",
    rows: [
      {
        id: "verdict",
        label: "In words",
        unit: "",
        format: "General",
        isText: true,
        formula: (alternative) => (alternative === 0 ? '"baseline"' : verdictOf(workbook.scenario.template, alternative)),
      },
      row("npvSaving", "Saving, present value", "USD", {
        isResult: true,
        note: "Against the first column, all sites; below 0: a loss.",
      }),
      row("tcoSaving", "Saving, nominal", "USD"),
      row("payback", "Payback", "years", { note: "When the savings so far are below 0 for the last time." }),
      row("irr", "Rate of return of the savings", "%", { note: "On what is spent beyond the first column." }),
      row("npvCost", "All costs, present value", "USD"),
      row("capex", "Spent on hardware, programme, perpetual licenses", "USD", { note: "Over the horizon, nominal." }),
      row("opex", "Running costs", "USD", { note: "Over the horizon, nominal." }),
    ],
  };
}

/** The four quantities, what the costs are made of, and what fits. */
export function detailTables(workbook: Workbook): SummaryTable[] {
  return [
    { heading: "Servers and licenses", rows: [...servers(workbook), ...licenses(workbook)] },
    { heading: "The card's watts against the processor's, year 1", rows: watts(workbook) },
    { heading: "IT watts of a site, year 1", rows: present(wattParts(workbook)) },
    { heading: "Work by the watt, and carbon", rows: performance(workbook) },
    { heading: "Costs by item over the horizon, nominal", rows: items(workbook) },
    { heading: "What fits", rows: fit(workbook) },
  ];
}

const present = (rows: readonly (SummaryRow | undefined)[]): SummaryRow[] => rows.flatMap((row) => row ?? []);

const servers = (workbook: Workbook): SummaryRow[] => [
  metricRow("fleetServers", { label: "Servers, all sites", unit: "servers", note: "Whole servers at each site." }, workbook),
  metricRow("serversRemoved", { label: "  removed", unit: "servers" }, workbook),
];

function licenses(workbook: Workbook): SummaryRow[] {
  const keys = ["licenseCost", "licensesPaid"];
  const cost = sumRow(
    "licenses",
    keys,
    { label: "Licenses over the horizon", unit: "USD", note: "By the vendors' counting rules." },
    workbook,
  );
  const of = (alternative: number): string =>
    `(${keys.map((key) => metricSum(key, alternative, workbook)).join("+")})`;
  if (!cost) return [];
  const saved: SummaryRow = {
    id: "licenseSaving",
    label: "  saved",
    unit: "USD",
    format: numberFormat("USD"),
    formula: (alternative) => (alternative === 0 ? undefined : rounded(`(${of(0)}-${of(alternative)})`)),
  };
  return [cost, saved];
}

function watts(workbook: Workbook): SummaryRow[] {
  const row = (key: string, label: string, unit: string, note?: string): SummaryRow =>
    metricRow(key, { label, unit, ...(note === undefined ? {} : { note }) }, workbook);
  return [
    row("freedCores", "Cores freed on the host of a site, at the peak", "cores", "Freed is not removed."),
    row("meanCoresFreed", "  busy ones, mean of the year", "cores"),
    row("localWattsPerCore", "Watts that one of them drew", "W/core", "On the server's own curve where it works."),
    row("netWatts", "Net watts of the offload on the same servers", "W", "Below 0: the card draws more than it frees."),
    row("breakEvenCores", "Busy cores to free for the card's own watts", "cores"),
    row("wattsSaved", "IT watts saved at a site", "W", "Servers switched off are in it."),
  ];
}

const wattParts = (workbook: Workbook): (SummaryRow | undefined)[] => [
  sumRow("serversWatts", ["serversWatts"], { label: "Servers", unit: "W", note: "At the wall, mean of the year." }, workbook),
  sumRow("cardsWatts", ["cardsWatts"], { label: "Cards, less NICs replaced", unit: "W" }, workbook),
  sumRow("otherWatts", ["otherWatts"], { label: "Other equipment", unit: "W" }, workbook),
];

function performance(workbook: Workbook): SummaryRow[] {
  const { template, comparison, inputs } = workbook.scenario;
  const unit = String(comparison.value("demandUnit", 0)!.value);
  const scaled = (key: string, by: string, label: string, format: string, note?: string): SummaryRow => ({
    id: key,
    label,
    unit: format,
    format: numberFormat(format),
    ...(note === undefined ? {} : { note }),
    formula: (alternative) =>
      metricRows(key, alternative, workbook).length === 0
        ? undefined
        : rounded(`(${metricCell(key, alternative, workbook)}${by}${constantCell(by === "*" ? "wattsPerKilowatt" : "thousand", workbook)})`),
  });
  return [
    {
      ...scaled("perfPerWatt", "*", "Work by the kilowatt", `${unit}/kW`, `${template.work}, all IT equipment of the sites.`),
      ...(inputs.has("demandUnit") ? { unitFormula: 'demandUnit&"/kW"' } : {}),
    },
    metricRow("perfPerWattGain", { label: "  gain over the first column", unit: "%" }, workbook),
    scaled("carbon", "/", "Carbon over the horizon, CO2e", "t", "By energy, and embodied in what is bought."),
    scaled("carbonSaved", "/", "  saved", "t"),
  ];
}

/** Items of the cash flow as a reader groups them. */
const itemGroups: readonly { id: string; label: string; keys: readonly string[] }[] = [
  { id: "items.servers", label: "Servers", keys: ["serversPaid"] },
  { id: "items.cards", label: "Cards, ports, programme", keys: ["cardsPaid", "programmePaid"] },
  { id: "items.licenses", label: "Licenses", keys: ["licensesPaid", "licenseCost"] },
  { id: "items.energy", label: "Energy", keys: ["energyCost"] },
  { id: "items.people", label: "Support, care, visits", keys: ["supportCost", "adminCost", "cardCareCost", "visitsCost"] },
  {
    id: "items.other",
    label: "Other equipment, space, cloud",
    keys: ["otherPaid", "otherEquipmentCost", "spacePaid", "spaceCost", "cloudCost"],
  },
  { id: "items.soft", label: "Soft items, tax, salvage", keys: ["softCost", "tax", "salvageGained"] },
];

/** All items of the cash flow, each in one group; their sum is the cost of all years. */
export const groupedItems: readonly string[] = itemGroups.flatMap(({ keys }) => keys);

function items(workbook: Workbook): SummaryRow[] {
  const rows = itemGroups.map(({ id, label, keys }) => sumRow(id, keys, { label, unit: "USD" }, workbook));
  const sum = metricRow("tco", { label: "All costs", unit: "USD", isResult: true }, workbook);
  return [...present(rows), sum];
}

const fitChecks: readonly (readonly [key: string, label: string])[] = [
  ["envelopeFits", "Watts within the site's envelope"],
  ["slotPowerFits", "Card's most watts within slot and cable"],
  ["slotLinkFits", "Slot carries the card's throughput"],
  ["heatFits", "Card within the server's heat gate"],
  ["ambientFits", "Temperature within the server's limit"],
  ["stackFits", "Software supports the card"],
];

function fit(workbook: Workbook): SummaryRow[] {
  const rows = fitChecks.map(([key, label]) => truthRow(key, label, workbook));
  const all: SummaryRow = {
    id: "fits",
    label: "Fits",
    unit: "",
    format: "General",
    isText: true,
    isResult: true,
    note: "Only what Inputs gives a limit for is checked.",
    formula: (alternative) => `IF(${metricCell("fits", alternative, workbook)}=1,"yes","no")`,
  };
  return [...present(rows), all];
}
