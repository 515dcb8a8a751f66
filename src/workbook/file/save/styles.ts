import { SPREADSHEET } from "../namespaces";
import { attribute, openedTag, withAttribute } from "../patch/attributes";
import { childrenOf, elementsIn, type NamedElement, rootOf } from "../patch/elements";
import { prefixOf, tagText } from "../patch/tags";
import { formatReaders } from "../number-formats";
import { readXml } from "../xml";
import type { EditedPackage } from "./edited-package";
import { quoted } from "./visit";

/** What changes of a cell's looks; what is left out stays, null takes away. */
export interface StyleChange {
  font?: FontChange;
  /** Of a solid fill, as RRGGBB. */
  fill?: string | null;
  borders?: Partial<Record<"left" | "right" | "top" | "bottom", { style: string; color: string } | null>>;
  alignment?: Partial<
    Record<"horizontal" | "vertical" | "wrapText" | "textRotation" | "indent", string | null>
  >;
  numberFormat?: string;
}

export interface FontChange {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
  /** As RRGGBB; null is the color of ordinary text. */
  color?: string | null;
  position?: "superscript" | "subscript" | null;
}

const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const;
type List = (typeof LISTS)[number];

const EMPTY = `<styleSheet xmlns="${SPREADSHEET}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The order in which the format wants them. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** A workbook's styles, to which others are added; those that are there stay as they are. */
export class Styles {
  private readonly items = new Map<List, string[]>();
  private readonly counts = new Map<List, number>();
  private readonly known = new Map<string, number>();
  private readonly formats = new Map<string, number>();
  private readonly path: string;

  constructor(private readonly file: EditedPackage) {
    const part = file.linked(file.workbookPath, "styles") ?? this.added();
    this.path = part.path;
    for (const list of LISTS) this.items.set(list, []);
    for (const child of this.lists()) {
      const items = this.items.get(child.name as List);
      if (!items) continue;
      for (const { open, close } of elementsIn(part.content, child))
        items.push(tagText(part.content, { start: open.start, end: close.end }));
    }
    for (const [list, items] of this.items) this.counts.set(list, items.length);
    const { readers } = formatReaders();
    readXml(part, readers);
    for (const one of this.items.get("numFmts")!) {
      const code = attribute(one, "formatCode");
      if (code !== undefined) this.formats.set(code, Number(attribute(one, "numFmtId")));
    }
  }

  /** The number of a style like another, but for what changes. */
  changed(base: number, change: StyleChange): number {
    const xfs = this.items.get("cellXfs")!;
    const key = JSON.stringify([base, change]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    let xf = xfs[base] ?? xfs[0]!;
    const end = xf.indexOf(">") + 1;
    let tag = xf.slice(0, end);
    const set = (name: string, value: string, applies: string) =>
      (tag = withAttribute(withAttribute(tag, name, value), applies, "1"));
    const number = (name: string) => Number(attribute(tag, name) ?? 0);
    if (change.font)
      set(
        "fontId",
        this.put("fonts", changedFont(this.at("fonts", number("fontId")), change.font)),
        "applyFont",
      );
    if (change.fill !== undefined) set("fillId", this.fill(change.fill), "applyFill");
    if (change.borders)
      set(
        "borderId",
        this.put("borders", changedBorder(this.at("borders", number("borderId")), change.borders)),
        "applyBorder",
      );
    if (change.numberFormat !== undefined)
      set("numFmtId", String(this.format(change.numberFormat)), "applyNumberFormat");
    xf = tag + xf.slice(end);
    if (change.alignment) xf = changedAlignment(xf, change.alignment);
    const index = Number(this.put("cellXfs", xf));
    this.known.set(key, index);
    return index;
  }

  /** The number of a format that rules of conditional formatting give cells. */
  ruleFormat({ font, fill }: StyleChange): number {
    const inside = font ? changedFont("<font/>", font) : "";
    const filled = fill
      ? `<fill><patternFill><bgColor rgb="FF${fill.toUpperCase()}"/></patternFill></fill>`
      : "";
    return Number(this.put("dxfs", `<dxf>${inside}${filled}</dxf>`));
  }

  /** Writes what was added. */
  write(): void {
    const added = LISTS.filter((list) => this.items.get(list)!.length > this.counts.get(list)!);
    if (added.length === 0) return;
    const xml = this.file.parts.get(this.path)!;
    const lists = this.lists();
    const prefix = prefixOf(rootOf(xml, SPREADSHEET).tag);
    this.file.splice(
      this.path,
      added.map((list) => {
        const items = this.items.get(list)!;
        const content = items
          .slice(this.counts.get(list))
          .map((one) => withPrefix(one, prefix))
          .join("");
        const count = String(items.length);
        const found = lists.find(({ name }) => name === list);
        if (!found) {
          const next = lists.find(
            ({ name }) => ORDER.indexOf(name) > ORDER.indexOf(list) || !ORDER.includes(name),
          );
          const at = next?.open.start ?? lists.at(-1)!.close.end;
          return {
            start: at,
            end: at,
            content: `<${prefix}${list} count="${count}">${content}</${prefix}${list}>`,
          };
        }
        const { open, close } = found;
        const tag = openedTag(withAttribute(tagText(xml, open), "count", count));
        const before = open === close ? "" : tagText(xml, { start: open.end, end: close.start });
        return { start: open.start, end: close.end, content: `${tag}${before}${content}</${open.name}>` };
      }),
    );
  }

  private lists(): NamedElement[] {
    const xml = this.file.parts.get(this.path)!;
    return [...childrenOf(xml, rootOf(xml, SPREADSHEET))];
  }

  private added() {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    const path = this.file.add(this.file.workbookPath.replace(/[^/]*$/, "styles.xml"), EMPTY, type);
    this.file.link(this.file.workbookPath, "styles", path);
    return { path, content: this.file.parts.get(path)! };
  }

  private at(list: List, index: number): string {
    return withoutPrefix(this.items.get(list)![index] ?? "");
  }

  private put(list: List, item: string): string {
    const items = this.items.get(list)!;
    const known = items.indexOf(item);
    return String(known >= 0 ? known : items.push(item) - 1);
  }

  private fill(color: string | null): string {
    if (color === null) return "0";
    const rgb = `FF${color.toUpperCase()}`;
    return this.put(
      "fills",
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  private format(code: string): number {
    const known = BUILT_IN.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.put("numFmts", `<numFmt numFmtId="${id}" formatCode="${quoted(code)}"/>`);
    return id;
  }
}

/** Formats that all programs show alike; of others the code is written out. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["@", 49],
]);

const withoutPrefix = (xml: string): string => xml.replace(/<(\/?)\w+:(?=\w)/g, "<$1");

const withPrefix = (xml: string, prefix: string): string =>
  prefix === "" ? xml : withoutPrefix(xml).replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);

/** The elements of a font or border by name, as written. */
function childrenByName(xml: string): Map<string, string> {
  const inside = /^<[^>]*[^/]>(.*)<\/[^>]*>$/s.exec(xml)?.[1] ?? "";
  const children = new Map<string, string>();
  for (const [whole, name] of inside.matchAll(/<(\w+)(?:\s[^>]*)?(?:\/>|(?<!\/)>.*?<\/\1>)/gs))
    children.set(name!, whole);
  return children;
}

function changedFont(xml: string, change: FontChange): string {
  const children = childrenByName(xml);
  const put = (name: string, content: string | undefined) =>
    content === undefined ? children.delete(name) : children.set(name, content);
  const flag = (name: string, on: boolean | undefined) => {
    if (on !== undefined) put(name, on ? `<${name}/>` : undefined);
  };
  flag("b", change.bold);
  flag("i", change.italic);
  flag("strike", change.strike);
  flag("u", change.underline);
  if (change.size !== undefined) put("sz", `<sz val="${change.size}"/>`);
  if (change.color === null) put("color", '<color theme="1"/>');
  else if (change.color !== undefined) put("color", `<color rgb="FF${change.color.toUpperCase()}"/>`);
  if (change.position !== undefined)
    put("vertAlign", change.position === null ? undefined : `<vertAlign val="${change.position}"/>`);
  if (change.name !== undefined) {
    put("name", `<name val="${quoted(change.name)}"/>`);
    // the theme's font would win
    for (const name of ["scheme", "family", "charset"]) put(name, undefined);
  }
  const inOrder = [...children].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<font>${inOrder.map(([, one]) => one).join("")}</font>`;
}

