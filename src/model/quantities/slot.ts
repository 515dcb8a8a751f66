import { fault } from "../../vector";
import { amount, positiveShare, type NumberArgument } from "../argument";
import { rowQuantity } from "../quantity";

/** Usable Gbps of one PCIe lane by generation, after line encoding. */
const gbpsPerLane = new Map([
  [3, 7.88],
  [4, 15.75],
  [5, 31.5],
  [6, 60.5],
]);
const laneCounts = [1, 2, 4, 8, 16];

const generation: NumberArgument = { ...amount("pcieGen", "generation"), min: 3, max: 6, whole: true };
const lanes: NumberArgument = { ...amount("lanes", "lanes"), min: 1, max: 16, whole: true };

const declared = {
  args: [
    amount("cardW", "W"),
    amount("cardGbps", "Gbps"),
    amount("slotW", "W"),
    generation,
    lanes,
    amount("auxW", "W", 0),
    positiveShare("protocolEfficiency", 0.85),
  ],
  explain: (argument: string, values: Readonly<Record<string, unknown>>) =>
    argument === "lanes" ? `lanes is ${String(values.lanes)}. Allowed: ${laneCounts.join(", ")}.` : undefined,
} as const;

/** Watts and Gbps that the card wants above what slot and auxiliary lead give: negative or 0 where it fits. */
function missing(
  n: number,
  [cardW, cardGbps, slotW, gen, lane, auxW, efficiency]: readonly Float64Array[],
  [watts, gbps]: readonly Float64Array[],
  faults: readonly Uint8Array[],
): void {
  for (let i = 0; i < n; i++) {
    watts![i] = cardW![i]! - (slotW![i]! + auxW![i]!);
    gbps![i] = cardGbps![i]! - lane![i]! * (gbpsPerLane.get(gen![i]!) ?? 0) * efficiency![i]!;
    if (!laneCounts.includes(lane![i]!)) for (const each of faults) each[i] ||= fault("value", 4);
  }
}

const outputs = [
  { name: "wattsMissing", unit: "W" },
  { name: "gbpsMissing", unit: "Gbps" },
];

const fits = (lacking: number): boolean => lacking <= 0;

/** Whether a slot carries a card: its watts within slot and auxiliary lead, its Gbps within the usable PCIe rate. */
export const slotFit = rowQuantity({
  ...declared,
  outputs,
  kernel: (n, args, outs, faults) => missing(n, args, outs, faults),
  shows: (lacking) => lacking.every(fits),
});

/** The same in words: "fits", or which limit fails and by how much. */
export const slotCheck = rowQuantity({
  ...declared,
  outputs,
  kernel: (n, args, outs, faults) => missing(n, args, outs, faults),
  shows: ([watts, gbps]) => {
    const failing = [
      fits(watts!) ? "" : `needs ${rounded(watts!)} W more than slot and auxiliary lead give`,
      fits(gbps!) ? "" : `the slot is ${rounded(gbps!)} Gbps short`,
    ].filter(Boolean);
    return failing.length === 0 ? "fits" : failing.join("; ");
  },
});

const rounded = (value: number): number => Number(value.toPrecision(3));
