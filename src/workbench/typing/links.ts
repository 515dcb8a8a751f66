import { CustomRangeType, type ICellData, type Nullable } from "@univerjs/core";
import {
  SheetsHyperLinkParserService,
  SheetsHyperLinkResolverService,
} from "@univerjs/preset-sheets-hyper-link";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { RunningGrid } from "../grid";

/** A click on a cell whose text is a link follows it, as in Excel; the arrow keys select such a cell. */
export function followLinks({ univer, api }: RunningGrid): void {
  const injector = univer.__getInjector();
  const editing = injector.get(IEditorBridgeService);
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    if (editing.isVisible().visible) return;
    const url = linkOf(worksheet.getSheet().getCellRaw(row, column));
    if (url === undefined) return;
    const link = injector.get(SheetsHyperLinkParserService).parseHyperLink(url);
    injector.get(SheetsHyperLinkResolverService).navigate(link);
  });
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
