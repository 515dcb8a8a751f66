import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { WorkbookPackage } from "./package";
import { relationships } from "./package";
import { readXml } from "./xml";

/** How a workbook looks: styles, widths, conditional formats, charts, as its library reads them. */
export interface Looks {
  workbook: Workbook;
  /** The theme's colors as RRGGBB by theme index: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
  theme: string[];
}

/** Reads what the content leaves out. Rejects with the library's error when it can't read the file. */
export async function readLooks({ parts, workbookPath }: WorkbookPackage): Promise<Looks> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.loadFromFiles(Object.fromEntries(parts));
  const themePath = relationships(parts, workbookPath).find(({ kind }) => kind === "theme")?.target;
  const theme = themePath ? parts.get(themePath) : undefined;
  return { workbook, theme: theme ? readThemeColors(theme) : OFFICE_THEME };
}

const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** In the order of a cell's theme index, in which the file's dark and light pairs are exchanged. */
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

function readThemeColors(content: Uint8Array): string[] {
  const colors = new Map<string, string>();
  let slot = "";
  readXml(content, (name, attributes) => {
    if (THEME_ORDER.includes(name)) slot = name;
    const value =
      name === "sysClr" ? attributes["lastClr"] : name === "srgbClr" ? attributes["val"] : undefined;
    if (slot && value && !colors.has(slot)) colors.set(slot, value.toUpperCase());
  });
  return THEME_ORDER.map((name, i) => colors.get(name) ?? OFFICE_THEME[i]!);
}
