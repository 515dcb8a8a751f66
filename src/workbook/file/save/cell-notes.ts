import { cellName } from "../../../address";
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from "../namespaces";
import { attribute, openedTag } from "../patch/attributes";
import { rootOf } from "../patch/elements";
import { prefixOf, tagText } from "../patch/tags";
import { escaped } from "../patch/value";
import { partAt } from "../relationships";
import type { NoteEdit } from "./edits";
import type { EditedPackage } from "./edited-package";
import { putElement, sheetChildren } from "./sheet-elements";
import { visit } from "./visit";

const TYPES = "application/vnd.openxmlformats-officedocument";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes notes of cells, takes them away, and gives them the boxes that they are shown in. */
export function editNotes(file: EditedPackage, path: string, edits: readonly NoteEdit[]): void {
  const texts = new Map(edits.map((edit) => [cellName(edit.row, edit.column), edit]));
  const comments = file.linked(path, "comments")?.path ?? addComments(file, path);
  const prefix = prefixOf(rootOf(file.parts.get(comments)!, SPREADSHEET).tag);
  const inside = (text: string) =>
    `<${prefix}text><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}text>`;
  const known = new Set<string>();
  file.splice(
    comments,
    visit(file.parts.get(comments)!, SPREADSHEET, {
      comment(visited) {
        const ref = visited.attribute("ref") ?? "";
        const edit = texts.get(ref);
        if (!edit) return;
        known.add(ref);
        if (edit.text === null) return visited.remove();
        const start = openedTag(/^<[^>]*>/.exec(visited.source())![0]);
        visited.become(`${start}${inside(edit.text)}</${prefix}comment>`);
      },
    }),
  );
  const added = edits.filter(({ row, column, text }) => text !== null && !known.has(cellName(row, column)));
  const written = added
    .map(
      ({ row, column, text }) =>
        `<${prefix}comment ref="${cellName(row, column)}" authorId="0">${inside(text!)}</${prefix}comment>`,
    )
    .join("");
  const append = (xml: string, element: string) =>
    xml.endsWith("/>") && !xml.includes("</")
      ? `${openedTag(xml)}${element}</${/^<([^\s/>]+)/.exec(xml)![1]!}>`
      : xml.slice(0, xml.lastIndexOf("</")) + element + xml.slice(xml.lastIndexOf("</"));
  file.splice(
    comments,
    visit(file.parts.get(comments)!, SPREADSHEET, {
      authors(visited) {
        if (!/<(?:\w+:)?author[\s/>]/.test(visited.source()))
          visited.become(append(visited.source(), `<${prefix}author/>`));
      },
      commentList: (visited) => visited.become(append(visited.source(), written)),
    }),
  );
  editBoxes(
    file,
    path,
    edits.filter(({ text }) => text === null),
    added,
  );
}

function addComments(file: EditedPackage, sheet: string): string {
  const path = file.add(
    `${file.workbookPath.replace(/[^/]*$/, "")}comments1.xml`,
    `${HEAD}<comments xmlns="${SPREADSHEET}"><authors><author/></authors><commentList/></comments>`,
    `${TYPES}.spreadsheetml.comments+xml`,
  );
  file.link(sheet, "comments", path);
  return path;
}

/** Excel shows a note only where a drawing of the older kind has a box for it. */
function editBoxes(
  file: EditedPackage,
  sheet: string,
  gone: readonly NoteEdit[],
  added: readonly NoteEdit[],
): void {
  const found = drawingOf(file, sheet);
  if (!found && added.length === 0) return;
  const path = found ?? addDrawing(file, sheet);
  const before = new TextDecoder().decode(file.parts.get(path));
  const places = new Set(gone.map(({ row, column }) => `${row},${column}`));
  let text = before.replace(/<((?:\w+:)?shape)\s[^>]*>.*?<\/\1\s*>/gs, (shape) => {
    const number = (name: string) => new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)`).exec(shape)?.[1];
    return /ObjectType=["']Note["']/.test(shape) && places.has(`${number("Row")},${number("Column")}`)
      ? ""
      : shape;
  });
  if (added.length > 0) {
    const type = /id=["']_x0000_t202["']/.test(text) ? "" : SHAPE_TYPE;
    let last = Math.max(1024, ...[...text.matchAll(/_x0000_s(\d+)/g)].map(([, digits]) => Number(digits)));
    const boxes = added.map(({ row, column }) => boxOf(row, column, ++last)).join("");
    const end = text.lastIndexOf("</");
    text = text.slice(0, end) + type + boxes + text.slice(end);
  }
  if (text !== before) file.replace(path, text);
}

/** The drawing of a sheet's notes and old controls; a header's pictures have one of their own. */
function drawingOf(file: EditedPackage, sheet: string): string | undefined {
  const element = sheetChildren(file, sheet).find(({ name }) => name === "legacyDrawing");
  const id = element && attribute(tagText(file.parts.get(sheet)!, element.open), "r:id");
  const link = file.links(sheet).find((one) => one.id === id);
  return link && partAt(file.parts, link.target)?.path;
}

function addDrawing(file: EditedPackage, sheet: string): string {
  const path = file.add(
    `${file.workbookPath.replace(/[^/]*$/, "")}drawings/vmlDrawing1.vml`,
    `<xml ${SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`,
    `${TYPES}.vmlDrawing`,
  );
  const id = file.link(sheet, "vmlDrawing", path);
  putElement(file, sheet, "legacyDrawing", `<legacyDrawing xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/>`);
  return path;
}

const SPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const SHAPE_TYPE = `<v:shapetype ${SPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Beside its cell, two columns wide and four rows high, and hidden until the pointer is on the cell. */
function boxOf(row: number, column: number, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, Math.max(0, row - 1) + 4, 4];
  return `<v:shape ${SPACES} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
