import { around } from "../entry";
import { type Rate, rowsOf } from "./rate";

const boavizta = "github.com/Boavizta/environmental-footprint-data boavizta-data-us.csv (commit 61323eb5)";
const embodied = { aliases: [], kind: "carbon", unit: "kgCO2e", unverified: [] } as const;

/** Carbon of the grid by country and region, and embodied in hardware. */
export const carbon: readonly Rate[] = [
  ...rowsOf(
    {
      kind: "carbon",
      unit: "gCO2e/kWh",
      date: "2024",
      unverified: [],
      note: "2024 average, life cycle.",
      source:
        "github.com/thegreenwebfoundation/co2.js data/output/average-intensities.json (Ember, commit 27cbe832)",
    },
    [
      { id: "grid-eu", name: "grid carbon, EU", value: 213.02 },
      { id: "grid-us", name: "grid carbon, United States", value: 383.55 },
      { id: "grid-germany", name: "grid carbon, Germany", value: 342.06 },
      { id: "grid-france", name: "grid carbon, France", value: 44.18 },
      { id: "grid-sweden", name: "grid carbon, Sweden", value: 35.89 },
      { id: "grid-poland", name: "grid carbon, Poland", value: 614.98 },
      { id: "grid-united-kingdom", name: "grid carbon, United Kingdom", value: 215.79 },
      { id: "grid-spain", name: "grid carbon, Spain", value: 146.15 },
      { id: "grid-italy", name: "grid carbon, Italy", value: 287.75 },
      { id: "grid-india", name: "grid carbon, India", value: 708.96 },
      { id: "grid-china", name: "grid carbon, China", value: 557.5 },
      { id: "grid-japan", name: "grid carbon, Japan", value: 483.73 },
    ],
  ),
  ...rowsOf(
    {
      kind: "carbon",
      unit: "gCO2e/kWh",
      date: "n/d",
      unverified: [],
      note: "Direct emissions, a few years old; a region's average hides its states.",
      source:
        "github.com/cloud-carbon-footprint/ccf-coefficients data/grid-emissions-factors-azure.csv (EPA eGRID, commit b0032d92)",
    },
    [
      { id: "grid-us-serc", name: "grid carbon, SERC (Virginia, Georgia)", value: 415.8 },
      { id: "grid-us-rfc", name: "grid carbon, RFC (Illinois, Ohio)", value: 440.2 },
      { id: "grid-us-mro", name: "grid carbon, MRO (Iowa)", value: 472.2 },
      { id: "grid-us-tre", name: "grid carbon, TRE (Texas)", value: 396.3 },
      { id: "grid-us-wecc", name: "grid carbon, WECC (California, Arizona, Washington)", value: 350.9 },
    ],
  ),
  {
    ...embodied,
    id: "embodied-dell-r740",
    name: "embodied carbon, Dell PowerEdge R740",
    value: around(1356, 1100, 1400),
    source: boavizta,
    date: "2019-01",
    note: "Two processors, 32 GB, three hard disks; drives of flash weigh much more.",
  },
  {
    ...embodied,
    id: "embodied-dell-r640",
    name: "embodied carbon, Dell PowerEdge R640",
    value: around(1314, 1100, 1400),
    source: boavizta,
    date: "2019-01",
  },
  {
    ...embodied,
    id: "embodied-dell-r6525",
    name: "embodied carbon, Dell PowerEdge R6525",
    value: around(762, 653, 809),
    source: boavizta,
    date: "2021-01",
    note: "Low R6515, high R7515.",
  },
  {
    ...embodied,
    id: "embodied-lenovo-sr645",
    name: "embodied carbon, Lenovo ThinkSystem SR645 / SR665",
    value: around(8604, 1880, 9204),
    source: boavizta,
    date: "2020-06",
    note: "Six times Dell's: much flash and memory. Low is SR635.",
  },
  {
    ...embodied,
    id: "embodied-hpe-el8000",
    name: "embodied carbon, HPE Edgeline EL8000",
    value: around(828, 828, 887),
    source: boavizta,
    date: "2021",
  },
  {
    ...embodied,
    id: "embodied-lenovo-se350",
    name: "embodied carbon, Lenovo ThinkEdge SE350",
    value: around(1832, 500, 1832),
    source: boavizta,
    date: "2020-04",
    note: "Low is HPE's MicroServer Gen10 Plus.",
  },
  {
    ...embodied,
    id: "embodied-dell-r710",
    name: "embodied carbon, Dell PowerEdge R710",
    value: around(636, 400, 636),
    source: "https://issuu.com/peinternational/docs/dell-server-carbon-footprint-whitepaper",
    date: "2011-11",
    note: "An upper bound by arithmetic.",
  },
  {
    id: "embodied-card",
    name: "embodied carbon, NIC or DPU",
    aliases: [],
    kind: "carbon",
    value: around(100, 15, 225),
    unit: "kgCO2e",
    source: "assumption",
    date: "2026-11",
    unverified: "all",
    note: "No footprint of a card was found.",
  },
  {
    id: "embodied-per-usd",
    name: "embodied carbon of computer hardware by price",
    aliases: [],
    kind: "carbon",
    value: around(0.058, 0.035, 0.09),
    unit: "kgCO2e/USD",
    source:
      "https://reverberate.earth/companies/b3d505d1-5044-4494-a7ef-9b68044214f9/factors (USEEIO 334111)",
    date: "2022",
    unverified: [],
  },
];
