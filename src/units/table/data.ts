import type { Shelf } from "./row";

const decimal = ["k", "M", "G", "T", "P"] as const;
const binary = ["Ki", "Mi", "Gi", "Ti"] as const;

/** Data and its rates: b is a bit, B a byte. */
export const dataShelves: readonly Shelf[] = [
  {
    measures: "data",
    powers: { data: 1 },
    units: [
      { names: ["b"], prefixes: [...decimal, ...binary] },
      { names: ["bit", "bits"], prefixes: [...decimal, ...binary] },
      { names: ["B", "byte", "bytes"], over: 8, prefixes: [...decimal, ...binary] },
    ],
  },
  { measures: "data rate", powers: { data: 1, time: -1 }, units: [{ names: ["bps"], prefixes: decimal }] },
  {
    measures: "packets",
    powers: { packets: 1 },
    units: [{ names: ["packet", "packets"] }],
  },
  {
    measures: "packet rate",
    powers: { packets: 1, time: -1 },
    units: [{ names: ["pps"], prefixes: ["k", "M", "G"] }],
  },
  { measures: "requests", powers: { requests: 1 }, units: [{ names: ["request", "requests"] }] },
  {
    measures: "request rate",
    powers: { requests: 1, time: -1 },
    units: [{ names: ["rps"], prefixes: ["k", "M"] }],
  },
  { measures: "frequency", powers: { time: -1 }, units: [{ names: ["Hz"], prefixes: ["k", "M", "G"] }] },
];
