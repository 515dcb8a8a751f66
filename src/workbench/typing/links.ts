import {
  SheetsHyperLinkParserService,
  SheetsHyperLinkResolverService,
} from "@univerjs/preset-sheets-hyper-link";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { RunningGrid } from "../grid";
import { linkOf } from "../snapshot/links";

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
