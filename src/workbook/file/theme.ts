import type { Part } from "./xml";
import { readXml } from "./xml";

/** The colors of a theme that a workbook has when it says nothing of its own. */
export const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** In the order of a cell's theme index, in which the file's dark and light pairs are exchanged. */
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

/** The theme's colors as RRGGBB by theme index: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
export function readThemeColors(part: Part): string[] {
  const colors = new Map<string, string>();
  let slot = "";
  const color = (value: string | undefined) => {
    if (value && !colors.has(slot)) colors.set(slot, value.toUpperCase());
  };
  const inScheme = "a:theme/a:themeElements/a:clrScheme/*";
  readXml(part, {
    [inScheme]: { open: (_, name) => (slot = name.replace(/^a:/, "")) },
    [`${inScheme}/a:sysClr`]: { open: ({ lastClr }) => color(lastClr) },
    [`${inScheme}/a:srgbClr`]: { open: ({ val }) => color(val) },
  });
  return THEME_ORDER.map((name, i) => colors.get(name) ?? OFFICE_THEME[i]!);
}
