/**
 * A formula as a file keeps it: EDGE.SERVERS( becomes _xldudf_EDGE_SERVERS(, which Excel shows as EDGE.SERVERS
 * once the add-in is there. Texts in quotes are left alone.
 */
export const stored = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|\bEDGE\.([A-Z][A-Z0-9_]*)(?=\()/g, (found, name?: string) =>
    name === undefined ? found : `_xldudf_EDGE_${name}`,
  );
