import { cellName, columnName, formatRectangle, parseRectangle, type Rectangle } from "../../../address";
import { SPREADSHEET } from "../namespaces";
import { attribute, openedTag, withAttribute } from "../patch/attributes";
import { elementsIn, rootOf } from "../patch/elements";
import { placesOf } from "../patch/places";
import type { Splice } from "../patch/splice";
import { prefixOf, tagText } from "../patch/tags";
import type { ConditionRule, FilterColumn, LineEdit, SheetEdits, ValidationRule } from "./edits";
import type { EditedPackage } from "./edited-package";
import { editNotes } from "./cell-notes";
import { editLinks } from "./hyperlinks";
import { without } from "./moves";
import { GONE } from "./sheet-structure";
import type { Spelling } from "./stored-formula";
import type { Styles } from "./styles";
import { appendTo, placeFor, putElement, sheetChildren } from "./sheet-elements";
import { inText, quoted, visit, type Visited } from "./visit";

/** All but cells: columns, rows, merged cells, rules, views. */
export function editSheet(
  file: EditedPackage,
  path: string,
  edits: SheetEdits,
  styles: Styles,
  spell: Spelling,
): void {
  if (edits.columns.length > 0) editColumns(file, path, edits.columns, styles);
  if (edits.rows.length > 0) editRows(file, path, edits.rows, styles);
  if (edits.merges) putElement(file, path, "mergeCells", mergesXml(edits.merges));
  if (edits.filter !== undefined)
    putElement(
      file,
      path,
      "autoFilter",
      edits.filter ? `<autoFilter ref="${formatRectangle(edits.filter)}"/>` : "",
    );
  if (edits.filterColumns) editFilter(file, path, edits.filterColumns);
  if (edits.validations) editValidations(file, path, edits.validations, spell);
  if (edits.conditions) editConditions(file, path, edits.conditions, styles, spell);
  if (edits.links) editLinks(file, path, edits.links);
  if (edits.notes) editNotes(file, path, edits.notes);
  if (edits.frozen || edits.showsGridlines !== undefined) editView(file, path, edits);
  if (edits.tabColor !== undefined) editTab(file, path, edits.tabColor);
}

/** Puts the columns' conditions in the places of those that were there. */
function editFilter(file: EditedPackage, path: string, columns: readonly FilterColumn[]): void {
  const now = new Map(columns.map((one) => [one.column, one]));
  const edit = (visited: Visited) => {
    const source = visited.source();
    const name = /^<([^\s/>]+)/.exec(source)![1]!;
    const prefix = name.slice(0, name.indexOf(":") + 1);
    const inside =
      source.endsWith("/>") && !source.includes("</")
        ? ""
        : source.slice(source.indexOf(">") + 1, source.lastIndexOf("</"));
    const kept = (inside.match(FILTER_COLUMN) ?? []).map((xml) => ({
      column: Number(attribute(/^<[^>]*>/.exec(xml)![0], "colId")),
      xml,
    }));
    const all = [
      ...kept.filter(({ column }) => !now.has(column)),
      ...columns.map((one) => ({ column: one.column, xml: filterXml(one, prefix) })),
    ];
    const inOrder = all.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
    visited.become(
      `${openedTag(/^<[^>]*>/.exec(source)![0])}${inOrder.join("")}${inside.replace(FILTER_COLUMN, "")}</${name}>`,
    );
  };
  file.splice(
    path,
    visit(
      file.parts.get(path)!,
      SPREADSHEET,
      { autoFilter: edit },
      new Set(["sheetData", "customSheetViews"]),
    ),
  );
}

const FILTER_COLUMN = /<((?:\w+:)?filterColumn)\s(?:[^>]*\/>|[^>]*[^/]>.*?<\/\1\s*>)/gs;

function filterXml({ column, texts, comparisons }: FilterColumn, prefix: string): string {
  const values = (texts?.values ?? []).map((one) => `<${prefix}filter val="${quoted(one)}"/>`).join("");
  const filters = texts && `<${prefix}filters${texts.blank ? ' blank="1"' : ""}>${values}</${prefix}filters>`;
  const conditions = (comparisons?.conditions ?? []).map(
    ({ operator, value }) =>
      `<${prefix}customFilter${operator === "equal" ? "" : ` operator="${operator}"`} val="${quoted(value)}"/>`,
  );
  const custom =
    comparisons &&
    `<${prefix}customFilters${comparisons.all ? ' and="1"' : ""}>${conditions.join("")}</${prefix}customFilters>`;
  return `<${prefix}filterColumn colId="${column}">${filters ?? custom ?? ""}</${prefix}filterColumn>`;
}

const mergesXml = (merges: readonly Rectangle[]): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${formatRectangle(area)}"/>`).join("")}</mergeCells>`;

