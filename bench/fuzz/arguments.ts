import type { Random } from "./random";

const words = (text: string): string[] => text.split(" ");

/** Numbers at which functions break. */
const numbers = words(
  "0 1 -1 2 3 5 0.5 -0.5 0.1 1.5 10 12 28 31 60 61 100 255 256 365 1000 32767 32768 45000 45366.75 2958465 2958466 " +
    "1048576 1048577 16384 16385 2147483647 2147483648 4294967296 9007199254740991 9007199254740993 1E10 1E15 1E16 " +
    "1E-9 1E-15 1E-300 5E-324 1E300 1.7E308 -1E300 -1E15 -1E10 -45000 -0.000001 0.999999999999 (1E300*1E300) (-0) -(0)",
);

const texts = [
  ...words(
    '"" "a" "A" "abc" "1" "-1" "1E400" "0x10" "1,000" "5%" "TRUE" "#N/A" "*" "?" "~" "~~" "a*b?" "[" "(" "\\\\" "$&" "^"',
  ),
  ...words(
    '"2024-01-10" "29/02/1900" "12:30" "25:61" "1/2" "A1" "S!A1" "A:A" "R1C1" "1:1" "XFD1048576" "A1048577" "rate"',
  ),
  ...words('"0.00" "[h]:mm" ";;;" "[>=1]0;[Red]-0" "General" "yyyy-mm-dd" "0.0E+0" "@" "d" "ym" "YD" "m"'),
  ...[
    '"# ?/?"',
    '"It\'s 2!A1"',
    '" 8 "',
    '"\u0000"',
    '"😀é"',
    '"ﬀİß"',
    '"kW"',
    '"gold"',
    '"default"',
    '"npvSaving"',
    '"per-core"',
  ],
  ...['REPT("a",32767)', 'REPT("a*",200)', 'REPT("9",400)', '"""""', '"a""b"'],
].filter((text) => text !== '"""""');

const others = words("TRUE FALSE #N/A #DIV/0! #VALUE! #REF! #NAME? #NULL! #NUM!");

const references = [
  ...words(
    "A1 B2 C3 D4 E1 F1 G2 Z99 A1:A5 A1:C5 B1:B5 D1:D5 A1:G5 C1:C5 E1:E5 A1:G1 A:A 1:1 B:D A1:Z1000 I1# A1# T[a] c]]",
  ),
  ...words("T[#All] T rate block itself broken nowhere (A1:A2,C1:C2) $A$1:B$2 XFD1048576"),
  ...["'It''s 2'!A1:B3", "S:'It''s 2'!A1", "A1:B3 B2:C4", "A1 C3", "[1]Other!A1", "T[[b c]]"],
];

const arrays = [
  ...words(
    '{1,2,3} {1;2;3} {1,2;3,4} {0,0;0,0} {"a","b"} {"a";1;TRUE} {1;"x";3} {-1000;400;500;600} {1,#N/A}',
  ),
  ...words("SEQUENCE(3) SEQUENCE(2,3) SEQUENCE(1,5) SEQUENCE(40,1,-5) SEQUENCE(0) SEQUENCE(100,3,0,0.5)"),
];

/** An argument as a formula writes it: a number, text, reference or array, now and then nothing or a call. */
export function argument(random: Random, call: () => string): string {
  const kind = random.below(100);
  if (kind < 38) return random.pick(numbers);
  if (kind < 56) return random.pick(texts);
  if (kind < 63) return random.pick(others);
  if (kind < 80) return random.pick(references);
  if (kind < 92) return random.pick(arrays);
  return kind < 96 ? "" : call();
}
