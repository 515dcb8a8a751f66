import type { Sentence } from "../template";

/** Sentences of the cabinet: what no card changes, and what keeps one out. */
export const summary: readonly Sentence[] = [
  {
    equation: [
      `"All "&demand&" thousand messages a second, their translation and their tunnels take "&ROUND(infraCores_nic,1)&" of the server's "&coresPerServer_nic&" cores. `,
      `A DPU that took them all would need to free "&ROUND(breakEvenCores_dpu,0)&" busy cores for its own watts alone."`,
    ].join(""),
    lines: 2,
  },
  {
    equation: [
      `"At "&ambient&" °C around the cabinet a card may draw "&IF(ambient>heatGateAmbient_dpu,heatGateWatts_dpu,cardMaxWatts_dpu)&" W at most, and the DPU is rated "&cardMaxWatts_dpu&" W: it "`,
      `IF(AND(ambient>heatGateAmbient_dpu,cardMaxWatts_dpu>heatGateWatts_dpu),"stays out unless the cabinet is cooled.","passes the server's heat gate.")`,
    ].join("&"),
  },
  {
    equation: [
      `"The fanless gateway does the same on "&TEXT(fleetItWatts_gateway/sites,"#,##0")&" W instead of "&TEXT(fleetItWatts_nic/sites,"#,##0")&", and "`,
      `IF(npvSaving_gateway>0,"saves ","costs ")`,
      `TEXT(ROUND(ABS(npvSaving_gateway)/sites,-1),"#,##0")&" USD a cabinet, present value."`,
    ].join("&"),
  },
];
