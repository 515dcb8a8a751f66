import type { IStyleData } from "@univerjs/core";
import { HorizontalAlign, WrapStrategy } from "@univerjs/core";
import type { CellFormat } from "../office/grid";

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };

/** What is set of a cell's looks, in the grid's terms; what is left out stays as it is. */
export const styleOf = (format: CellFormat): IStyleData => ({
  ...(format.bold !== undefined && { bl: format.bold ? 1 : 0 }),
  ...(format.italic !== undefined && { it: format.italic ? 1 : 0 }),
  ...(format.fontColor !== undefined && { cl: { rgb: format.fontColor } }),
  ...(format.fontSize !== undefined && { fs: format.fontSize }),
  ...(format.fill !== undefined && { bg: { rgb: format.fill } }),
  ...(format.horizontalAlignment !== undefined && { ht: ALIGN[format.horizontalAlignment] }),
  ...(format.wrapText !== undefined && { tb: format.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
});
