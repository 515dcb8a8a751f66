import { around, between } from "../entry";
import { type Rate, rowsOf } from "./rate";

const azure = {
  source: "Azure Migrate business case (MicrosoftDocs/azure-docs concepts-business-case-calculation.md)",
  date: "2024-10-29",
  unverified: [],
} as const;
const recalled = { source: "memory", date: "n/d", unverified: "all" } as const;

/** Discount rates, lives, upkeep, and the overhead of buildings. */
export const business: readonly Rate[] = [
  ...rowsOf({ ...azure, kind: "finance", unit: "%" }, [
    { id: "discount-rate", name: "discount rate", value: 7 },
    { id: "network-maintenance", name: "network maintenance, of hardware and software a year", value: 15 },
    { id: "storage-maintenance", name: "storage maintenance, of hardware a year", value: 10 },
  ]),
  ...rowsOf({ ...azure, kind: "finance", unit: "years" }, [
    { id: "server-life", name: "server depreciation life", value: 4 },
    { id: "network-life", name: "network depreciation life", value: 5 },
  ]),
  ...rowsOf({ ...azure, kind: "labor", unit: "USD/server-year" }, [
    { id: "server-security", name: "server security", value: 250 },
    { id: "server-monitoring", name: "server monitoring", value: 430 },
    { id: "server-patching", name: "server patching", value: 430 },
    { id: "server-backup", name: "server backup", value: 580 },
  ]),
  ...rowsOf({ ...recalled, kind: "finance", unit: "%" }, [
    { id: "server-maintenance", name: "server maintenance, of capex a year", value: 5 },
    { id: "salvage", name: "salvage, of capex after five years", value: between(0, 10) },
  ]),
  {
    id: "pue-industry",
    name: "PUE, industry average",
    aliases: [],
    kind: "facility",
    value: around(1.56, 1.55, 1.59),
    unit: "factor",
    source: "Uptime Institute (intelligence.uptimeinstitute.com UII 221; Statista)",
    date: "2024",
    unverified: [],
    note: "Of data centers: 1.58 in 2023, 1.55 to 1.59 since 2020.",
  },
  {
    id: "pue-azure",
    name: "PUE, on premises as a cloud vendor assumes",
    aliases: [],
    kind: "facility",
    value: 1.8,
    unit: "factor",
    ...azure,
  },
  {
    id: "pue-edge",
    name: "PUE, edge site",
    aliases: [],
    kind: "facility",
    value: around(1.5, 1.2, 2),
    unit: "factor",
    source: "assumption",
    date: "2026-11",
    unverified: "all",
    note: "Free-air cabinet 1.2 to 1.3, closet with a split unit 1.7 to 2.0.",
  },
  {
    id: "cooling-cop",
    name: "cooling COP, split unit at an edge site",
    aliases: ["COP"],
    kind: "facility",
    value: around(3, 2, 4),
    unit: "factor",
    source: "assumption",
    date: "2026-11",
    unverified: "all",
    note: "Use PUE or COP, never both.",
  },
  {
    id: "rectifier-efficiency",
    name: "telecom rectifier efficiency",
    aliases: [],
    kind: "facility",
    value: around(0.965, 0.9, 0.98),
    unit: "share",
    source:
      "https://www.telecompowersystem.com/news/technical-guide-minimizing-light-load-efficiency-loss-in-3-phase-telecom-power-systems-314807.html",
    date: "2026-04",
    unverified: [],
    note: "A vendor's page; below 90% at 20% load.",
  },
  {
    id: "data-breach",
    name: "data breach, global mean",
    aliases: [],
    kind: "finance",
    value: around(4_440_000, 4_440_000, 10_220_000),
    unit: "USD/breach",
    source: "IBM/Ponemon by therecord.media, bakerdonelson.com",
    date: "2025-07",
    unverified: [],
    note: "High is the US; 600 organizations. Off unless a scenario asks for it.",
  },
];
