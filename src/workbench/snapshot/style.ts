import type { IBorderData, IStyleData } from "@univerjs/core";
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Alignment, Borders, Font, Style } from "../../workbook/formatting/sheet";
import type { FileColor } from "./color";
import { rgb } from "./color";

type Theme = readonly string[];

/** A new workbook's font in Excel. */
export const DEFAULT_STYLE = { ff: "Calibri", fs: 11 };

/** A cell's style in the grid's terms; undefined when it is the default throughout. */
export function gridStyle(style: Partial<Style> | undefined, theme: Theme): IStyleData | undefined {
  if (!style) return undefined;
  const { numFmt, fill } = style;
  const pattern = typeof numFmt === "string" ? numFmt : numFmt?.formatCode;
  const background = solidFill(fill, theme);
  const borders = gridBorders(style.border, theme);
  const out: IStyleData = {
    ...fontStyle(style.font, theme),
    ...alignmentStyle(style.alignment),
    ...(pattern && pattern !== "General" && { n: { pattern } }),
    ...(background && { bg: { rgb: background } }),
    ...(borders && { bd: borders }),
  };
  return Object.keys(out).length > 0 ? out : undefined;
}

/** The color of a solid fill; a pattern or gradient counts as its first color. */
export function solidFill(fill: Style["fill"] | undefined, theme: Theme): string | undefined {
  if (fill?.type === "gradient") return rgb(fill.stops[0]?.color as FileColor, theme);
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  return rgb((fill.fgColor ?? fill.bgColor) as FileColor | undefined, theme);
}

/** Font, size, weight, decoration and color. */
export function fontStyle(font: Partial<Font> | undefined, theme: Theme): IStyleData {
  if (!font) return {};
  const color = rgb(font.color as FileColor | undefined, theme);
  const underlined = font.underline && font.underline !== "none";
  return {
    ...(font.name && { ff: font.name }),
    ...(font.size && { fs: font.size }),
    ...(font.bold && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(underlined && { ul: { s: 1 } }),
    ...(font.strike && { st: { s: 1 } }),
    ...(font.vertAlign && { va: font.vertAlign === "subscript" ? 2 : 3 }),
    ...(color && color !== "#000000" && { cl: { rgb: color } }),
  };
}

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const PIXELS_OF_INDENT = 9;
/** Univer draws text at the very top of its cell, whose edge cuts it where the sheet is zoomed out. */
const ABOVE_TEXT_AT_TOP = 2;

function alignmentStyle(alignment: Partial<Alignment> | undefined): IStyleData {
  if (!alignment) return {};
  const horizontal = HORIZONTAL[alignment.horizontal ?? ""];
  const vertical = VERTICAL[alignment.vertical ?? ""];
  const indent = (alignment.indent ?? 0) * PIXELS_OF_INDENT;
  const padding = {
    ...(indent > 0 && (alignment.horizontal === "right" ? { r: indent } : { l: indent })),
    ...(vertical === VerticalAlign.TOP && { t: ABOVE_TEXT_AT_TOP }),
  };
  const { textRotation } = alignment;
  return {
    ...(vertical && { vt: vertical }),
    ...(horizontal && { ht: horizontal }),
    ...(alignment.wrapText && { tb: WrapStrategy.WRAP }),
    ...(textRotation && { tr: textRotation === "vertical" ? { a: 0, v: 1 } : { a: -textRotation } }),
    ...(Object.keys(padding).length > 0 && { pd: padding }),
  };
}

const BORDERS: Record<string, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const SIDES = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
] as const;

function gridBorders(borders: Partial<Borders> | undefined, theme: Theme): IBorderData | undefined {
  if (!borders) return undefined;
  const out: IBorderData = {};
  for (const [side, key] of SIDES) {
    const border = borders[side];
    if (!border?.style) continue;
    const color = rgb(border.color as FileColor | undefined, theme) ?? "#000000";
    out[key] = { s: BORDERS[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}
