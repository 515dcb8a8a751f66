import type { Sentence } from "../template";

/** What limits a server's streams, with any card. */
const density: Sentence = {
  equation: [
    `"A server's GPUs analyze "&ROUNDDOWN(resource.inference.capacity_nic*resource.inference.utilization_nic,0)`,
    `" streams and its decoders take "&ROUNDDOWN(resource.decode.capacity_nic*resource.decode.utilization_nic,0)`,
    `", with a card or without. The "&ROUND(freedCores_dpu,1)&" host cores that a DPU frees add no stream: it stays at "`,
    `ROUND(demand*sites/fleetServers_dpu,0)&" streams a server."`,
  ].join("&"),
  lines: 2,
};

/** What isolation would have to be worth for a DPU to pay: the loss that it must prevent each year. */
const isolation: Sentence = {
  equation: [
    `IF(npvSaving_dpu>=0,"The DPU pays, isolation ","By isolation alone a DPU would have to prevent losses of "`,
    `&TEXT(ROUND(npvSaving_dpu/PV(discountRate,years,1),-3),"#,##0")&" USD a year at all stores; it is ")`,
    `&"worth "&TEXT(ROUND(breachProbability*breachImpact*breachReduction_dpu,-3),"#,##0")&" USD a year by the figures on Inputs, "`,
    `&IF(includeSoft="yes","which are counted.","which are not counted.")`,
  ].join(""),
  lines: 2,
};

/** Sentences of the store, after those of every template. */
export const summary: readonly Sentence[] = [density, isolation];
