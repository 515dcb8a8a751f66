import { hostAtStart, isExcel, type Repair } from "../../workbook/excel";

/** Cells that a sentence names; the rest are counted. */
const mostNamed = 5;

/** What a repair came to, a sentence each; the first says the outcome. */
export function repairSentences({ found, mended, still, refused, protectedSheets }: Repair): string[] {
  const sentences: string[] = [];
  if (found > 0)
    sentences.push(
      `${counted(mended, "formula")} of ${found} that showed #NAME? ${mended === 1 ? "shows a result" : "show results"} again.`,
    );
  else if (protectedSheets.length === 0)
    sentences.push("No formula that calls EDGE shows #NAME?: there is nothing to repair.");
  if (still.length > 0)
    sentences.push(
      `${listed(still)} still ${still.length === 1 ? "shows" : "show"} #NAME?: ${isExcel() ? "either the formula names something that is not there, or Excel has not loaded the functions. Close the workbook, open it again, and try once more." : "the formula names something that is not there."}`,
    );
  if (refused.length > 0)
    sentences.push(
      `${hostAtStart()} would not take the formula of ${listed(refused)} again: select the whole array, press F2 and enter it.`,
    );
  if (protectedSheets.length > 0) sentences.push(protectedSentence(protectedSheets));
  if (found > 0)
    sentences.push(
      `${hostAtStart()} may not undo this: each formula is as it was, and nothing else was changed.`,
    );
  return sentences;
}

function protectedSentence(sheets: readonly string[]): string {
  const named = sheets.map((name) => `“${name}”`).join(", ");
  return sheets.length === 1
    ? `${named} is protected and was left as it is: unprotect it on the Review tab, then repair again.`
    : `${named} are protected and were left as they are: unprotect them on the Review tab, then repair again.`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const listed = (addresses: readonly string[]): string => {
  const named = addresses.slice(0, mostNamed).join(", ");
  const more = addresses.length - mostNamed;
  return more > 0 ? `${named} and ${more} more` : named;
};
