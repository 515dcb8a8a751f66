import type { Sentence } from "../template";

/** What isolation would have to be worth for a card to pay: the loss that it must prevent each year. */
const byIsolation = (card: string, key: string): Sentence => ({
  equation: [
    `IF(npvSaving_${key}>=0,"${card} pays without any worth of isolation.",`,
    `"By isolation alone ${card} would have to prevent losses of "&`,
    `TEXT(ROUND(npvSaving_${key}/PV(discountRate,years,1),-3),"#,##0")&" USD a year at all stores; the figures on Inputs give "&`,
    `TEXT(ROUND(breachProbability*breachImpact*breachReduction_${key},-3),"#,##0")&" USD"&IF(includeSoft="yes",", which are counted.",", not counted."))`,
  ].join(""),
  lines: 2,
});

/** Sentences of the store: what limits its streams, and the term that could turn the case. */
export const summary: readonly Sentence[] = [
  {
    equation: [
      `"A server's GPUs analyze "&ROUNDDOWN(resource.inference.capacity_nic*resource.inference.utilization_nic,0)&" streams and its decoders open "&ROUNDDOWN(resource.decode.capacity_nic*resource.decode.utilization_nic,0)&`,
      `", with a card or without. The "&ROUND(freedCores_dpu,1)&" host cores that a DPU frees add no stream: stream density stays at "&ROUND(demand*sites/fleetServers_nic,0)&" streams a server."`,
    ].join(""),
    lines: 2,
  },
  byIsolation("a DPU", "dpu"),
];
