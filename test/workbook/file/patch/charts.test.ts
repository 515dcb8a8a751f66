import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Calculation } from "../../../../src/formula/calculation";
import type { Scalar } from "../../../../src/formula/value";
import { edgeFunctions } from "../../../../src/functions/table";
import { computedChanges, readBook } from "../../../../src/workbook/file";
import { patchValues } from "../../../../src/workbook/file/patch";
import { packageOf, relationshipsXml } from "../package-of";
import { change, partOf } from "./patched";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const CX = "http://schemas.microsoft.com/office/drawing/2014/chartex";
const C15 = "http://schemas.microsoft.com/office/drawing/2012/chart";
const CHART = "xl/charts/chart1.xml";

const chart = (inside: string) =>
  `<?xml version="1.0"?>\n<c:chartSpace xmlns:c="${C}" xmlns:c15="${C15}" xmlns:o="http://example.com/o"><c:chart>${inside}</c:chart></c:chartSpace>`;

const numbers = (f: string, points: Record<number, Scalar>, count?: number) =>
  `<c:val><c:numRef><c:f>${f}</c:f><c:numCache><c:formatCode>0.0</c:formatCode>${list(points, count)}</c:numCache></c:numRef></c:val>`;
const labels = (f: string, points: Record<number, Scalar>, count?: number) =>
  `<c:cat><c:strRef><c:f>${f}</c:f><c:strCache>${list(points, count)}</c:strCache></c:strRef></c:cat>`;
const list = (points: Record<number, Scalar>, count = Object.keys(points).length) =>
  `<c:ptCount val="${count}"/>${Object.entries(points)
    .map(([index, value]) => `<c:pt idx="${index}"><c:v>${String(value)}</c:v></c:pt>`)
    .join("")}`;

const ROWS = [1, 2, 3, 4]
  .map((r) => `<row r="${r}"><c r="A${r}" t="str"><v>l${r}</v></c><c r="B${r}"><v>${r}</v></c></row>`)
  .join("");

/** A sheet of four labels and numbers with a chart; `names` are the workbook's. */
function withChart(xml: string, { rows = ROWS, names = "", kind = "chart", sheet = "" } = {}) {
  return packageOf([{ name: "Sheet1", rows }], {
    names,
    extra: {
      "xl/drawings/_rels/drawing1.xml.rels": relationshipsXml([["r", kind, "../charts/chart1.xml"]]),
      [CHART]: xml,
      ...(sheet && { "xl/worksheets/sheet1.xml": sheet }),
    },
  });
}

type Changes = Parameters<typeof patchValues>[1];

/** What a chart says after changes. */
const after = (before: string, changes: Changes, options?: Parameters<typeof withChart>[1]) =>
  partOf(patchValues(withChart(before, options), changes).bytes, CHART);

