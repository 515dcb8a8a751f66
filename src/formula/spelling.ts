/**
 * A stored formula as a user types it: _xldudf_EDGE_SERVERS( becomes EDGE.SERVERS(, the prefixes that mark
 * newer functions and LET's variables (_xlfn., _xlws., _xlpm., _xleta.) go, and so does a sheet before #REF!.
 * Texts in quotes are left alone.
 */
export function asTyped(stored: string): string {
  if (!/_xl|!#REF!/i.test(stored)) return stored;
  return stored.replace(
    /"(?:[^"]|"")*"|_xldudf_([A-Z][A-Z0-9]*)_([A-Z][A-Z0-9_]*)(?=\s*\()|_xl(?:fn|ws|pm|eta|udf)\.|(?:'(?:[^']|'')*'|[\w.]+)!(?=#REF!)|'(?:[^']|'')*'/gi,
    (found, namespace?: string, name?: string) => {
      if (namespace !== undefined && name !== undefined) return `${namespace}.${name}`;
      return found.startsWith('"') || found.endsWith("'") ? found : "";
    },
  );
}
