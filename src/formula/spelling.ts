/**
 * A stored formula as a user types it: _xldudf_EDGE_SERVERS( becomes EDGE.SERVERS(, the prefixes that mark
 * newer functions and variables (_xlfn., _xlws., _xlpm., _xleta.) go, and so do a sheet before #REF! and the [0]! that
 * stands for this workbook; a parameter that may be left out, _xlop.x, becomes [x]. Texts in quotes are left alone.
 */
export function asTyped(stored: string): string {
  return withoutFolders(withoutPrefixes(stored));
}

/** The folder of another workbook is no part of its name: 'C:\\models\\[Prices.xlsx]Cards'!A1. */
const withoutFolders = (typed: string): string =>
  typed.includes("[") && /[\\/:]\[/.test(typed)
    ? typed.replace(/"(?:[^"]|"")*"|'(?:[^'[]|'')*[\\/:](?=\[[^\]']*\][^']*'!)/g, (found) =>
        found.startsWith('"') ? found : "'",
      )
    : typed;

function withoutPrefixes(stored: string): string {
  if (!/_xl|!#REF!|\[0\]!/i.test(stored)) return stored;
  return stored.replace(
    /"(?:[^"]|"")*"|_xldudf_([A-Z][A-Z0-9]*)_([A-Z][A-Z0-9_]*)(?=\s*\()|_xlop\.([\p{L}\p{N}_.\\]+)|_xl(?:fn|ws|pm|eta|udf)\.|\[0\]!|(?:'(?:[^']|'')*'|[\w.]+)!(?=#REF!)|'(?:[^']|'')*'/giu,
    (found, namespace?: string, name?: string, optional?: string) => {
      if (namespace !== undefined && name !== undefined) return `${namespace}.${name}`;
      if (optional !== undefined) return `[${optional}]`;
      return found.startsWith('"') || found.endsWith("'") ? found : "";
    },
  );
}