describe("The points that a chart keeps", () => {
  it("become the values written, and nothing else of it changes", () => {
    const xml = (b2: number, a3: string) =>
      chart(
        `<c:ser a='1' ><c:tx><c:v>B</c:v></c:tx>${labels("Sheet1!$A$1:$A$4", { 0: "l1", 1: "l2", 2: a3, 3: "l4" })}${numbers("Sheet1!$B$1:$B$4", { 0: 1, 1: b2, 2: 3, 3: 4 })}</c:ser>`,
      );
    const { bytes, changedParts, stale } = patchValues(withChart(xml(2, "l3")), [
      change("B2", 20.5),
      change("A3", "new & <old>", { keepFormula: false }),
    ]);
    expect(partOf(bytes, CHART)).toBe(xml(20.5, "new &amp; &lt;old&gt;"));
    expect(changedParts).toEqual(["xl/worksheets/sheet1.xml", CHART]);
    expect(stale).toEqual([]);
  });

  it.each<[string, Scalar, Record<number, Scalar>]>([
    ["a truth value counts 1", true, { 0: 1, 1: 1, 2: 3, 3: 4 }],
    ["a text counts 0", "text", { 0: 1, 1: 0, 2: 3, 3: 4 }],
    ["an error stays one", { error: "#N/A" }, { 0: 1, 1: "#N/A", 2: 3, 3: 4 }],
    ["a newer error is stored as files know it", { error: "#SPILL!" }, { 0: 1, 1: "#VALUE!", 2: 3, 3: 4 }],
    ["a blank is none", null, { 0: 1, 2: 3, 3: 4 }],
  ])("of numbers: %s", (_, value, points) => {
    const before = numbers("Sheet1!$B$1:$B$4", { 0: 1, 1: 2, 2: 3, 3: 4 });
    expect(after(chart(before), [change("B2", value, { keepFormula: false })])).toBe(
      chart(numbers("Sheet1!$B$1:$B$4", points, 4)),
    );
  });

  it.each<[string, Scalar, string]>([
    ["a number", 2027, "2027"],
    ["a truth value", false, "FALSE"],
    ["an error", { error: "#N/A" }, "#N/A"],
  ])("of labels: %s is its text", (_, value, text) => {
    const xml = (a2: string) => chart(labels("Sheet1!$A$1:$A$2", { 0: "l1", 1: a2 }));
    expect(after(xml("l2"), [change("A2", value, { keepFormula: false })])).toBe(xml(text));
  });

  it("a text among the numbers of an axis is itself", () => {
    const xml = (b1: string) => chart(numbers("Sheet1!$B$1", { 0: b1 }).replaceAll("c:val>", "c:cat>"));
    expect(after(xml("1"), [change("B1", "2026", { keepFormula: false })])).toBe(xml("2026"));
  });

  it("appear in order where none was, and are counted", () => {
    const before = chart(numbers("Sheet1!$B$1:$B$9", { 1: 2, 3: 4 }, 4));
    const points = { 0: 10, 1: 2, 2: 30, 3: 4, 6: 70 };
    expect(after(before, [change("B7", 70), change("B3", 30), change("B1", 10)])).toBe(
      chart(numbers("Sheet1!$B$1:$B$9", points, 7)),
    );
    const none = chart(numbers("Sheet1!$B$1:$B$9", {}, 9));
    expect(after(none, [change("B2", 5)])).toBe(chart(numbers("Sheet1!$B$1:$B$9", { 1: 5 }, 9)));
  });

  it("of the same number stay as they are written", () => {
    const xml = chart(numbers("Sheet1!$B$1:$B$2", { 0: "1.0E0", 1: "2.00" }));
    const file = withChart(xml);
    expect(patchValues(file, [change("B1", 1), change("B2", 2)])).toMatchObject({
      bytes: file,
      changedParts: [],
    });
  });

  it("follow names, several areas, whole columns, and quoted sheets", () => {
    const names =
      '<definedName name="Sales">Sheet1!$B$3:$B$4</definedName><definedName name="Sales" localSheetId="0">Sheet1!$B$1:$B$2</definedName>';
    const xml = (b1: number, b4: number) =>
      chart(
        numbers("[0]!Sales", { 0: 3, 1: b4 }) +
          numbers("Sheet1!Sales", { 0: b1, 1: 2 }) +
          numbers("(Sheet1!$B$1,'Sheet1'!$B$3:$B$4)", { 0: b1, 1: 3, 2: b4 }) +
          numbers("Sheet1!$B:$B", { 0: b1, 1: 2, 2: 3, 3: b4 }) +
          numbers("[1]Sheet1!$B$1", { 0: 1 }) +
          numbers("Sheet2!$B$1", { 0: 1 }),
      );
    expect(after(xml(1, 4), [change("B1", 11), change("B4", 44)], { names })).toBe(xml(11, 44));
  });

  it("pass over hidden rows and columns as they did", () => {
    const rows = ROWS.replace('<row r="2"', '<row r="2" hidden="1"');
    const xml = (b3: number, all: number) =>
      chart(
        numbers("Sheet1!$B$1:$B$4", { 0: 1, 1: b3, 2: 4 }) +
          numbers("Sheet1!$B$1:$B$4", { 0: 1, 1: 2, 2: all, 3: 4 }),
      );
    expect(after(xml(3, 3), [change("B3", 30)], { rows })).toBe(xml(30, 30));
    expect(after(xml(3, 3), [change("B2", 20)], { rows })).toBe(xml(3, 3).replace("<c:v>2<", "<c:v>20<"));
  });

  it("of a spill follow it as it grows and shrinks", () => {
    const rows =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">X()</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const before = chart(numbers("Sheet1!$A$1:$A$3", { 0: 1, 1: 2 }, 3));
    expect(after(before, [change("A1", 4, { spill: [[4], [5], [6]] })], { rows })).toBe(
      chart(numbers("Sheet1!$A$1:$A$3", { 0: 4, 1: 5, 2: 6 }, 3)),
    );
    expect(after(before, [change("A1", 4, { spill: [[4]] })], { rows })).toBe(
      chart(numbers("Sheet1!$A$1:$A$3", { 0: 4 }, 3)),
    );
  });

  it("of labels in levels", () => {
    const xml = (outer: string, inner: string) =>
      chart(
        `<c:cat><c:multiLvlStrRef><c:f>Sheet1!$A$1:$B$3</c:f><c:multiLvlStrCache><c:ptCount val="3"/><c:lvl><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="1"><c:v>${inner}</c:v></c:pt></c:lvl><c:lvl><c:pt idx="0"><c:v>${outer}</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`,
      );
    const changes = [change("A1", "year", { keepFormula: false }), change("B2", 7)];
    expect(after(xml("l1", "2"), changes)).toBe(xml("year", "7"));
  });

  it("of labels from cells, which Excel keeps in an extension of its own", () => {
    const xml = (a1: string) =>
      chart(
        `<c:ser><c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"><c15:datalabelsRange><c15:f>Sheet1!$A$1</c15:f><c15:dlblRangeCache>${list({ 0: a1 })}</c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst></c:ser>`,
      );
    expect(after(xml("l1"), [change("A1", "x", { keepFormula: false })])).toBe(xml("x"));
  });

  it("of a chart of the newer kind, its text too", () => {
    const xml = (a1: string, b1: number) =>
      `<cx:chartSpace xmlns:cx="${CX}"><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:f>Sheet1!$A$1:$A$2</cx:f><cx:lvl ptCount="2"><cx:pt idx="0">${a1}</cx:pt><cx:pt idx="1">l2</cx:pt></cx:lvl></cx:strDim><cx:numDim type="val"><cx:f dir="row">Sheet1!$B$1:$B$2</cx:f><cx:lvl ptCount="2" formatCode="General"><cx:pt idx="0">${b1}</cx:pt><cx:pt idx="1">2</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:tx><cx:txData><cx:f>Sheet1!$A$1</cx:f><cx:v>${a1}</cx:v></cx:txData></cx:tx></cx:chart></cx:chartSpace>`;
    const changes = [change("A1", "x", { keepFormula: false }), change("B1", 9)];
    expect(after(xml("l1", 1), changes, { kind: "chartEx" })).toBe(xml("x", 9));
  });

  it("stay where they are another element's, or of no relation", () => {
    const foreign = chart(
      `<o:x>${numbers("Sheet1!$B$1", { 0: 1 }).replaceAll("c:numRef", "o:numRef")}</o:x>`,
    );
    expect(after(foreign, [change("B1", 5)])).toBe(foreign);
    const own = chart(numbers("Sheet1!$B$1", { 0: 1 }));
    expect(after(own, [change("B1", 5)], { kind: "image" })).toBe(own);
  });
});

