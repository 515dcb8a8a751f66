import { SPREADSHEET } from "../namespaces";
import { openedTag } from "../patch/attributes";
import { childrenOf, type NamedElement, rootOf } from "../patch/elements";
import { prefixOf, tagText } from "../patch/tags";
import type { EditedPackage } from "./edited-package";

/** A sheet's elements in the order in which the format wants them. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

/** What stands in a sheet's part, in order. */
export const sheetChildren = (file: EditedPackage, path: string): NamedElement[] => {
  const xml = file.parts.get(path)!;
  return [...childrenOf(xml, rootOf(xml, SPREADSHEET))];
};

/** Puts an element in the place of the one of its name, or where the format wants it; "" takes it away. */
export function putElement(file: EditedPackage, path: string, name: string, content: string): void {
  const xml = file.parts.get(path)!;
  const children = sheetChildren(file, path);
  const prefix = prefixOf(rootOf(xml, SPREADSHEET).tag);
  const written = withPrefix(content, prefix);
  const found = children.find((child) => child.name === name);
  if (found) file.splice(path, [{ start: found.open.start, end: found.close.end, content: written }]);
  else if (written) {
    const at = placeFor(children, name);
    file.splice(path, [{ start: at, end: at, content: written }]);
  }
}

/** Where an element of a name is to be put. */
export function placeFor(children: readonly NamedElement[], name: string): number {
  const rank = ORDER.indexOf(name);
  const before = children
    .filter((child) => ORDER.includes(child.name) && ORDER.indexOf(child.name) <= rank)
    .at(-1);
  return before ? before.close.end : children[0]!.open.start;
}

/** Puts elements at the end of a list of the sheet, which is made where there is none. */
export function appendTo(file: EditedPackage, path: string, list: string, content: string): void {
  if (content === "") return;
  const found = sheetChildren(file, path).find(({ name }) => name === list);
  if (!found) return putElement(file, path, list, `<${list}>${content}</${list}>`);
  const xml = file.parts.get(path)!;
  const own =
    found.open === found.close ? "" : tagText(xml, { start: found.open.end, end: found.close.start });
  const written = withPrefix(content, prefixOf(found.open));
  const whole = `${openedTag(tagText(xml, found.open))}${own}${written}</${found.open.name}>`;
  file.splice(path, [{ start: found.open.start, end: found.close.end, content: whole }]);
}

/** Elements without prefixes in the prefix that their part has for them. */
const withPrefix = (content: string, prefix: string): string =>
  prefix === "" ? content : content.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
