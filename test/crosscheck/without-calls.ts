import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A call of the add-in, which LibreOffice does not know, as stored or as typed. */
export const CALL = /_xldudf_EDGE_|EDGE\./i;

/** A copy of a workbook in which cells that call the add-in are plain values. */
export function withoutCalls(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, content] of Object.entries(parts))
    if (path.startsWith("xl/worksheets/sheet"))
      parts[path] = strToU8(
        strFromU8(content).replace(/<f\b[^>]*>([^<]*)<\/f>/g, (found, formula: string) =>
          CALL.test(formula) ? "" : found,
        ),
      );
  return zipSync(parts);
}
