/** A rectangle of cells, from 0, ends included. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** B7, $B$7 or B7:D9 as a rectangle; undefined when the text is no such address. */
export function parseAddress(text: string): Rectangle | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text);
  if (!found) return undefined;
  const [, left, top, right = left, bottom = top] = found;
  return { top: +top! - 1, left: columnIndex(left!), bottom: +bottom! - 1, right: columnIndex(right!) };
}

/** A is 0, Z is 25, AA is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
