/** Functions that Excel has had only since the file format was made; in a file they carry a prefix. */
const newer = ["IFNA", "IFS", "SWITCH", "CONCAT", "TEXTJOIN", "MAXIFS", "MINIFS", "XLOOKUP", "XOR"];

const found = new RegExp(
  `"(?:[^"]|"")*"|\\bEDGE\\.([A-Z][A-Z0-9_]*)(?=\\()|(?<![\\w.])(?:${newer.join("|")})(?=\\()`,
  "g",
);

/**
 * A formula as a file keeps it: EDGE.SERVERS( becomes _xldudf_EDGE_SERVERS(, which Excel shows as EDGE.SERVERS once the
 * add-in is there, and IFNA( becomes _xlfn.IFNA(. Texts in quotes are left alone.
 */
export const stored = (formula: string): string =>
  formula.replace(found, (text, name?: string) => {
    if (text.startsWith('"')) return text;
    return name === undefined ? `_xlfn.${text}` : `_xldudf_EDGE_${name}`;
  });
