/** What CELL tells of a number format; undefined for what is not known of it. */
export interface FormatFacts {
  /** F2, C0-, D4. */
  code: string | undefined;
  /** Whether negative numbers have a color. */
  color: boolean | undefined;
  /** Whether positive numbers stand in parentheses. */
  parentheses: boolean | undefined;
}

/** Reads a number format as CELL does. Formats that Excel's documentation does not tell of are not known. */
export function formatFacts(format: string): FormatFacts {
  const sections = sectionsOf(format);
  const color = colored(sections);
  const parentheses = parenthesized(sections[0]!);
  const code = sections.flat().some(isCondition) ? undefined : codeOf(sections);
  const isKnown = code !== undefined && color !== undefined && parentheses !== undefined;
  return {
    code: isKnown ? `${code}${color ? "-" : ""}${parentheses ? "()" : ""}` : undefined,
    color,
    parentheses,
  };
}

/** A section's pieces: a text in quotes, an escaped letter, a blank or filler, a bracket, or a letter. */
const PIECE = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^]/g;

function sectionsOf(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const [piece] of format.matchAll(PIECE))
    if (piece === ";") sections.push([]);
    else sections.at(-1)!.push(piece);
  return sections;
}

const COLOR = /^\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]$/i;
const isColor = (piece: string): boolean => COLOR.test(piece);
const isCondition = (piece: string): boolean => /^\[[<>=]/.test(piece);

/** A format of one section colors all numbers: what counts then only Excel knows. */
function colored([positive, negative]: readonly string[][]): boolean | undefined {
  if (positive!.some(isCondition) || negative?.some(isCondition)) return undefined;
  if (negative) return negative.some(isColor);
  return positive!.some(isColor) ? undefined : false;
}

function parenthesized(section: readonly string[]): boolean | undefined {
  if (section.some((piece) => piece === "(" || piece === "\\(")) return true;
  return section.some((piece) => piece.startsWith('"') && piece.includes("(")) ? undefined : false;
}

function codeOf([first, second]: readonly string[][]): string | undefined {
  const kept = first!.filter((piece) => !isColor(piece));
  const isDate = kept.some((piece) => /^[dmyhs]$/i.test(piece));
  if (isDate) return dateCode(kept, second);
  // a bracket is a language, a currency or a span of time: beside $ none is known
  if (kept.some((piece) => piece.startsWith("["))) return undefined;
  const isDollar = (piece: string): boolean => /^(\$|\\\$|"\$")$/.test(piece);
  const plain = kept
    .filter((piece) => !isDollar(piece) && !/^["\\_*]/.test(piece) && !/[()]/.test(piece))
    .join("")
    .trim();
  const letter = numberCode(plain);
  if (letter === undefined || !kept.some(isDollar)) return letter;
  return /^[F,]/.test(letter) ? `C${letter.slice(1)}` : undefined;
}

function numberCode(plain: string): string | undefined {
  if (/^(general|@|# \?\/\?|# \?\?\/\?\?)$/i.test(plain)) return "G";
  const [, whole, decimals = "", end = ""] = /^([#0,]+)(?:\.(0*))?(%|E\+0+)?$/.exec(plain) ?? [];
  if (whole === undefined || !/[#0]$/.test(whole)) return undefined;
  const hasSeparator = whole.includes(",");
  if (end !== "" && hasSeparator) return undefined;
  const letter = end === "%" ? "P" : end !== "" ? "S" : hasSeparator ? "," : "F";
  return `${letter}${decimals.length}`;
}

/** Dates and times as Excel's documentation lists them. */
const DATES: Readonly<Record<string, string>> = {
  ...{ "d-mmm-yy": "D1", "dd-mmm-yy": "D1", "d-mmm": "D2", "dd-mmm": "D2", "mmm-yy": "D3" },
  ...{ "m/d/yy": "D4", "m/d/yyyy": "D4", "m/d/yy h:mm": "D4", "m/d/yyyy h:mm": "D4", "mm/dd/yy": "D4" },
  ...{ "mm/dd": "D5", "h:mm:ss am/pm": "D6", "h:mm am/pm": "D7", "h:mm:ss": "D8", "h:mm": "D9" },
};

function dateCode(pieces: readonly string[], second: readonly string[] | undefined): string | undefined {
  // a second section that takes texts as they are changes nothing
  if (second && second.join("") !== "@") return undefined;
  const [language, ...rest] = pieces;
  const written = language === "[$-409]" ? rest : pieces;
  return DATES[
    written
      .map((piece) => piece.replace(/^\\/, ""))
      .join("")
      .toLowerCase()
  ];
}
