import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { CustomRangeType } from "@univerjs/core";
import { DEFAULT_STYLE } from "./style";

/** Finds a sheet's id by its name. */
export type SheetIds = (name: string) => string | undefined;

/**
 * A text with a link over all of it: to a web page, or (`#Inputs!B5`) to a place in the workbook.
 * What the grid could not follow stays plain text.
 * @param style the cell's: a link of text in another size would stand out among its neighbors
 */
export function linkedText(
  text: string,
  target: string,
  sheetIds: SheetIds,
  style: IStyleData = {},
): ICellData {
  const url = gridTarget(target, sheetIds);
  if (!url || text === "") return { v: text };
  const link = {
    rangeId: "link",
    rangeType: CustomRangeType.HYPERLINK,
    startIndex: 0,
    endIndex: text.length - 1,
    properties: { url },
  };
  return {
    v: text,
    p: {
      id: "link",
      documentStyle: { textStyle: { ff: style.ff ?? DEFAULT_STYLE.ff, fs: style.fs ?? DEFAULT_STYLE.fs } },
      body: { dataStream: `${text}\r\n`, customRanges: [link], paragraphs: [{ startIndex: text.length }] },
    },
  };
}

function gridTarget(target: string, sheetIds: SheetIds): string | undefined {
  if (/^(https?|mailto):/i.test(target)) return target;
  const place = /^#(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(target);
  if (!place) return undefined;
  const sheet = sheetIds(place[1]?.replaceAll("''", "'") ?? place[2]!);
  return sheet && `#gid=${sheet}&range=${place[3]!.replaceAll("$", "")}`;
}

/** Where the one link over a cell's text leads. */
export function linkOf(cell: Nullable<ICellData>): string | undefined {
  const body = cell?.p?.body;
  const links = (body?.customRanges ?? []).filter(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK);
  const [link] = links;
  if (!body || !link || links.length > 1) return undefined;
  const length = body.dataStream.replace(/\r\n$/, "").length;
  const isWhole = link.startIndex === 0 && link.endIndex >= length - 1;
  const url: unknown = link.properties?.["url"];
  return isWhole && typeof url === "string" ? url : undefined;
}