const BORDER_ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");

function changedBorder(xml: string, change: NonNullable<StyleChange["borders"]>): string {
  const children = childrenByName(xml);
  for (const [side, border] of Object.entries(change))
    children.set(
      side,
      border
        ? `<${side} style="${border.style}"><color rgb="FF${border.color.toUpperCase()}"/></${side}>`
        : `<${side}/>`,
    );
  const start = /^<border[^>]*>/.exec(xml)?.[0] ?? "<border>";
  const inOrder = [...children].sort(([a], [b]) => BORDER_ORDER.indexOf(a) - BORDER_ORDER.indexOf(b));
  return `${openedTag(start)}${inOrder.map(([, one]) => one).join("")}</border>`;
}

function changedAlignment(xf: string, change: NonNullable<StyleChange["alignment"]>): string {
  const found = /<(?:\w+:)?alignment\b[^>]*\/>/.exec(xf)?.[0];
  let tag = found ?? "<alignment/>";
  for (const [name, value] of Object.entries(change)) tag = withAttribute(tag, name, value ?? undefined);
  const isEmpty = /^<(?:\w+:)?alignment\s*\/>$/.test(tag);
  const content = isEmpty ? "" : tag;
  if (found) return xf.replace(found, content);
  const end = xf.indexOf(">") + 1;
  const start = withAttribute(xf.slice(0, end), "applyAlignment", "1");
  if (isEmpty) return start + xf.slice(end);
  return start.endsWith("/>") ? `${openedTag(start)}${content}</xf>` : start + content + xf.slice(end);
}
