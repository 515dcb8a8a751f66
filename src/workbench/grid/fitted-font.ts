import { CellValueType } from "@univerjs/core";
import { Font, FontCache, SpreadsheetExtensionRegistry } from "@univerjs/preset-sheets-core";
import type { FittingNumber } from "./number-width";
import { fittingFormatted, fittingGeneral } from "./number-width";

type Drawing = Parameters<Font["_renderFontEachCell"]>;
type Context = Drawing[0];
type Fonts = Drawing[3];
type CellFont = Exclude<Context["fontCache"], void | null | undefined>;

/** What Univer leaves free beside a cell's text where its style says nothing, in pixels. */
const PADDING = 2;

/** Univer's letters of cells, but that a number wider than its cell is never cut: read 845006 for 8450065001. */
class FittedFont extends Font {
  override _renderFontEachCell(context: Context, row: number, column: number, fonts: Fonts): boolean {
    const font = fonts.getValue(row, column);
    const fitted = font && fittedFont(font, widthOf(context));
    if (!fitted) return super._renderFontEachCell(context, row, column, fonts);
    return super._renderFontEachCell(context, row, column, { getValue: () => fitted } as unknown as Fonts);
  }
}

/** To be called before the first workbook is shown: each takes the extensions that are there then. */
export function fitNumbers(): void {
  SpreadsheetExtensionRegistry.delete(Font);
  SpreadsheetExtensionRegistry.add(FittedFont);
}

function widthOf({ cellInfo }: Context): number {
  const { startX, endX } = cellInfo.isMergedMainCell ? cellInfo.mergeInfo : cellInfo;
  return endX - startX;
}

/** The font and text of a number that is drawn otherwise than as it stands; undefined for whatever else. */
function fittedFont(font: CellFont, cellWidth: number): CellFont | undefined {
  const { cellData, documentSkeleton, fontString = "", style } = font;
  if (!cellData || documentSkeleton || cellData.t !== CellValueType.NUMBER) return undefined;
  const { v } = cellData;
  if (v === null || v === undefined || v === "") return undefined;
  const room = cellWidth - (style?.pd?.l ?? PADDING) - (style?.pd?.r ?? PADDING);
  const width = (text: string) => FontCache.getMeasureText(text, fontString).width;
  const { text, scale } = fittingNumber(v, room, width);
  if (text === v && scale === 1) return undefined;
  return {
    ...font,
    cellData: { ...cellData, v: text },
    fontString: scale < 1 ? scaled(fontString, scale) : fontString,
  };
}

/** Univer gives a number that has a format of its own as the format's text. */
const fittingNumber = (
  v: string | number | boolean,
  room: number,
  width: (text: string) => number,
): FittingNumber =>
  typeof v === "number" ? fittingGeneral(v, room, width) : fittingFormatted(String(v), room, width);

/** A font as CSS writes it, its size by a part of itself. */
const scaled = (font: string, scale: number): string =>
  font.replace(/([\d.]+)(pt|px)/, (_, size: string, unit: string) => `${Number(size) * scale}${unit}`);
