import { SPREADSHEET } from "../namespaces";
import { readOutline } from "../outline";
import { openedTag } from "../patch/attributes";
import { childrenOf, rootOf } from "../patch/elements";
import { prefixOf, tagText } from "../patch/tags";
import { partAt } from "../relationships";
import type { EditedPackage } from "./edited-package";
import type { NameEdit } from "./edits";
import type { Spelling } from "./stored-formula";
import { inText, quoted, visit } from "./visit";

/** Adds, changes and takes away defined names; the others stay as they are written. */
export function editNames(file: EditedPackage, edits: readonly NameEdit[], spell: Spelling): void {
  if (edits.length === 0) return;
  const { path, content } = partAt(file.parts, file.workbookPath)!;
  const { sheets } = readOutline({ path, content });
  const placeOf = (sheet: string | undefined) =>
    sheet === undefined
      ? ""
      : String(sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase()));
  const keyOf = (name: string, place: string) => `${place}!${name.toLowerCase()}`;
  const wanted = new Map(edits.map((edit) => [keyOf(edit.name, placeOf(edit.sheet)), edit]));
  file.splice(
    path,
    visit(content, SPREADSHEET, {
      definedName(visited) {
        const key = keyOf(visited.attribute("name") ?? "", visited.attribute("localSheetId") ?? "");
        const edit = wanted.get(key);
        if (!edit) return;
        wanted.delete(key);
        if (edit.refersTo === undefined) visited.remove();
        else visited.setText(spell(edit.refersTo));
      },
    }),
  );
  const added = [...wanted.values()].flatMap(({ name, sheet, refersTo }) => {
    if (refersTo === undefined) return [];
    const local = sheet === undefined ? "" : ` localSheetId="${placeOf(sheet)}"`;
    return [`name="${quoted(name)}"${local}>${inText(spell(refersTo))}`];
  });
  add(file, path, added);
}

/** Behind the sheets and what may stand between them and the names. */
const BEFORE = new Set(
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences mc:AlternateContent".split(
    " ",
  ),
);

function add(file: EditedPackage, path: string, names: readonly string[]): void {
  const xml = file.parts.get(path)!;
  const children = [...childrenOf(xml, rootOf(xml, SPREADSHEET))];
  const list = children.find(({ name }) => name === "definedNames");
  const prefix = prefixOf((list ?? children.find(({ name }) => name === "sheets")!).open);
  const own =
    list && list.open !== list.close ? tagText(xml, { start: list.open.end, end: list.close.start }) : "";
  const content = own + names.map((one) => `<${prefix}definedName ${one}</${prefix}definedName>`).join("");
  const tag = list ? openedTag(tagText(xml, list.open)) : `<${prefix}definedNames>`;
  const whole = /<\w/.test(content) ? `${tag}${content}</${prefix}definedNames>` : "";
  const at = children.filter(({ name }) => BEFORE.has(name)).at(-1)!.close.end;
  file.splice(path, [
    list
      ? { start: list.open.start, end: list.close.end, content: whole }
      : { start: at, end: at, content: whole },
  ]);
}
