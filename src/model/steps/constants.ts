/** A number that steps name instead of writing it, so that its unit is known: it converts, or nature set it. */
export interface Constant {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
}

/** Every constant that a step may name. */
export const constants: readonly Constant[] = [
  { key: "wattsPerKilowatt", label: "Watts in a kilowatt", unit: "W/kW", value: 1000 },
  { key: "gramsPerKilogram", label: "Grams in a kilogram", unit: "g/kg", value: 1000 },
  { key: "monthsPerYear", label: "Months in a year", unit: "months/year", value: 12 },
  { key: "secondsPerHour", label: "Seconds in an hour", unit: "s/h", value: 3600 },
  { key: "bitsPerByte", label: "Bits in a byte", unit: "bits/byte", value: 8 },
  { key: "megabitsPerGigabit", label: "Megabits in a gigabit", unit: "Mb/Gb", value: 1000 },
  {
    key: "frameGapBytes",
    label: "Preamble, delimiter and gap around each Ethernet frame",
    unit: "bytes",
    value: 20,
  },
  {
    key: "steelWattsPerSquareMeter",
    label: "Watts that a square meter of sheet steel passes on for each kelvin",
    unit: "W/(m2*K)",
    value: 5.5,
  },
];

const byKey = new Map(constants.map((constant) => [constant.key, constant]));

/** The constant of that key; undefined where there is none. */
export const constantOf = (key: string): Constant | undefined => byKey.get(key);
