/**
 * How wide letters of Calibri are, in 2048ths of the font's size: the advance widths of Carlito 5.3.0 (OFL-1.1), which
 * was made to have Calibri's, from the space to ~.
 */
const REGULAR = [
  463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260,
  1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822,
  1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931,
  470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
];
const BOLD = [
  463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148, 1084, 1291,
  999, 940, 1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968, 1014, 1337, 1211, 1856,
  1128, 1064, 979, 665, 880, 665, 1020, 1020, 615, 1011, 1099, 857, 1099, 1031, 648, 971, 1099, 503, 523, 983,
  503, 1666, 1099, 1101, 1099, 1099, 728, 817, 710, 1099, 969, 1526, 941, 970, 814, 704, 973, 704, 1020,
];
const UNITS = 2048;
const FIRST = 32;
/** Of letters beyond these, a capital's. */
const OTHER = 1300;
const PIXELS_PER_POINT = 4 / 3;

/** The width of a text in Calibri, in pixels of 1/96 inch. */
export function calibriWidth(text: string, points: number, isBold = false): number {
  const widths = isBold ? BOLD : REGULAR;
  let sum = 0;
  for (const letter of text) sum += widths[letter.codePointAt(0)! - FIRST] ?? OTHER;
  return (sum / UNITS) * points * PIXELS_PER_POINT;
}

/**
 * How many lines a text fills, broken between words where it can be.
 * @param room of a line, in what widthOf counts
 */
export const linesOf = (text: string, room: number, widthOf: (text: string) => number): number =>
  text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room, widthOf), 0);

function linesOfParagraph(paragraph: string, room: number, widthOf: (text: string) => number): number {
  const space = widthOf(" ");
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + space + width > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    // a word longer than the line is broken
    for (; used > room; used -= room) lines++;
  }
  return lines;
}
