import type { Rectangle } from "../../address";
import { type Formatting, readFormatting } from "../formatting";
import { type DefaultFont, readDefaultFont } from "./default-font";
import { type Drawn, drawnIn } from "./drawings";
import { libraryParts } from "./library-parts";
import { spared } from "./left-behind";
import { readMerges } from "./merges";
import { readOutline } from "./outline";
import type { WorkbookPackage } from "./package";
import type { Relationship } from "./relationships";
import { partAt, relationships, targetOf } from "./relationships";
import { type FileValidation, readSheetRules } from "./sheet-rules";
import { OFFICE_THEME, readThemeColors } from "./theme";
import type { Part } from "./xml";

/** How a workbook looks: styles, widths, conditional formats, charts. */
export interface Looks {
  formatting: Formatting;
  /** The theme's colors as RRGGBB by theme index: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
  theme: string[];
  /** Merged cells by the sheet's name. */
  merges: ReadonlyMap<string, readonly Rectangle[]>;
  /** Rules of data validation by the sheet's name. */
  validations: ReadonlyMap<string, readonly FileValidation[]>;
  /** Of cells without looks of their own, where the file says it. */
  font: DefaultFont | undefined;
  /** What is drawn over the cells, by the sheet's name. */
  drawn: ReadonlyMap<string, Drawn>;
  /** What of the looks is left out, a phrase each. */
  leftBehind: string[];
}

/** Reads what the content leaves out. Rejects with the library's error when it can't read the file. */
export async function readLooks({ parts, workbookPath }: WorkbookPackage): Promise<Looks> {
  const links = relationships(parts, workbookPath);
  const sheets = sheetsOf(parts, workbookPath, links);
  const taken = libraryParts(parts, new Set([...sheets.values()].map(({ path }) => path)));
  const strings = targetOf(
    parts,
    links.find(({ kind }) => kind === "sharedStrings"),
  );
  const { formatting, withoutStrings } = await loaded(taken.parts, strings?.path);
  const theme = targetOf(
    parts,
    links.find(({ kind }) => kind === "theme"),
  );
  const styles = targetOf(
    parts,
    links.find(({ kind }) => kind === "styles"),
  );
  const leftBehind = taken.damaged.map((path) => `${path}, which is damaged`);
  if (withoutStrings)
    leftBehind.push("formatting within texts, since a cell has a shared text that is not there");
  return {
    formatting,
    theme: theme && !taken.damaged.includes(theme.path) ? readThemeColors(theme) : OFFICE_THEME,
    merges: mergesOf(sheets, leftBehind),
    validations: validationsOf(sheets, leftBehind),
    font: styles && spared([], styles.path, () => readDefaultFont(styles)),
    drawn: drawnOn(sheets, parts),
    leftBehind,
  };
}

/**
 * The library gives up a whole workbook where one cell has a shared text that is not there. The texts themselves are
 * read elsewhere, and without any of them it takes the rest.
 */
async function loaded(
  parts: Record<string, Uint8Array>,
  strings: string | undefined,
): Promise<{ formatting: Formatting; withoutStrings: boolean }> {
  try {
    return { formatting: await readFormatting(parts), withoutStrings: false };
  } catch (error) {
    if (strings === undefined || !parts[strings]) throw error;
    const { [strings]: _, ...others } = parts;
    return { formatting: await readFormatting(others), withoutStrings: true };
  }
}

/** The parts of the sheets of cells by name. */
function sheetsOf(
  parts: WorkbookPackage["parts"],
  workbookPath: string,
  links: readonly Relationship[],
): Map<string, Part> {
  const byId = new Map(links.map((link) => [link.id, link]));
  return new Map(
    readOutline(partAt(parts, workbookPath)!).sheets.flatMap(({ name, link }) => {
      const found = byId.get(link);
      const part = found?.kind === "worksheet" ? targetOf(parts, found) : undefined;
      return part ? [[name, part] as const] : [];
    }),
  );
}

function mergesOf(sheets: ReadonlyMap<string, Part>, leftBehind: string[]): Looks["merges"] {
  const all = new Map<string, Rectangle[]>();
  for (const [name, part] of sheets) {
    const { merges, tooMany } = readMerges(part);
    all.set(name, merges);
    if (tooMany > 0)
      leftBehind.push(`${name}: merged cells (${tooMany.toLocaleString("en-US")}), too many to show`);
  }
  return all;
}

function validationsOf(sheets: ReadonlyMap<string, Part>, leftBehind: string[]): Looks["validations"] {
  const all = new Map<string, FileValidation[]>();
  for (const [name, part] of sheets) {
    const { validations, formats } = readSheetRules(part);
    all.set(name, validations);
    if (formats > 0) leftBehind.push(`${name}: conditional formats that read another sheet (${formats})`);
  }
  return all;
}

/** A drawing that is damaged is told of where the content is read. */
function drawnOn(sheets: ReadonlyMap<string, Part>, parts: WorkbookPackage["parts"]): Looks["drawn"] {
  const all = new Map<string, Drawn>();
  for (const [name, { path }] of sheets)
    spared([], path, () => {
      const link = relationships(parts, path).find(({ kind }) => kind === "drawing");
      const drawing = targetOf(parts, link);
      if (drawing) all.set(name, drawnIn(drawing));
    });
  return all;
}
