import type { IStyleData, Nullable } from "@univerjs/core";
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { StyleChange } from "../../workbook/file";
import { DEFAULT_STYLE } from "../snapshot/style";

type Style = Nullable<IStyleData>;

/** What makes one style of the grid another, in the file's terms; undefined where they look alike. */
export function styleChange(before: Style, after: Style): StyleChange | undefined {
  const [old, now] = [before ?? {}, after ?? {}];
  const change: StyleChange = {};
  const font = fontChange(old, now);
  if (Object.keys(font).length > 0) change.font = font;
  const [oldFill, fill] = [colorOf(old.bg), colorOf(now.bg)];
  if (fill !== oldFill) change.fill = fill;
  const borders = borderChange(old, now);
  if (borders) change.borders = borders;
  const alignment = alignmentChange(old, now);
  if (alignment) change.alignment = alignment;
  const [oldFormat, format] = [old.n?.pattern || "General", now.n?.pattern || "General"];
  if (format !== oldFormat) change.numberFormat = format;
  return Object.keys(change).length > 0 ? change : undefined;
}

/** The same for a style of its own. */
export const styleOf = (style: Style): StyleChange => styleChange(undefined, style) ?? {};

function fontChange(old: IStyleData, now: IStyleData): NonNullable<StyleChange["font"]> {
  const is = (style: IStyleData) => ({
    name: style.ff ?? DEFAULT_STYLE.ff,
    size: style.fs ?? DEFAULT_STYLE.fs,
    bold: style.bl === 1,
    italic: style.it === 1,
    strike: style.st?.s === 1,
    underline: style.ul?.s === 1,
    color: inkOf(style),
    position: style.va === 2 ? ("subscript" as const) : style.va === 3 ? ("superscript" as const) : null,
  });
  return changesOf(is(old), is(now));
}

/** Black is the color of ordinary text. */
function inkOf({ cl }: IStyleData): string | null {
  const color = colorOf(cl);
  return color === "000000" ? null : color;
}

/** As RRGGBB. */
function colorOf(color: Nullable<{ rgb?: Nullable<string> }>): string | null {
  const text = color?.rgb ?? "";
  const [, hex] = /^#([0-9a-f]{6})/i.exec(text) ?? [];
  if (hex) return hex.toUpperCase();
  const [, short] = /^#([0-9a-f]{3})$/i.exec(text) ?? [];
  if (short)
    return [...short]
      .map((letter) => letter + letter)
      .join("")
      .toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text)?.slice(1);
  return parts
    ? parts
        .map((one) => Number(one).toString(16).padStart(2, "0"))
        .join("")
        .toUpperCase()
    : null;
}

function changesOf<T extends object>(old: T, now: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => value !== old[name as keyof T]),
  ) as Partial<T>;
}

const SIDES = { left: "l", right: "r", top: "t", bottom: "b" } as const;

const LINES: Readonly<Record<number, string>> = {
  [BorderStyleTypes.THIN]: "thin",
  [BorderStyleTypes.HAIR]: "hair",
  [BorderStyleTypes.DOTTED]: "dotted",
  [BorderStyleTypes.DASHED]: "dashed",
  [BorderStyleTypes.DASH_DOT]: "dashDot",
  [BorderStyleTypes.DASH_DOT_DOT]: "dashDotDot",
  [BorderStyleTypes.DOUBLE]: "double",
  [BorderStyleTypes.MEDIUM]: "medium",
  [BorderStyleTypes.MEDIUM_DASHED]: "mediumDashed",
  [BorderStyleTypes.MEDIUM_DASH_DOT]: "mediumDashDot",
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: "mediumDashDotDot",
  [BorderStyleTypes.SLANT_DASH_DOT]: "slantDashDot",
  [BorderStyleTypes.THICK]: "thick",
};

function borderChange(old: IStyleData, now: IStyleData): StyleChange["borders"] | undefined {
  const change: NonNullable<StyleChange["borders"]> = {};
  for (const [side, key] of Object.entries(SIDES) as [keyof typeof SIDES, "l" | "r" | "t" | "b"][]) {
    const [before, after] = [lineOf(old.bd?.[key]), lineOf(now.bd?.[key])];
    if (JSON.stringify(before) !== JSON.stringify(after)) change[side] = after;
  }
  return Object.keys(change).length > 0 ? change : undefined;
}

function lineOf(border: Nullable<{ s?: BorderStyleTypes; cl?: Nullable<{ rgb?: Nullable<string> }> }>) {
  const style = border?.s ? LINES[border.s] : undefined;
  return style ? { style, color: colorOf(border?.cl) ?? "000000" } : null;
}

const ACROSS: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
  [HorizontalAlign.JUSTIFIED]: "justify",
  [HorizontalAlign.DISTRIBUTED]: "distributed",
};

const DOWN: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: "top",
  [VerticalAlign.MIDDLE]: "center",
  [VerticalAlign.BOTTOM]: "bottom",
};

function alignmentChange(old: IStyleData, now: IStyleData): StyleChange["alignment"] | undefined {
  const is = (style: IStyleData) => ({
    horizontal: ACROSS[style.ht ?? 0] ?? null,
    vertical: DOWN[style.vt ?? 0] ?? null,
    wrapText: style.tb === WrapStrategy.WRAP ? "1" : null,
    textRotation: rotationOf(style),
  });
  const change = changesOf(is(old), is(now));
  return Object.keys(change).length > 0 ? change : undefined;
}

/** Files count up to 90 upward, and from 91 on downward; 255 is letter below letter. */
function rotationOf({ tr }: IStyleData): string | null {
  if (!tr) return null;
  if (tr.v) return "255";
  if (!tr.a) return null;
  return String(tr.a < 0 ? -tr.a : 90 + tr.a);
}
