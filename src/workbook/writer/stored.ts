import { nativeFunctions } from "../../formula/functions";

const found = /"(?:[^"]|"")*"|\bEDGE\.([A-Z][A-Z0-9_]*)(?=\()|(?<![\w.])[A-Z][A-Z0-9.]*(?=\()/g;

/**
 * A formula as a file keeps it: EDGE.SERVERS( becomes _xldudf_EDGE_SERVERS(, which Excel shows as EDGE.SERVERS once the
 * add-in is there, and IFNA(, which is newer than the file format, _xlfn.IFNA(. Texts in quotes are left alone.
 */
export const stored = (formula: string): string =>
  formula.replace(found, (text, name?: string) =>
    name === undefined ? `${nativeFunctions.get(text)?.filePrefix ?? ""}${text}` : `_xldudf_EDGE_${name}`,
  );

/** True of a formula that calls the add-in; a file stores it as a dynamic array. */
export const callsEdge = (formula: string): boolean => /\bEDGE\.[A-Z]/.test(formula);
