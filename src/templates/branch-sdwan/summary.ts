import type { Sentence } from "../template";

/** Sentences of the branch: what the functions take, and what is the server's doing and not the card's. */
export const summary: readonly Sentence[] = [
  {
    equation: [
      `"In software the WAN functions of "&demand&" Gbps take "&ROUND(freedCores_appliance,1)&" of the server's "&coresPerServer_nic&" cores. A DPU frees "&ROUND(freedCores_dpu,1)&" of them and "`,
      `IF(serversRemoved_dpu>0,"removes "&TEXT(serversRemoved_dpu,"#,##0")&IF(serversRemoved_dpu=1," server with its"," servers with their")&" licenses; a server with more cores may do so for less.","removes no server, so no license ends.")`,
    ].join("&"),
    lines: 2,
  },
  {
    equation: [
      `"Boxes for these functions would "&IF(npvSaving_appliance<0,"cost ","save ")&TEXT(ROUND(ABS(npvSaving_appliance)/sites,-1),"#,##0")`,
      `IF(npvSaving_appliance<0," USD a branch more, present value, than software on the server: moving them pays, and needs no card."," USD a branch, present value, against software on the server.")`,
    ].join("&"),
  },
];
