import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName, formatRectangle, parseCell, parseRectangle } from "../../../../src/address";
import { edited, type Move, openPackage, readBook, restructured } from "../../../../src/workbook/file";
import { runs } from "../../../support/property-tests";
import { MAIN, relationshipsXml, zipped } from "../package-of";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const [ROWS, COLUMNS] = [20, 12];
const TABLE = "B4:D7";
/** Where each anchor stands in the file. */
const AREAS = {
  table: TABLE,
  merge: "F2:G3",
  condition: "A9:C10",
  validation: "E5:E6",
  link: "H8",
  comment: "G6",
  name: "C9",
  "name of an area": "B12:D15",
  "chart's values": "B5:B7",
} as const;
type Anchor = keyof typeof AREAS;
/** What is said of each cell for itself. */
const OF_CELLS: ReadonlySet<string> = new Set<Anchor>(["condition", "validation"]);

const cellsIn = (areas: string) =>
  areas.split(" ").flatMap((one) => {
    const { top, left, bottom, right } = parseRectangle(one)!;
    return range(top, bottom).flatMap((row) => range(left, right).map((column) => cellName(row, column)));
  });
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const CHART = { from: [10, 1], to: [14, 4] } as const;

const absolute = (area: string) => area.replace(/[A-Z]+|\d+/g, "$$$&");

function book(): Uint8Array {
  const row = (r: number) =>
    Array.from({ length: COLUMNS }, (_, c) => {
      const name = String.fromCharCode(65 + c) + (r + 1);
      // a table's header is text
      const isHeader = r === 3 && c >= 1 && c <= 3;
      return isHeader
        ? `<c r="${name}" t="str"><v>h${c}</v></c>`
        : `<c r="${name}"><v>${r * 100 + c}</v></c>`;
    }).join("");
  const rows = Array.from({ length: ROWS }, (_, r) => `<row r="${r + 1}">${row(r)}</row>`).join("");
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
  const corner = ([r, c]: readonly [number, number]) =>
    `<xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return zipped({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationshipsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Cell">S!${absolute(AREAS.name)}</definedName><definedName name="Area">S!${absolute(AREAS["name of an area"])}</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml([["rId1", "worksheet", "worksheets/sheet1.xml"]]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="${AREAS.merge}"/></mergeCells><conditionalFormatting sqref="${AREAS.condition}"><cfRule type="expression" priority="1"><formula>A9&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="${AREAS.validation}"><formula1>1</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="${AREAS.link}" location="S!A1"/></hyperlinks><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([
      ["rId1", "table", "../tables/table1.xml"],
      ["rId2", "drawing", "../drawings/drawing1.xml"],
      ["rId3", "comments", "../comments1.xml"],
    ]),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="${TABLE}"><autoFilter ref="${TABLE}"/><tableColumns count="3"><tableColumn id="1" name="h1"/><tableColumn id="2" name="h2"/><tableColumn id="3" name="h3"/></tableColumns></table>`,
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList><comment ref="${AREAS.comment}" authorId="0"><text><t>words</t></text></comment></commentList></comments>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from>${corner(CHART.from)}</xdr:from><xdr:to>${corner(CHART.to)}</xdr:to><xdr:graphicFrame/><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationshipsXml([["rId1", "chart", "../charts/chart1.xml"]]),
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${drawing}/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>S!${absolute(AREAS["chart's values"])}</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  });
}

/** What each anchor is attached to in a file; undefined where it is gone. */
function anchorsIn(bytes: Uint8Array): Record<Anchor, string | undefined> {
  const { parts } = openPackage(bytes);
  const find = (part: RegExp, pattern: RegExp) => {
    const path = [...parts.keys()].find((one) => part.test(one));
    const found = path && pattern.exec(new TextDecoder().decode(parts.get(path)))?.[1];
    return found && !found.includes("#REF!") ? found.replace(/^S!/, "").replaceAll("$", "") : undefined;
  };
  const sheet = /sheet1\.xml$/;
  return {
    table: find(/table1\.xml$/, /<table [^>]*?\sref="([^"]*)"/),
    merge: find(sheet, /<mergeCell ref="([^"]*)"/),
    condition: find(sheet, /<conditionalFormatting sqref="([^"]*)"/),
    validation: find(sheet, /<dataValidation [^>]*sqref="([^"]*)"/),
    link: find(sheet, /<hyperlink ref="([^"]*)"/),
    comment: find(/comments1\.xml$/, /<comment ref="([^"]*)"/),
    name: find(/workbook\.xml$/, /name="Cell">([^<]*)</),
    "name of an area": find(/workbook\.xml$/, /name="Area">([^<]*)</),
    "chart's values": find(/chart1\.xml$/, /<c:f>([^<]*)</),
  };
}

/** The lines of a sheet by what they were: new ones have numbers of their own. */
class Lines {
  order: number[];
  private last = 1000;

  constructor(
    count: number,
    /** The lines of each anchor, by its name. */
    readonly members: Record<string, Set<number>>,
  ) {
    this.order = Array.from({ length: count }, (_, i) => i);
  }

  insert(at: number, lines: readonly number[]): void {
    for (const set of Object.values(this.members))
      if (at > 0 && set.has(this.order[at - 1]!) && set.has(this.order[at]!))
        for (const line of lines) set.add(line);
    this.order.splice(at, 0, ...lines);
  }

  remove(at: number, count: number): number[] {
    const gone = this.order.splice(at, count);
    for (const set of Object.values(this.members)) for (const line of gone) set.delete(line);
    return gone;
  }

