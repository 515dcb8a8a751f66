import {
  above,
  assumed,
  atLeast,
  convention,
  nothing,
  positiveShare,
  read,
  same,
  whereKnown,
} from "../declare";
import type { Parameter, ParameterGroup } from "../parameter";
import { sources } from "../sources";

const overhead: readonly Parameter[] = [
  {
    key: "pue",
    label: "PUE of the site",
    unit: "1",
    of: "site",
    ...atLeast(1),
    defaults: [
      whereKnown("coolingCop", convention(1, "counted by cooling and rectifiers")),
      whereKnown("rectifierEfficiency", convention(1, "counted by cooling and rectifiers")),
      assumed(1.5, "free-air cabinet 1.2, closet with a split unit 2; data centers 1.56"),
    ],
    description: "For sites with a data hall; else coolingCop and rectifierEfficiency, never both.",
  },
  {
    key: "marginalPue",
    label: "PUE of a watt more or less",
    unit: "1",
    of: "site",
    ...atLeast(1),
    defaults: [same("pue")],
    description: "For savings; usually lower than the PUE.",
  },
  {
    key: "coolingCop",
    label: "Coefficient of performance of the cooling",
    unit: "1",
    of: "site",
    ...above(0),
    defaults: [],
    description: "Sites without a data hall: 2 to 4 for a split unit.",
  },
  {
    key: "rectifierEfficiency",
    label: "Efficiency of rectifiers or UPS",
    unit: "1",
    of: "site",
    ...positiveShare,
    defaults: [],
    description: "Sites without a data hall: 0.9 to 0.98.",
  },
  {
    key: "hours",
    label: "Hours in service",
    unit: "h/year",
    of: "site",
    ...above(0, 8784),
    defaults: [convention(8760, "365 days")],
    description: "A site that is shut at night has fewer.",
  },
];

const energy: readonly Parameter[] = [
  {
    key: "electricityPrice",
    label: "Electricity price, year 1",
    unit: "USD/kWh",
    of: "site",
    ...atLeast(0),
    defaults: [read(0.146, sources.eia)],
    description: "Five times apart between sites: 0.07 to 0.39 in US states.",
  },
  {
    key: "escalation",
    label: "Rise of the electricity price a year",
    unit: "1",
    of: "site",
    ...above(-1, 10),
    defaults: [nothing],
    description: "Nominal money only.",
  },
  {
    key: "demandCharge",
    label: "Charge for the highest draw",
    unit: "USD/kW/month",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "On the site's draw.",
  },
];

/** The building: overhead of its watts, hours, price of energy. */
export const facility: readonly ParameterGroup[] = [
  { heading: "Cooling and hours", parameters: overhead },
  { heading: "Energy", parameters: energy },
];
