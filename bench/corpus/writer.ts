import { openPackage } from "../../src/workbook/file";

/** The program that last saved a workbook, as far as its parts tell. */
export interface Writer {
  /** As Microsoft Excel 16.0300, or another program's name. */
  name: string;
  /** Whether the values it holds are Excel's own. */
  isExcel: boolean;
}

/**
 * Who computed the values in a workbook. Libraries give themselves out as Excel 12 or write no build of it: Excel
 * itself writes one, and beside formulas the chain in which it computed them.
 */
export function writerOf(bytes: Uint8Array): Writer {
  const { parts, workbookPath } = openPackage(bytes);
  const text = (path: string): string => new TextDecoder().decode(parts.get(path));
  const about = text("docProps/app.xml");
  const name = element(about, "Application") ?? "no program named";
  const version = element(about, "AppVersion") ?? "";
  if (!/^Microsoft (Macintosh )?Excel/.test(name)) return { name, isExcel: false };
  const build = /<(?:\w+:)?fileVersion[^>]*\srupBuild="([\d.]+)"/.exec(text(workbookPath))?.[1];
  const isExcel = build !== undefined && (build !== LIBRARY_BUILD || parts.has("xl/calcChain.xml"));
  return { name: isExcel ? `${name} ${version}`.trim() : "a library in Excel's name", isExcel };
}

/** Excel 2007's first build, which libraries copy. */
const LIBRARY_BUILD = "4505";

const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(xml)?.[1];
