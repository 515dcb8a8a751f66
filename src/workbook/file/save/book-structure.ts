import { SPREADSHEET } from "../namespaces";
import { readOutline } from "../outline";
import { childrenOf, elementsIn, rootOf } from "../patch/elements";
import { withAttribute } from "../patch/attributes";
import { prefixOf, tagText } from "../patch/tags";
import { partAt, targetOf } from "../relationships";
import type { EditedPackage } from "./edited-package";
import { moveLinked, moveReferences } from "./linked-structure";
import type { Move } from "./moves";
import { movedReferences, type SheetChanges } from "./references";
import { sheetSplices } from "./sheet-structure";
import { quoted, visit } from "./visit";

/** A sheet of cells as it is now. */
export interface SheetNow {
  name: string;
  /** Its name in the file; left out where it is new. */
  from?: string;
  hidden: boolean;
  /** What happened to its cells' places since the file was opened. */
  moves: readonly Move[];
}

/** A sheet's part in the file as it is now. */
export interface SheetAt {
  name: string;
  path: string;
  sheetId: string;
}

/**
 * Brings a file up to the sheets as they are now, and all that names cells up to where these are. Gives the parts of
 * the sheets in order, and a phrase for each thing that could not follow.
 */
export function restructure(
  file: EditedPackage,
  now: readonly SheetNow[],
): { sheets: SheetAt[]; troubles: string[] } {
  const outline = readOutline(partAt(file.parts, file.workbookPath)!).sheets;
  const links = new Map(file.links(file.workbookPath).map((link) => [link.id, link]));
  const known = new Map<string, SheetAt>();
  for (const { name, link, sheetId } of outline) {
    const part = links.get(link)?.kind === "worksheet" ? targetOf(file.parts, links.get(link)) : undefined;
    if (part) known.set(name.toLowerCase(), { name, path: part.path, sheetId });
  }
  const changes = changesOf(known, now);
  const troubles: string[] = [];
  if (isChanged(known, now)) {
    for (const one of now) {
      const sheet = one.from === undefined ? undefined : known.get(one.from.toLowerCase());
      if (!sheet) continue;
      const host = sheet.name.toLowerCase();
      file.splice(sheet.path, sheetSplices(file.parts.get(sheet.path)!, host, changes));
      troubles.push(...moveLinked(file, { path: sheet.path, name: one.name, host, changes }));
    }
    moveReferences(file, changes);
    dropCalculationChain(file);
  }
  const sheets = now.map((one) => {
    const sheet = one.from === undefined ? undefined : known.get(one.from.toLowerCase());
    return { ...(sheet ?? addSheet(file)), name: one.name };
  });
  listSheets(file, now, sheets, changes);
  return { sheets, troubles };
}

function isChanged(known: ReadonlyMap<string, SheetAt>, now: readonly SheetNow[]): boolean {
  const kept = now.filter(({ from }) => from !== undefined);
  return kept.length < known.size || kept.some(({ name, from, moves }) => moves.length > 0 || name !== from);
}

function changesOf(known: ReadonlyMap<string, SheetAt>, now: readonly SheetNow[]): SheetChanges {
  const kept = new Map(
    now.flatMap((one) => (one.from === undefined ? [] : [[one.from.toLowerCase(), one] as const])),
  );
  return {
    nameOf: (sheet) => kept.get(sheet)?.name ?? (known.has(sheet) ? null : undefined),
    movesOf: (sheet) => kept.get(sheet)?.moves ?? [],
  };
}

/** Excel makes the order of calculation anew. */
export function dropCalculationChain(file: EditedPackage): void {
  for (const kind of ["calcChain", "volatileDependencies"]) {
    const link = file.links(file.workbookPath).find((one) => one.kind === kind);
    const part = targetOf(file.parts, link);
    if (!link || !part) continue;
    file.remove(part.path);
    file.unlink(file.workbookPath, new Set([link.id]));
  }
}

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

