/** Where defaults were read. One constant a source, so that a citation is spelled once. */
export const sources = {
  azure: "Azure Migrate business case defaults, MicrosoftDocs/azure-docs, 2024-10-29",
  bls: "BLS OEWS May 2024 and loading, by candidcreative.ca, 2026-06",
  bng: "bngsoft.com, hardware sizing and TCO brochure",
  boavizta: "Boavizta environmental-footprint-data, commit 61323eb5",
  eia: "EIA table 5.6.A by energypricestoday.com, 2026-04: US commercial mean",
  ember: "Ember by thegreenwebfoundation/co2.js, commit 27cbe832: United States, 2024, life cycle",
  fan: "Fan, Weber, Barroso 2007",
  imix: "IMIX mean frame",
  truckRoll: "vsight.io, scienceinsights.org: 150 to 500 direct; TSIA about 1,000 all in",
  yobitel: "yobitel.com, BlueField-3 knowledge base, 2026: 2,000 to 3,000",
} as const;
