import type { Template } from "../../template";

/** The verdict on an alternative in words, as a formula over its named metrics. */
export function verdictOf({ alternatives }: Template, alternative: number): string {
  const { key } = alternatives[alternative]!;
  const when = [
    `IF(ISNUMBER(payback_${key})`,
    `IF(payback_${key}=0,"pays at once","pays in "&ROUND(payback_${key},1)&IF(ROUND(payback_${key},1)=1," year"," years"))`,
    `"pays by its discount rate only")`,
  ].join(",");
  const pays = `IF(fits_${key}=0,"does not fit",IF(npvSaving_${key}>0,${when},"does not pay"))`;
  return `${pays}&IF(ROUND(wattsSaved_${key},0)<0,", uses more power","")`;
}
