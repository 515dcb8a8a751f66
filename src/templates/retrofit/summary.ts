import type { Sentence } from "../template";

/** On the same servers: the card's watts against those of the cores it frees. */
const byWatts = (card: string, key: string): Sentence => ({
  equation: [
    `"On the owned servers ${card} draws "&TEXT(ABS(netWatts_${key}),"#,##0")&" W a site "&IF(netWatts_${key}<0,"more","less")`,
    `" than the cores that it frees; to pay for its own watts it would have to free "&ROUND(breakEvenCores_${key},0)&" busy ones."`,
  ].join("&"),
});

/** Sentences of the retrofit: what the card's watts ask for, and the other use of the money. */
export const summary: readonly Sentence[] = [
  byWatts("a SmartNIC", "smartnic"),
  byWatts("a DPU", "dpu"),
  {
    equation: [
      `"New servers now "&IF(npvSaving_renewed<0,"cost ","save ")&TEXT(ROUND(ABS(npvSaving_renewed)/sites,-1),"#,##0")`,
      `" USD a site"&IF(npvSaving_renewed<0," more","")&", present value, "&IF(npvSaving_renewed<0,"than","against")&" renewing the owned ones in "&ownedLife_nic&IF(ownedLife_nic=1," year"," years")`,
      `IF(npvSaving_renewed>MAX(npvSaving_smartnic,npvSaving_dpu),": better than either card.","; a card does better.")`,
    ].join("&"),
    lines: 2,
  },
];
