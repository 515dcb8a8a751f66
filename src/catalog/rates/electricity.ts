import { around } from "../entry";
import { type Rate, rowsOf } from "./rate";

const eia = "https://www.eia.gov/electricity/annual/secrev-map.php";
const eurostat =
  "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";

/** Electricity prices; without VAT in the EU. */
export const electricity: readonly Rate[] = [
  {
    id: "electricity-us-commercial",
    name: "electricity, US commercial average",
    aliases: ["US"],
    kind: "electricity",
    value: around(0.146, 0.0738, 0.3903),
    unit: "USD/kWh",
    source: `https://www.energypricestoday.com/data/sources/electricity-prices.json (EIA table 5.6.A) ; ${eia}`,
    date: "2026-04",
    unverified: [],
    note: "Average of early 2026; low and high are the cheapest and the dearest state of 2023.",
  },
  {
    id: "electricity-us-industrial",
    name: "electricity, US industrial, cheapest and dearest state",
    aliases: [],
    kind: "electricity",
    value: around(0.0575, 0.0575, 0.3528),
    unit: "USD/kWh",
    source: eia,
    date: "2024-10",
    unverified: [],
    note: "2023; the value is New Mexico's, the lowest; Hawaii the highest.",
  },
  {
    id: "electricity-eu",
    name: "electricity, EU non-household average",
    aliases: ["EU"],
    kind: "electricity",
    value: around(0.1902, 0.089, 0.276),
    unit: "EUR/kWh",
    source: `https://www.eubusiness.com/energy/germany-electricity-prices-highest-in-eu/ (Eurostat) ; ${eurostat}`,
    date: "2025-10",
    unverified: [],
    note: "First half of 2025; low Finland, high Cyprus, second half of 2023.",
  },
  {
    id: "electricity-eu-dearest",
    name: "electricity, EU non-household, Ireland",
    aliases: ["Ireland"],
    kind: "electricity",
    value: around(0.256, 0.0939, 0.256),
    unit: "EUR/kWh",
    source: `mirror of ${eurostat}`,
    date: "2024-10",
    unverified: [],
    note: "First half of 2024; low is Finland.",
  },
  ...rowsOf(
    {
      kind: "electricity",
      unit: "USD/kWh",
      source: eia,
      date: "2024-10",
      unverified: [],
      note: "Average revenue per kWh, commercial, 2023.",
    },
    [
      { id: "electricity-us-hawaii", name: "electricity, Hawaii", value: 0.3903 },
      { id: "electricity-us-california", name: "electricity, California", value: 0.2391 },
      { id: "electricity-us-massachusetts", name: "electricity, Massachusetts", value: 0.1962 },
      { id: "electricity-us-new-york", name: "electricity, New York", value: 0.1801 },
      { id: "electricity-us-florida", name: "electricity, Florida", value: 0.1195 },
      { id: "electricity-us-illinois", name: "electricity, Illinois", value: 0.1124 },
      { id: "electricity-us-ohio", name: "electricity, Ohio", value: 0.1075 },
      { id: "electricity-us-washington", name: "electricity, Washington", value: 0.0992 },
      { id: "electricity-us-virginia", name: "electricity, Virginia", value: 0.0895 },
      { id: "electricity-us-texas", name: "electricity, Texas", value: 0.0882 },
      { id: "electricity-us-idaho", name: "electricity, Idaho", value: 0.0878 },
      { id: "electricity-us-north-dakota", name: "electricity, North Dakota", value: 0.0738 },
    ],
  ),
];