interface ColumnLine {
  first: number;
  last: number;
  tag: string;
}

function editColumns(file: EditedPackage, path: string, edits: readonly LineEdit[], styles: Styles): void {
  const xml = file.parts.get(path)!;
  const cols = sheetChildren(file, path).find(({ name }) => name === "cols");
  let lines: ColumnLine[] = cols
    ? [...elementsIn(xml, cols)].map(({ open }) => {
        const tag = tagText(xml, open);
        return { first: Number(attribute(tag, "min")) - 1, last: Number(attribute(tag, "max")) - 1, tag };
      })
    : [];
  const usual = usualWidth(file, path);
  for (const { index, size, hidden, style } of edits) {
    const old = lines.find(({ first, last }) => first <= index && index <= last);
    let tag =
      old?.tag.replace(/^<\w+:/, "<").replace(/><\/.*$/, "/>") ?? `<col min="1" max="1" width="${usual}"/>`;
    if (size !== undefined) {
      tag = withAttribute(tag, "width", String(size ?? usual));
      tag = withAttribute(tag, "customWidth", size === null ? undefined : "1");
      tag = withAttribute(tag, "bestFit", undefined);
    }
    if (hidden !== undefined) tag = withAttribute(tag, "hidden", hidden ? "1" : undefined);
    if (style)
      tag = withAttribute(tag, "style", String(styles.changed(Number(attribute(tag, "style") ?? 0), style)));
    lines = lines.flatMap((line) =>
      line !== old
        ? [line]
        : [
            { ...line, last: index - 1 },
            { ...line, first: index + 1 },
          ].filter(({ first, last }) => first <= last),
    );
    lines.push({ first: index, last: index, tag });
  }
  const content = lines
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, tag }) =>
      withAttribute(withAttribute(tag, "min", String(first + 1)), "max", String(last + 1)),
    )
    .map((tag) => tag.replace(/^<\w+:/, "<"))
    .join("");
  putElement(file, path, "cols", content && `<cols>${content}</cols>`);
}

function usualWidth(file: EditedPackage, path: string): number {
  const xml = file.parts.get(path)!;
  const format = sheetChildren(file, path).find(({ name }) => name === "sheetFormatPr");
  return Number((format && attribute(tagText(xml, format.open), "defaultColWidth")) ?? 9.140625) || 9.140625;
}

/** Rows that the sheet has not get one; of others only the tag changes. */
function editRows(file: EditedPackage, path: string, edits: readonly LineEdit[], styles: Styles): void {
  const xml = file.parts.get(path)!;
  const wanted = new Map(edits.map((edit) => [edit.index, edit]));
  const missing = edits.toSorted((a, b) => a.index - b.index);
  const splices: Splice[] = [];
  let prefix = "";
  const before = (row: number) => {
    let content = "";
    while (missing.length > 0 && missing[0]!.index < row) {
      const edit = missing.shift()!;
      if (wanted.has(edit.index)) content += editedRow(`<${prefix}row r="${edit.index + 1}"/>`, edit, styles);
    }
    return content;
  };
  for (const place of placesOf(xml)) {
    if (place.kind === "rows") {
      prefix = prefixOf(place.tag);
      if (place.tag.kind !== "empty") continue;
      const content = `${openedTag(tagText(xml, place.tag))}${before(Infinity)}</${place.tag.name}>`;
      splices.push({ start: place.tag.start, end: place.tag.end, content });
    }
    if (place.kind === "row") {
      const edit = wanted.get(place.row);
      const source = tagText(xml, place.tag);
      wanted.delete(place.row);
      const content = before(place.row) + (edit ? editedRow(source, edit, styles) : source);
      if (content !== source) splices.push({ start: place.tag.start, end: place.tag.end, content });
    }
    if (place.kind === "endOfRows")
      splices.push({ start: place.tag.start, end: place.tag.start, content: before(Infinity) });
  }
  file.splice(path, splices);
}

function editedRow(source: string, { size, hidden, style }: LineEdit, styles: Styles): string {
  let tag = source;
  if (size !== undefined) {
    tag = withAttribute(tag, "ht", size === null ? undefined : String(size));
    tag = withAttribute(tag, "customHeight", size === null ? undefined : "1");
  }
  if (hidden !== undefined) tag = withAttribute(tag, "hidden", hidden ? "1" : undefined);
  if (style) {
    tag = withAttribute(tag, "s", String(styles.changed(Number(attribute(tag, "s") ?? 0), style)));
    tag = withAttribute(tag, "customFormat", "1");
  }
  return tag;
}

