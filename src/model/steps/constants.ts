/** Numbers that formulas call by name: what turns one unit into another, and the few figures the model takes as given. */
export interface Constant {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly label: string;
  /** Where it comes from; nothing for what is so by definition. */
  readonly source?: string;
}

/** Named in formulas as parameters are. */
export const constants: readonly Constant[] = [
  { name: "wattsPerKilowatt", value: 1000, unit: "W/kW", label: "Watts in a kilowatt" },
  { name: "gramsPerKilogram", value: 1000, unit: "g/kg", label: "Grams in a kilogram" },
  { name: "monthsPerYear", value: 12, unit: "month/year", label: "Months in a year" },
  { name: "bitsPerByte", value: 8, unit: "Gb/GB", label: "Bits in a byte" },
  { name: "secondsPerHour", value: 3600, unit: "s/h", label: "Seconds in an hour" },
  { name: "packetsPerGigabit", value: 1000, unit: "Mpps·bit/Gbps", label: "Megabits in a gigabit" },
  {
    name: "frameOverhead",
    value: 20,
    unit: "byte",
    label: "Preamble and gap around each Ethernet frame",
    source: "IEEE 802.3: 8 bytes of preamble and start delimiter, 12 of gap",
  },
  {
    name: "acceleratorsPerServer",
    value: 1,
    unit: "card/server",
    label: "Accelerators of a server: what its CPUs hold counts as one card",
    source: "convention of this model",
  },
  {
    name: "roundingGuard",
    value: 1e-9,
    unit: "1",
    label: "What a quotient may exceed a whole number by and still count as that",
    source: "convention of this model",
  },
  {
    name: "usualPsuEfficiency",
    value: 0.94,
    unit: "1",
    label: "Efficiency of a power supply whose rating is not given",
    source: "assumption: platinum at half load",
  },
  {
    name: "half",
    value: 0.5,
    unit: "1",
    label: "Load at which a supply's efficiency is taken to find its load",
    source: "convention of this model",
  },
  {
    name: "pcie3LaneGbps",
    value: 7.88,
    unit: "Gbps/lane",
    label: "A lane of PCIe 3.0",
    source: "PCI-SIG, 128b/130b",
  },
  {
    name: "pcie4LaneGbps",
    value: 15.75,
    unit: "Gbps/lane",
    label: "A lane of PCIe 4.0",
    source: "PCI-SIG, 128b/130b",
  },
  {
    name: "pcie5LaneGbps",
    value: 31.5,
    unit: "Gbps/lane",
    label: "A lane of PCIe 5.0",
    source: "PCI-SIG, 128b/130b",
  },
  {
    name: "pcie6LaneGbps",
    value: 60.5,
    unit: "Gbps/lane",
    label: "A lane of PCIe 6.0",
    source: "PCI-SIG, flit mode",
  },
  {
    name: "sheetSteel",
    value: 5.5,
    unit: "W/m2/K",
    label: "Heat that a sheet-steel wall sheds",
    source: "enclosure makers' figure for painted steel, natural convection",
  },
];
