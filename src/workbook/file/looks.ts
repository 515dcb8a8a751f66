import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { WorkbookPackage } from "./package";
import { relationships, targetOf } from "./relationships";
import { OFFICE_THEME, readThemeColors } from "./theme";

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
  const theme = targetOf(
    parts,
    relationships(parts, workbookPath).find(({ kind }) => kind === "theme"),
  );
  return { workbook, theme: theme ? readThemeColors(theme) : OFFICE_THEME };
}