function editValidations(
  file: EditedPackage,
  path: string,
  { cleared, added }: NonNullable<SheetEdits["validations"]>,
  spell: Spelling,
): void {
  const clear = (sqref: string) => {
    const areas = cleared.reduce<Rectangle[]>(
      (rest, hole) => rest.flatMap((area) => without(area, hole)),
      (sqref.match(/\S+/g) ?? []).flatMap((one) => parseRectangle(one) ?? []),
    );
    return areas.length === 0 ? GONE : areas.map((area) => formatRectangle(area)).join(" ");
  };
  const touches = (sqref: string) =>
    (sqref.match(/\S+/g) ?? []).some((one) => {
      const area = parseRectangle(one);
      return area && cleared.some((hole) => without(area, hole)[0] !== area);
    });
  const splices = visit(
    file.parts.get(path)!,
    SPREADSHEET,
    {
      dataValidation(visited) {
        const sqref = visited.attribute("sqref") ?? "";
        if (touches(sqref)) visited.set("sqref", clear(sqref));
      },
      "xm:sqref"(visited) {
        if (visited.within.includes("x14:dataValidation") && touches(visited.text()))
          visited.setText(clear(visited.text()));
      },
    },
    new Set(["sheetData"]),
  );
  file.splice(path, splices);
  appendTo(file, path, "dataValidations", added.map((rule) => validationXml(rule, spell)).join(""));
}

function validationXml({ areas, attributes, formulas }: ValidationRule, spell: Spelling): string {
  const first = areas.map((area) => formatRectangle(area)).join(" ");
  const texts = Object.entries(attributes).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const inside = formulas.map((one, i) => `<formula${i + 1}>${inText(spell(one))}</formula${i + 1}>`);
  return `<dataValidation${texts.join("")} sqref="${first}">${inside.join("")}</dataValidation>`;
}

function editConditions(
  file: EditedPackage,
  path: string,
  { removed, added }: NonNullable<SheetEdits["conditions"]>,
  styles: Styles,
  spell: Spelling,
): void {
  const priorities: number[] = [];
  const leaves = new Set(["sheetData", "extLst"]);
  const priorityOf = (visited: Visited) => Number(visited.attribute("priority") ?? 0);
  visit(
    file.parts.get(path)!,
    SPREADSHEET,
    { cfRule: (visited) => priorities.push(priorityOf(visited)) },
    leaves,
  );
  const order = priorities.map((_, i) => i).sort((a, b) => priorities[a]! - priorities[b]!);
  const gone = new Set(removed.map((rank) => order[rank]));
  let at = 0;
  file.splice(
    path,
    visit(
      file.parts.get(path)!,
      SPREADSHEET,
      {
        cfRule(visited) {
          if (gone.has(at++)) visited.remove();
          // the new ones come first
          else if (added.length > 0) visited.set("priority", String(priorityOf(visited) + added.length));
        },
      },
      leaves,
    ),
  );
  if (added.length === 0) return;
  const xml = file.parts.get(path)!;
  const children = sheetChildren(file, path);
  const prefix = prefixOf(rootOf(xml, SPREADSHEET).tag);
  const text = added.map((rule, i) => conditionXml(rule, i + 1, styles, spell)).join("");
  const place = placeFor(children, "phoneticPr");
  const written = prefix === "" ? text : text.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  file.splice(path, [{ start: place, end: place, content: written }]);
}

function conditionXml(
  { areas, attributes, formulas = [], format, scale }: ConditionRule,
  priority: number,
  styles: Styles,
  spell: Spelling,
): string {
  const dxf = format ? ` dxfId="${styles.ruleFormat(format)}"` : "";
  const texts = Object.entries(attributes).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const inside = formulas.map((one) => `<formula>${inText(spell(one))}</formula>`).join("");
  const scaled = scale
    ? `<${scale.kind}${Object.entries(scale.attributes)
        .map(([name, value]) => ` ${name}="${quoted(value)}"`)
        .join("")}>${scale.thresholds
        .map(
          ({ type, value }) =>
            `<cfvo type="${type}"${value === undefined ? "" : ` val="${quoted(value)}"`}/>`,
        )
        .join(
          "",
        )}${scale.colors.map((color) => `<color rgb="FF${color.toUpperCase()}"/>`).join("")}</${scale.kind}>`
    : "";
  const sqref = areas.map((area) => formatRectangle(area)).join(" ");
  return `<conditionalFormatting sqref="${sqref}"><cfRule${texts.join("")}${dxf} priority="${priority}">${inside}${scaled}</cfRule></conditionalFormatting>`;
}

