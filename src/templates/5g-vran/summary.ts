import type { Sentence } from "../template";

/** A card against the processor that corrects errors on its die: the comparison that a FEC card's case leaves out. */
const againstEngine = (card: string, key: string): Sentence => ({
  equation: [
    `"Against the processor's own accelerator "&"${card} "`,
    `IF(npvSaving_${key}<npvSaving_accel,"costs ","saves ")`,
    `TEXT(ROUND(ABS(npvSaving_${key}-npvSaving_accel)/sites,-2),"#,##0")`,
    `IF(npvSaving_${key}<npvSaving_accel," USD more a site, present value."," USD a site, present value.")`,
  ].join("&"),
});

/** Sentences of the radio site: whom a card must beat, and where servers can go. */
export const summary: readonly Sentence[] = [
  againstEngine("a FEC card", "fec"),
  againstEngine("an inline card", "inline"),
  {
    equation: [
      `"In software a site of "&demand&" mid-band cells needs "&ROUND(fleetServers_nic/sites,0)&IF(ROUND(fleetServers_nic/sites,0)=1," server. "," servers. ")`,
      `IF(fleetServers_nic>sites,"Where an alternative does with fewer, the server is the saving: its price, license and upkeep. ","At one server a site nothing can be removed; only a pooled hub consolidates. ")`,
      `"A DPU that takes fronthaul and timing alone frees "&ROUND(freedCores_dpu,1)&" cores and "`,
      `IF(serversRemoved_dpu>0,"removes "&TEXT(serversRemoved_dpu,"#,##0")&IF(serversRemoved_dpu=1," server."," servers."),"removes no server.")`,
    ].join("&"),
    lines: 2,
  },
];
