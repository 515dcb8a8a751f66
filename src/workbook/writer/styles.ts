import type { Borders, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { Look, PageCell } from "./page";

const ink = "FF1F2933";
const quiet = "FF5F6B7A";
const navy = "FF1F3864";
const inputInk = "FF1F4FA3";
const amber = "FF9A5B00";

/** The style of a cell. One color marks what a user may change: blue figures on pale yellow. */
export const styleOf = ({ look, format }: PageCell): Partial<Style> => ({
  ...styles[look],
  ...(format !== undefined && { numFmt: format }),
});

const font = (color: string, more: Partial<Font> = {}): Partial<Font> => ({
  name: "Calibri",
  size: 10,
  color: { argb: color },
  ...more,
});

const fill = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

const line = (argb: string): Partial<Borders> => ({ bottom: { style: "thin", color: { argb } } });

const left = { horizontal: "left", vertical: "top", wrapText: true } as const;
const right = { horizontal: "right", vertical: "top" } as const;

const input: Partial<Style> = {
  font: font(inputInk),
  fill: fill("FFFFF7DB"),
  border: line("FFE3DDC3"),
  alignment: right,
};

const styles: Record<Look, Partial<Style>> = {
  title: { font: font(navy, { size: 16, bold: true }), alignment: { vertical: "middle" } },
  subtitle: { font: font(quiet, { size: 10, italic: true }), alignment: { vertical: "top" } },
  columnHead: columnHead("left"),
  columnHeadRight: columnHead("right"),
  columnHeadAfter: columnHead("left", 1),
  heading: { font: font(navy, { bold: true }), fill: fill("FFE6EBF3"), alignment: { vertical: "middle" } },
  headingRight: {
    font: font(navy, { bold: true }),
    fill: fill("FFE6EBF3"),
    alignment: { ...right, vertical: "middle" },
  },
  part: {
    font: font("FFFFFFFF", { bold: true, size: 12 }),
    fill: fill("FF41598A"),
    alignment: { vertical: "middle" },
  },
  label: { font: font(ink), alignment: left },
  quiet: { font: font(quiet), alignment: left },
  quietAfter: { font: font(quiet), alignment: { ...left, indent: 1 } },
  key: { font: font(quiet), alignment: { ...left, wrapText: false } },
  input,
  inputText: { ...input, alignment: { ...right, wrapText: true } },
  figure: { font: font(ink), alignment: right },
  text: { font: font(ink), alignment: { ...right, wrapText: true } },
  result: { font: font(navy, { bold: true }), alignment: right, fill: fill("FFE6EBF3") },
  equation: { font: font(quiet, { size: 9 }), alignment: { ...left, indent: 1 } },
  note: { font: font(quiet), alignment: { ...left, indent: 1 } },
  statusSure: { font: font(quiet), alignment: { ...left, indent: 1 } },
  statusUnsure: { font: font(amber), alignment: { ...left, indent: 1 } },
  verdict: { font: font(navy, { size: 13, bold: true }), alignment: { ...left, vertical: "middle" } },
  sentence: { font: font(ink), alignment: left },
  plain: { font: font(ink), alignment: { ...left, wrapText: false } },
  link: { font: font(inputInk, { underline: true }), alignment: { ...left, wrapText: false } },
  bare: { font: font(ink), alignment: right },
  bareKey: { font: font(ink), alignment: { horizontal: "left" } },
  bareInput: { font: font(inputInk), alignment: { horizontal: "right" } },
  state: { font: font(ink, { bold: true }), alignment: { ...left, vertical: "middle" } },
};

function columnHead(horizontal: "left" | "right", indent = 0): Partial<Style> {
  return {
    font: font("FFFFFFFF", { bold: true }),
    fill: fill(navy),
    alignment: { horizontal, vertical: "middle", wrapText: true, ...(indent > 0 && { indent }) },
  };
}