describe("What keeps its points is told", () => {
  const staleOf = (xml: string, options?: Parameters<typeof withChart>[1]) => {
    const { bytes, stale } = patchValues(withChart(xml, options), [change("B1", 5)]);
    expect(partOf(bytes, CHART)).toBe(xml);
    return stale;
  };

  it("a name that only a calculation could follow", () => {
    const names = '<definedName name="Moving">OFFSET(Sheet1!$B$1,0,0,4)</definedName>';
    expect(staleOf(chart(numbers("Book.xlsx!Moving", { 0: 1 })), { names })).toEqual([
      "xl/charts/chart1.xml: the points of Book.xlsx!Moving stay as they were",
    ]);
  });

  it("points that can't be told apart, a chart that is damaged", () => {
    const rows = ROWS.replace('<row r="2"', '<row r="2" hidden="1"');
    expect(staleOf(chart(numbers("Sheet1!$B$1:$B$4", { 0: 1 }, 1)), { rows })).toHaveLength(1);
    expect(staleOf("<c:chartSpace")).toEqual(["xl/charts/chart1.xml, which is damaged, stays as it was"]);
  });
});

it("A template's charts follow its horizon", async () => {
  const file = new Uint8Array(readFileSync("templates/branch-sdwan.xlsx"));
  const book = await readBook(file);
  const [, digits] = /^Inputs!\$D\$(\d+)$/.exec(book.names.find(({ name }) => name === "years")!.refersTo)!;
  const at = { row: Number(digits) - 1, column: 3 };
  const calculation = new Calculation(book, edgeFunctions);
  calculation.edit({ sheet: book.sheets.findIndex(({ name }) => name === "Inputs"), ...at }, { value: 7 });
  calculation.recalculateAll();
  const changes = computedChanges(book, calculation.results());
  const { bytes, stale, changedParts } = patchValues(file, [
    { sheet: "Inputs", ...at, value: 7, keepFormula: false },
    ...changes,
  ]);
  expect(stale).toEqual([]);
  expect(changedParts.filter((path) => path.startsWith("xl/charts/"))).not.toEqual([]);
  const parts = unzipSync(bytes);
  const written = await readBook(bytes);
  const valueAt = (reference: string, index: number): Scalar => {
    const [, sheet, left, top, right] = /^(\w+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$\d+$/.exec(reference)!;
    const number = (letters: string) =>
      [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1;
    const width = number(right!) - number(left!) + 1;
    const place = [Number(top) - 1 + Math.floor(index / width), number(left!) + (index % width)];
    const cells = written.sheets.find(({ name }) => name === sheet)!.cells;
    return cells.find(({ row, column }) => row === place[0] && column === place[1])?.value ?? null;
  };
  let points = 0;
  for (const [path, content] of Object.entries(parts).filter(([path]) =>
    /charts\/chart\d+\.xml$/.test(path),
  )) {
    const xml = new TextDecoder().decode(content);
    for (const [, reference, cache] of xml.matchAll(
      /<c:numRef><c:f>([^<]*)<\/c:f><c:numCache>(.*?)<\/c:numCache>/g,
    )) {
      for (const [, index, value] of cache!.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)) {
        const cell = valueAt(reference!, Number(index));
        if (typeof cell === "number") expect(Number(value), `${path} ${reference} ${index}`).toBe(cell);
        points++;
      }
    }
  }
  expect(points).toBeGreaterThan(100);
});
