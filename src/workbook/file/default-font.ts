import type { Part } from "./xml";
import { readXml } from "./xml";

/** A font by its name, and its size in points. */
export interface DefaultFont {
  name: string;
  size: number;
}

/** The font of cells that have no looks of their own: that of the style Normal, the first. Undefined where none is said. */
export function readDefaultFont(styles: Part): DefaultFont | undefined {
  const fonts: Partial<DefaultFont>[] = [];
  let normal: number | undefined;
  readXml(styles, {
    "styleSheet/fonts/font": { open: () => fonts.push({}) },
    "styleSheet/fonts/font/name": { open: ({ val = "" }) => (fonts.at(-1)!.name = val) },
    "styleSheet/fonts/font/sz": { open: ({ val }) => (fonts.at(-1)!.size = Number(val)) },
    "styleSheet/cellStyleXfs/xf": { open: ({ fontId = "0" }) => (normal ??= Number(fontId)) },
  });
  const { name, size } = fonts[normal ?? 0] ?? {};
  return name && size ? { name, size } : undefined;
}