  do(move: Exclude<Move, { kind: "cut" }>): void {
    const { kind, at, count } = move;
    if (kind === "insert")
      this.insert(
        at,
        Array.from({ length: count }, () => this.last++),
      );
    else if (kind === "delete") this.remove(at, count);
    else {
      const moving = new Set(this.order.slice(at, at + count));
      // of rules each cell takes what is said of it along
      const whole = Object.entries(this.members).filter(
        ([name, set]) => OF_CELLS.has(name) || [...set].every((line) => moving.has(line)),
      );
      const kept = whole.map(([name, set]) => [name, [...set]] as const);
      const lines = this.remove(at, count);
      this.insert(move.to > at ? move.to - count : move.to, lines);
      for (const [name, set] of kept) this.members[name] = new Set(set);
    }
  }

  /** An anchor's lines, as they are counted now. */
  places(name: string): number[] {
    return this.order.flatMap((line, i) => (this.members[name]!.has(line) ? [i] : []));
  }

  /** The first and last of them. */
  span(name: string): [number, number] | undefined {
    const at = this.places(name);
    return at.length === 0 ? undefined : [at[0]!, at.at(-1)!];
  }
}

function linesOf(axis: "row" | "column"): Lines {
  const spans = Object.entries(AREAS).map(([name, area]) => {
    const { top, bottom, left, right } = parseRectangle(area)!;
    const [first, last] = axis === "row" ? [top, bottom] : [left, right];
    return [name, new Set(Array.from({ length: last - first + 1 }, (_, i) => first + i))] as const;
  });
  return new Lines(axis === "row" ? 40 : 30, Object.fromEntries(spans));
}

const axis = fc.constantFrom("row" as const, "column" as const);
const size = { at: fc.nat(12), count: fc.integer({ min: 1, max: 3 }) };
const move = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), axis, ...size }),
  fc.record({ kind: fc.constant("delete" as const), axis, ...size }),
  fc
    .record({ kind: fc.constant("shift" as const), axis, ...size, to: fc.nat(18) })
    .filter(({ at, count, to }) => to < at || to > at + count),
);

/** Excel moves no part of a table, and deletes no header alone. */
function isAllowed(one: Exclude<Move, { kind: "cut" }>, lines: Lines): boolean {
  const span = lines.span("table");
  if (!span) return true;
  const [first, last] = span;
  const holds = (line: number) => line >= one.at && line < one.at + one.count;
  const taken = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(holds).length;
  const isWhole = taken === 0 || taken === last - first + 1;
  if (one.kind === "shift") return isWhole && !(one.to > first && one.to <= last);
  return one.kind !== "delete" || one.axis === "column" || isWhole || !holds(first);
}

function saved(moves: Move[]): Uint8Array {
  const sheets = [{ name: "S", from: "S", hidden: false, moves }];
  return edited(restructured(book(), sheets), {
    sheets: sheets.map((sheet) => ({ ...sheet, cells: [], columns: [], rows: [] })),
    names: [],
  }).bytes;
}

test("merged cells of which one is left are merged no longer", () => {
  const column: Move = { kind: "delete", axis: "column", at: 5, count: 1 };
  expect(anchorsIn(saved([column])).merge).toBe("F2:F3");
  expect(anchorsIn(saved([column, { kind: "delete", axis: "row", at: 1, count: 1 }])).merge).toBeUndefined();
});

test("after rows and columns came, went and moved, all that is attached to cells is where they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (moves) => {
      const lines = { row: linesOf("row"), column: linesOf("column") };
      for (const one of moves) {
        fc.pre(isAllowed(one, lines[one.axis]));
        lines[one.axis].do(one);
      }
      const now = saved(moves);
      const found = anchorsIn(now);
      for (const name of Object.keys(AREAS) as Anchor[]) {
        if (OF_CELLS.has(name)) {
          const cells = lines.row
            .places(name)
            .flatMap((row) => lines.column.places(name).map((column) => cellName(row, column)));
          const areas = found[name];
          expect([name, areas === undefined ? [] : cellsIn(areas).sort()]).toEqual([name, cells.sort()]);
          continue;
        }
        const [rows, columns] = [lines.row.span(name), lines.column.span(name)];
        const place =
          rows && columns
            ? formatRectangle({ top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] })
            : undefined;
        // merged cells of which one is left are no longer merged
        expect([name, found[name]]).toEqual([
          name,
          name === "merge" && place && parseCell(place) ? undefined : place,
        ]);
      }
      const values = new Map(
        (await readBook(now)).sheets[0]!.cells.map(({ row, column, value }) => [`${row},${column}`, value]),
      );
      lines.row.order.forEach((row, i) =>
        lines.column.order.forEach((column, j) => {
          const isHeader = row === 3 && column >= 1 && column <= 3;
          if (row < ROWS && column < COLUMNS && !isHeader)
            expect(values.get(`${i},${j}`)).toBe(row * 100 + column);
        }),
      );
      const drawing = new TextDecoder().decode(openPackage(now).parts.get("xl/drawings/drawing1.xml"));
      const corner = (name: string) =>
        new RegExp(`<xdr:${name}>.*?<xdr:col>(\\d+)<.*?<xdr:row>(\\d+)<`).exec(drawing)!.slice(1).map(Number);
      const [column, row] = corner("from");
      const isThere = lines.row.order.includes(CHART.from[0]) && lines.column.order.includes(CHART.from[1]);
      if (isThere && !moves.some(({ kind }) => kind === "shift"))
        expect([row, column]).toEqual([
          lines.row.order.indexOf(CHART.from[0]),
          lines.column.order.indexOf(CHART.from[1]),
        ]);
    }),
    { numRuns: runs(15) },
  );
});