function addSheet(file: EditedPackage): SheetAt {
  const path = file.add(
    `${file.workbookPath.replace(/[^/]*$/, "")}worksheets/sheet1.xml`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><dimension ref="A1"/><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`,
    WORKSHEET,
  );
  return { name: "", path, sheetId: "" };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook's own part: its sheets in order, and the names that formulas call. */
function listSheets(
  file: EditedPackage,
  now: readonly SheetNow[],
  sheets: SheetAt[],
  changes: SheetChanges,
): void {
  const { path, content: xml } = partAt(file.parts, file.workbookPath)!;
  const outline = readOutline({ path, content: xml }).sheets;
  const list = [...childrenOf(xml, rootOf(xml, SPREADSHEET))].find(({ name }) => name === "sheets")!;
  const written = [...elementsIn(xml, list)].filter(({ name }) => name === "sheet");
  const prefix = prefixOf(list.open);
  let lastId = Math.max(0, ...outline.map(({ sheetId }) => Number(sheetId) || 0));
  const before = new Set(now.flatMap(({ from }) => from?.toLowerCase() ?? []));
  const gridNames = new Set(
    file
      .links(file.workbookPath)
      .filter(({ kind }) => kind === "worksheet")
      .map(({ id }) => id),
  );
  interface Entry {
    index: number | undefined;
    tag: string;
  }
  const ordered: Entry[] = now.map((one, i) => {
    const index =
      one.from === undefined
        ? -1
        : outline.findIndex(({ name }) => name.toLowerCase() === one.from!.toLowerCase());
    if (index >= 0)
      return { index, tag: sheetTag(tagText(xml, written[index]!.open), one, outline[index]!.hidden) };
    const id = file.link(file.workbookPath, "worksheet", sheets[i]!.path);
    sheets[i]!.sheetId = String(++lastId);
    const state = one.hidden ? ' state="hidden"' : "";
    return {
      index: undefined,
      tag: `<${prefix}sheet name="${quoted(one.name)}" sheetId="${lastId}"${state} xmlns:r="${OFFICE}" r:id="${id}"/>`,
    };
  });
  const gone: string[] = [];
  outline.forEach(({ name, link }, index) => {
    if (before.has(name.toLowerCase())) return;
    if (gridNames.has(link)) {
      gone.push(link);
      return;
    }
    // a sheet without cells stays behind the one that it follows
    const at = ordered.findIndex((entry) => entry.index === index - 1);
    ordered.splice(at < 0 ? (index === 0 ? 0 : ordered.length) : at + 1, 0, {
      index,
      tag: tagText(xml, written[index]!.open),
    });
  });
  const places = new Map(
    ordered.flatMap(({ index }, i) => (index === undefined ? [] : [[index, i] as const])),
  );
  const tags = ordered.map(({ tag }) => tag);
  const isSame =
    tags.length === written.length && written.every(({ open }, i) => tagText(xml, open) === tags[i]);
  if (isSame && !now.some(({ moves }) => moves.length > 0)) return;
  const content = `<${list.open.name}>${tags.join("")}</${list.open.name}>`;
  const splices = isSame ? [] : [{ start: list.open.start, end: list.close.end, content }];
  file.splice(path, [
    ...splices,
    ...visit(xml, SPREADSHEET, {
      workbookView(visited) {
        for (const name of ["activeTab", "firstSheet"]) {
          const value = visited.attribute(name);
          if (value === undefined) continue;
          const place = places.get(Number(value)) ?? 0;
          if (place !== Number(value)) visited.set(name, String(place));
        }
      },
      definedName(visited) {
        const local = visited.attribute("localSheetId");
        const place = local === undefined ? undefined : places.get(Number(local));
        if (local !== undefined && place === undefined) return visited.remove();
        if (place !== undefined && place !== Number(local)) visited.set("localSheetId", String(place));
        const host = local === undefined ? undefined : outline[Number(local)]?.name.toLowerCase();
        visited.setText(movedReferences(visited.text(), host, changes));
      },
    }),
  ]);
  dropSheets(file, gone);
}

function sheetTag(tag: string, { name, from, hidden }: SheetNow, wasHidden: boolean): string {
  const renamed = name === from ? tag : withAttribute(tag, "name", quoted(name));
  if (hidden === wasHidden) return renamed;
  return withAttribute(renamed, "state", hidden ? "hidden" : undefined);
}

/** Deleted sheets with the parts that nothing else leads to. */
function dropSheets(file: EditedPackage, links: readonly string[]): void {
  if (links.length === 0) return;
  const before = file.reachable();
  file.unlink(file.workbookPath, new Set(links));
  const after = file.reachable();
  for (const path of before) if (!after.has(path)) file.remove(path);
}