function editView(file: EditedPackage, path: string, { frozen, showsGridlines }: SheetEdits): void {
  if (!sheetChildren(file, path).some(({ name }) => name === "sheetViews"))
    putElement(file, path, "sheetViews", '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  let isFirst = true;
  const edit = (visited: Visited) => {
    if (!isFirst) return;
    isFirst = false;
    if (showsGridlines !== undefined) visited.set("showGridLines", showsGridlines ? undefined : "0");
    if (!frozen) return;
    const source = visited.source();
    const start = /^<[^>]*>/.exec(source)![0];
    const { rows, columns } = frozen;
    const name = /^<([^\s/>]+)/.exec(source)![1]!;
    const prefix = name.slice(0, name.indexOf(":") + 1);
    const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    const grid =
      showsGridlines === undefined
        ? start
        : withAttribute(start, "showGridLines", showsGridlines ? undefined : "0");
    const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
    const frozenPane =
      rows + columns === 0
        ? ""
        : `<${prefix}pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/><${prefix}selection pane="${pane}" activeCell="${cellName(rows, columns)}" sqref="${cellName(rows, columns)}"/>`;
    visited.become(`${openedTag(withAttribute(grid, "topLeftCell", undefined))}${frozenPane}</${name}>`);
  };
  file.splice(path, visit(file.parts.get(path)!, SPREADSHEET, { sheetView: edit }, new Set(["sheetData"])));
}

function editTab(file: EditedPackage, path: string, color: string | null): void {
  if (!sheetChildren(file, path).some(({ name }) => name === "sheetPr")) {
    if (color === null) return;
    const first = sheetChildren(file, path)[0]!;
    const prefix = prefixOf(first.open);
    file.splice(path, [{ start: first.open.start, end: first.open.start, content: `<${prefix}sheetPr/>` }]);
  }
  const edit = (visited: Visited) => {
    const source = visited.source();
    const name = /^<([^\s/>]+)/.exec(source)![1]!;
    const prefix = name.slice(0, name.indexOf(":") + 1);
    const start = openedTag(/^<[^>]*>/.exec(source)![0]);
    const inside = source.endsWith("/>")
      ? ""
      : source.slice(source.indexOf(">") + 1, source.lastIndexOf("</"));
    const rest = inside.replace(/<(?:\w+:)?tabColor\b[^>]*\/>/, "");
    const tab = color === null ? "" : `<${prefix}tabColor rgb="FF${color.toUpperCase()}"/>`;
    visited.become(`${start}${tab}${rest}</${name}>`);
  };
  file.splice(path, visit(file.parts.get(path)!, SPREADSHEET, { sheetPr: edit }, new Set(["sheetData"])));
}

const LISTS = [
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "rowBreaks",
  "colBreaks",
  "ignoredErrors",
  "protectedRanges",
  "scenarios",
  "tableParts",
  "cellWatches",
  "x14:sparklines",
  "x14:sparklineGroup",
  "x14:sparklineGroups",
  "x14:conditionalFormatting",
  "x14:conditionalFormattings",
  "x14:dataValidations",
  "ext",
  "extLst",
];

/** Takes out what names cells that are gone, and lists that nothing is left in; the others say how many they hold. */
export function tidySheet(file: EditedPackage, path: string): void {
  const leaves = new Set(["sheetData"]);
  const gone = (visited: Visited) => {
    if (visited.attribute("sqref") === GONE || visited.textWithin("xm:sqref") === GONE) visited.remove();
  };
  const visitors = {
    conditionalFormatting: gone,
    dataValidation: gone,
    ignoredError: gone,
    protectedRange: gone,
    scenario: gone,
    "x14:conditionalFormatting": gone,
    "x14:dataValidation": gone,
    "x14:sparkline": gone,
  };
  file.splice(path, visit(file.parts.get(path)!, SPREADSHEET, visitors, leaves));
  // lists within lists: the inner ones first
  for (let round = 0; round < 4; round++) {
    const splices = visit(
      file.parts.get(path)!,
      SPREADSHEET,
      Object.fromEntries(LISTS.map((name) => [name, (visited: Visited) => tidyList(visited)])),
      leaves,
    );
    if (splices.length === 0) return;
    file.splice(path, splices);
  }
}

function tidyList(visited: Visited): void {
  const source = visited.source();
  const inside =
    source.endsWith("/>") && !source.includes("</") ? "" : source.replace(/^<[^>]*>|<\/[^>]*>$/g, "");
  if (!/<\w/.test(inside) || (visited.name === "x14:sparklineGroup" && !inside.includes("sparkline>"))) {
    visited.remove();
    return;
  }
  const item = COUNTED[visited.name];
  if (!item || visited.attribute("count") === undefined) return;
  const count = String(inside.match(new RegExp(`<(?:\\w+:)?${item}[\\s>/]`, "g"))?.length ?? 0);
  if (count !== visited.attribute("count")) visited.set("count", count);
}

const COUNTED: Readonly<Record<string, string>> = {
  mergeCells: "mergeCell",
  dataValidations: "dataValidation",
  tableParts: "tablePart",
  "x14:dataValidations": "dataValidation",
};
