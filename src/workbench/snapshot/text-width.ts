import { widthInCalibri, type TextWidth } from "./heights";
import { DEFAULT_STYLE } from "./style";

/** Widths as this machine draws them, whatever stands in for a font that it lacks; without a page, Calibri's. */
export function drawnWidth(): TextWidth {
  const pen = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!pen) return widthInCalibri;
  const widths = new Map<string, number>();
  return (text, { fs = DEFAULT_STYLE.fs, ff = DEFAULT_STYLE.ff, bl }) => {
    const font = `${bl ? "bold " : ""}${fs}pt ${JSON.stringify(ff)}`;
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    pen.font = font;
    const { width } = pen.measureText(text);
    widths.set(key, width);
    return width;
  };
}
