import type { Area } from "../office/grid";
import type { FacadeSheet } from "./context";

const PADDING_PIXELS = 10;
const NARROWEST_PIXELS = 30;
/** A long text does not push everything else off the screen. */
const WIDEST_PIXELS = 400;
const DEFAULT_POINTS = 11;

/**
 * Sets the columns of an area as wide as their longest text as shown. Univer's own command measures by the
 * sheet on show, whichever sheet is asked for.
 */
export function autofit(sheet: FacadeSheet, { left, right, top, bottom }: Area): void {
  const pen = document.createElement("canvas").getContext("2d");
  const last = Math.min(bottom, sheet.getLastRow());
  if (!pen || last < top) return;
  for (let column = left; column <= Math.min(right, sheet.getLastColumn()); column++) {
    const cells = sheet.getRange(top, column, last - top + 1, 1);
    const texts = cells.getDisplayValues();
    const styles = cells.getCellStyles();
    const widths = texts.map(([text], i) => {
      const style = styles[i]?.[0];
      const points = style?.fontSize ?? DEFAULT_POINTS;
      pen.font = `${style?.bold ? "bold " : ""}${points}pt ${style?.fontFamily ?? "Calibri"}`;
      return pen.measureText(String(text ?? "")).width;
    });
    const widest = Math.max(...widths.filter((width) => width > 0), NARROWEST_PIXELS - PADDING_PIXELS);
    sheet.setColumnWidth(column, Math.min(WIDEST_PIXELS, Math.ceil(widest) + PADDING_PIXELS));
  }
}
