import { describe, expect, it } from "vitest";
import { type Calculation, recalculate } from "../../../src/formula/calculation";
import type { Book } from "../../../src/formula/book";
import type { Scalar } from "../../../src/formula/value";
import { bookOf, openPackage } from "../../../src/workbook/file";
import {
  CACHE,
  cacheXml,
  fieldXml,
  linesXml,
  PIVOT,
  type PivotParts,
  pivotPackage,
  rowsXml,
  texts,
} from "../../workbook/file/pivot-package";
import { programOf, runProgram } from "../../support/compiled";

const REF = "#REF!";

/** A book with a formula in Z1 of its first sheet. */
function asking(book: Book, formula: string): Calculation {
  const [first, ...others] = book.sheets;
  const cells = [...first!.cells, { row: 0, column: 25, formula, value: null }];
  return recalculate({ ...book, sheets: [{ ...first!, cells }, ...others] }, {});
}

/** What a formula gives: a value, an error's name, or why it was not computed. */
function answer(book: Book, formula: string): Scalar | string {
  const calculation = asking(book, formula);
  const why = calculation.uncomputedAt("Report", 0, 25);
  if (why !== undefined) return `not computed: ${why}`;
  const value = calculation.value("Report", 0, 25);
  return typeof value === "object" && value !== null ? value.error : value;
}

const read = (parts: PivotParts, rows: Parameters<typeof rowsXml>[0]): Book =>
  bookOf(openPackage(pivotPackage(parts, rowsXml(rows)))).book;

const REGION = texts("East", "West");
const PRODUCT = texts("Tea", "Milk");

/** Regions over products in compact form, quarters across, one page field; subtotals above. */
const compact = (more: Partial<Record<"region" | "page" | "rows", string>> = {}): PivotParts => ({
  cache: cacheXml({
    Region: REGION,
    Product: PRODUCT,
    Quarter: "<sharedItems><n v='1'/><n v='2'/></sharedItems>",
    Year: texts("2024", "2025"),
    Sales: "<sharedItems/>",
    Note: "<sharedItems/>",
  }),
  pivot: `<location ref="A3:D10" firstHeaderRow="1" firstDataRow="2" firstDataCol="1" rowPageCount="1" colPageCount="1"/>
    <pivotFields>${fieldXml("axisRow", 2, more.region)}${fieldXml("axisRow", 2)}${fieldXml("axisCol", 2)}${fieldXml("axisPage", 2)}<pivotField dataField="1"/><pivotField/></pivotFields>
    <rowFields><field x="0"/><field x="1"/></rowFields>
    <rowItems>${more.rows ?? linesXml([[0]], [[0], 'r="1"'], [[1], 'r="1"'], [[1]], [[1], 'r="1"'], [[0], 't="grand"'])}</rowItems>
    <colFields><field x="2"/></colFields>
    <colItems>${linesXml([[0]], [[1]], [[0], 't="grand"'])}</colItems>
    <pageFields><pageField fld="3" ${more.page ?? 'item="1"'}/></pageFields>
    <dataFields><dataField name="Sum of Sales" fld="4"/></dataFields>`,
});

const COMPACT = [
  ["Year", "2025"],
  [],
  ["Sum of Sales", "Column Labels"],
  ["Row Labels", 1, 2, "Grand Total"],
  ["East", 10, 20, 30],
  ["Tea", 4, 20, 24],
  ["Milk", 6, null, 6],
  ["West", 1, 2, 3],
  ["Milk", 1, 2, 3],
  ["Grand Total", 11, 22, 33],
];

describe("GETPIVOTDATA in the compact form", () => {
  const book = read(compact(), COMPACT);

  it.each<[string, Scalar | string]>([
    ['GETPIVOTDATA("Sales",A3)', 33],
    ['GETPIVOTDATA("sum of sales",$D$9)', 33],
    ['GETPIVOTDATA("Sales",A3:D10)', 33],
    ['GETPIVOTDATA("Sales",A3,"Region","East")', 30],
    ['GETPIVOTDATA("Sales",A3,"region","EAST","Product","tea")', 24],
    ['GETPIVOTDATA("Sales",A3,"Quarter",2,"Product","Milk","Region","West")', 2],
    ['GETPIVOTDATA("Sales",A3,"Quarter",1)', 11],
    ['GETPIVOTDATA("Sales",A3,"Quarter","1")', 11],
    ['GETPIVOTDATA("Sales",A3,"Year","2025","Region","West")', 3],
    ['GETPIVOTDATA("Sales",A3,"Year",2025)', 33],
    ['GETPIVOTDATA("Sales",A3,"Product","Milk","Region","East","Quarter",2)', 0],
    ['GETPIVOTDATA("Sa"&"les",A3,"Region",A8)', 3],
  ])("%s is a cell that it shows", (formula, expected) => expect(answer(book, formula)).toBe(expected));

  it.each([
    ['GETPIVOTDATA("Sales",A3,"Product","Milk")', "no total over regions"],
    ['GETPIVOTDATA("Sales",A3,"Region","North")', "no such item"],
    ['GETPIVOTDATA("Sales",A3,"Note","x")', "a field that is not shown"],
    ['GETPIVOTDATA("Sales",A3,"Town","x")', "no such field"],
    ['GETPIVOTDATA("Price",A3)', "no such data field"],
    ['GETPIVOTDATA("Sales",A3,"Region","West","Product","Tea")', "a row that is not there"],
    ['GETPIVOTDATA("Sales",A3,"Year","2024")', "a filter that leaves it out"],
    ['GETPIVOTDATA("Sales",F20)', "no pivot table"],
    ['GETPIVOTDATA(F20,A3,"Region","East")', "a data field by a cell"],
    ['GETPIVOTDATA("Sales",A3,"Region","East","Region","West")', "two items of one field"],
  ])("%s is #REF!: %s", (formula) => expect(answer(book, formula)).toBe(REF));

  it.each([
    ['GETPIVOTDATA(A3,"East Tea")', "the pivot table first"],
    ['IFERROR(GETPIVOTDATA("",A3),1)', "without the name"],
    ['GETPIVOTDATA("Sales",A1)', "Which pivot table"],
  ])("%s is told as not computed", (formula, why) => {
    expect(answer(book, formula)).toMatch(/^not computed: /);
    expect(answer(book, formula)).toContain(why);
  });

  it("gives an argument's error, and counts arguments", () => {
    expect(answer(book, 'GETPIVOTDATA("Sales",A3,"Region",1/0)')).toBe("#DIV/0!");
    expect(answer(book, 'GETPIVOTDATA("Sales")')).toBe("#VALUE!");
  });

  it("is called once for each of an array's items", () => {
    expect(answer(book, 'SUM(GETPIVOTDATA("Sales",A3,"Region",{"East","West"}))')).toBe(33);
  });

  it("follows an edit of the cell that it reads, and of its argument", () => {
    const calculation = asking(book, 'GETPIVOTDATA("Sales",A3,"Region",Y1)');
    const edited = (row: number, column: number, value: Scalar) => {
      calculation.edit({ sheet: 0, row, column }, { value });
      calculation.recalculate();
      return calculation.value("Report", 0, 25);
    };
    expect(edited(0, 24, "West")).toBe(3);
    expect(edited(7, 3, 5)).toBe(5);
    expect(edited(0, 24, "East")).toBe(30);
  });

  it("is the same in a program, where an input says which item", () => {
    const calculation = asking(book, 'GETPIVOTDATA("Sales",A3,"Quarter",Y1)*Y1');
    calculation.edit({ sheet: 0, row: 0, column: 24 }, { value: 1 });
    calculation.recalculate();
    const program = programOf(calculation, ["Report!Y1"], ["Report!Z1"]);
    expect(runProgram(program, [[1, 2, 3]])).toEqual([[11, 44, expect.objectContaining({ error: REF })]]);
  });

  it("shows no subtotal where its field has none, nor one where it stands below", () => {
    const without = read(compact({ region: 'defaultSubtotal="0"' }), COMPACT);
    expect(answer(without, 'GETPIVOTDATA("Sales",A3,"Region","East")')).toBe(REF);
    const below = read(compact({ region: 'subtotalTop="0"' }), COMPACT);
    expect(answer(below, 'GETPIVOTDATA("Sales",A3,"Region","East")')).toBe(REF);
    const own = read(compact({ region: 'maxSubtotal="1"' }), COMPACT);
    expect(answer(own, 'GETPIVOTDATA("Sales",A3,"Region","East")')).toContain("picked for them");
  });

  it("takes a filter for all as one that shows no single item, and several as not known", () => {
    const all = read(compact({ page: "" }), COMPACT);
    expect(answer(all, 'GETPIVOTDATA("Sales",A3,"Year","2025")')).toBe(REF);
    const parts = compact({ page: "" });
    const some = read(
      { ...parts, pivot: parts.pivot.replace('axis="axisPage" ><items><item', "$& h='1'") },
      COMPACT,
    );
    expect(answer(some, 'GETPIVOTDATA("Sales",A3,"Year","2025")')).toContain("filter leaves");
  });
});

/** Products within regions in tabular form, two data fields across, subtotals below each region. */
const TABULAR: PivotParts = {
  cache: cacheXml({ Region: REGION, Product: PRODUCT, Sales: "<sharedItems/>" }),
  pivot: `<location ref="A1:D7" firstHeaderRow="0" firstDataRow="1" firstDataCol="2"/>
    <pivotFields>${fieldXml("axisRow", 2, 'compact="0" outline="0"')}${fieldXml("axisRow", 2, 'outline="0" name="Article"')}<pivotField dataField="1"/></pivotFields>
    <rowFields><field x="0"/><field x="1"/></rowFields>
    <rowItems>${linesXml([[0, 0]], [[1], 'r="1"'], [[0], 't="default"'], [[1, 1]], [[1], 't="default"'], [[0], 't="grand"'])}</rowItems>
    <colFields><field x="-2"/></colFields>
    <colItems>${linesXml([[0]], [[1], 'i="1"'])}</colItems>
    <dataFields><dataField name="Sum of Sales" fld="2"/><dataField name="Count of Sales" fld="2"/></dataFields>`,
};

describe("GETPIVOTDATA in the tabular form", () => {
  const book = read(TABULAR, [
    ["Region", "Article", "Sum of Sales", "Count of Sales"],
    ["East", "Tea", 24, 2],
    [null, "Milk", 6, 1],
    ["East Total", null, 30, 3],
    ["West", "Milk", 3, 2],
    ["West Total", null, 3, 2],
    ["Grand Total", null, 33, 5],
  ]);

  it.each<[string, Scalar | string]>([
    ['GETPIVOTDATA("Count of Sales",A1)', 5],
    ['GETPIVOTDATA("Count of Sales",A1,"Region","East")', 3],
    ['GETPIVOTDATA("Sum of Sales",A1,"Region","East","Article","Milk")', 6],
    ['GETPIVOTDATA("Sum of Sales",A1,"Region","East","Product","Milk")', 6],
    ['GETPIVOTDATA("Sum of Sales",A1,"Region","West","Article","Tea")', REF],
  ])("%s", (formula, expected) => expect(answer(book, formula)).toBe(expected));

  it("does not pick one of two data fields of a field", () =>
    expect(answer(book, 'GETPIVOTDATA("Sales",A1)')).toContain("several values of Sales"));
});

describe("GETPIVOTDATA of several values down the rows", () => {
  const values: PivotParts = {
    cache: cacheXml({ Region: REGION, Sales: "<sharedItems/>", Units: "<sharedItems/>" }),
    pivot: `<location ref="A1:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>
      <pivotFields>${fieldXml("axisRow", 2)}<pivotField dataField="1"/><pivotField dataField="1"/></pivotFields>
      <rowFields><field x="0"/><field x="-2"/></rowFields>
      <rowItems>${linesXml([[0]], [[0], 'r="1"'], [[1], 'r="1" i="1"'], [[1]], [[0], 'r="1"'], [[1], 'r="1" i="1"'], [[0], 't="grand"'], [[0], 't="grand" i="1"'])}</rowItems>
      <dataFields><dataField name="Sum of Sales" fld="1"/><dataField name="Sum of Units" fld="2"/></dataFields>`,
  };
  const book = read(values, [
    ["Row Labels", "Values"],
    ...[
      ["East"],
      ["Sum of Sales", 30],
      ["Sum of Units", 3],
      ["West"],
      ["Sum of Sales", 3],
      ["Sum of Units", 2],
    ],
    ...[
      ["Total Sum of Sales", 33],
      ["Total Sum of Units", 5],
    ],
  ]);

  it.each<[string, Scalar | string]>([
    ['GETPIVOTDATA("Units",A1)', 5],
    ['GETPIVOTDATA("Sales",A1,"Region","West")', 3],
    ['GETPIVOTDATA("Units",A1,"Region","East")', 3],
  ])("%s", (formula, expected) => expect(answer(book, formula)).toBe(expected));
});

describe("Items of other kinds", () => {
  /** One field down the rows, its items given as XML. */
  const single = (field: string, count: number, items = fieldXml("axisRow", count)): Book =>
    read(
      {
        cache: cacheXml({ Key: field, Sales: "<sharedItems/>" }),
        pivot: `<location ref="A1:B${count + 2}" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>
          <pivotFields>${items}<pivotField dataField="1"/></pivotFields>
          <rowFields><field x="0"/></rowFields>
          <rowItems>${linesXml(...Array.from({ length: count }, (_, i): [number[]] => [[i]]), [[0], 't="grand"'])}</rowItems>
          <dataFields><dataField name="Sum of Sales" fld="1"/></dataFields>`,
      },
      [["Key", "Sum of Sales"], ...Array.from({ length: count }, (_, i) => ["", i + 1]), ["Grand Total", 99]],
    );
  const of = (book: Book, item: string) => answer(book, `GETPIVOTDATA("Sales",A1,"Key",${item})`);

  it("dates by their serial number or DATE, not by a text whose format is not known", () => {
    const dates = single(
      '<sharedItems><d v="1999-03-05T00:00:00"/><d v="1999-03-06T12:00:00"/></sharedItems>',
      2,
    );
    expect(of(dates, "DATE(1999,3,5)")).toBe(1);
    expect(of(dates, "36225.5")).toBe(2);
    expect(of(dates, "36226")).toBe(REF);
    expect(of(dates, '"3/5/1999"')).toContain("not computed");
  });

  it("groups of dates by what they show or by their number", () => {
    const months = ["&lt;1/1/2024", "Jan", "Feb", "Mar", "&gt;12/31/2024"]
      .map((v) => `<s v="${v}"/>`)
      .join("");
    const group = (by: string, items: string) =>
      `<sharedItems/><fieldGroup base="0"><rangePr groupBy="${by}"/><groupItems>${items}</groupItems></fieldGroup>`;
    const book = single(group("months", months), 5);
    expect(of(book, "3")).toBe(4);
    expect(of(book, '"mar"')).toBe(4);
    expect(of(book, "5")).toBe(REF);
    const years = single(group("years", '<s v="&lt;2024"/><s v="2024"/><s v="2025"/>'), 3);
    expect(of(years, "2025")).toBe(3);
    expect(of(years, "1")).toBe(REF);
    const steps = single(group("range", '<s v="&lt;0"/><s v="0-9"/><s v="10-19"/>'), 3);
    expect(of(steps, '"10-19"')).toBe(3);
    expect(of(steps, "10")).toContain("not computed");
  });

  it("blanks, truth values, errors, numbers, and items with a name of their own", () => {
    const mixed = single(
      '<sharedItems><m/><b v="1"/><e v="#N/A"/><n v="2.5"/><s v="Old"/><s v="a_x000D_b"/></sharedItems>',
      6,
      fieldXml("axisRow", 6).replace('<item x="4"', '<item n="New" x="4"'),
    );
    expect(of(mixed, "")).toBe(1);
    expect(of(mixed, '"(blank)"')).toBe(1);
    expect(of(mixed, "TRUE")).toBe(2);
    expect(of(mixed, "NA()")).toBe("#N/A");
    expect(of(mixed, "5/2")).toBe(4);
    expect(of(mixed, '"new"')).toBe(5);
    expect(of(mixed, '"Old"')).toContain("not computed");
    expect(of(mixed, '"a"&CHAR(13)&"b"')).toBe(6);
    expect(of(mixed, "Y9")).toContain("not computed");
  });
});

describe("What is not read of a pivot table", () => {
  const parts = compact();
  const asked = (changed: Partial<PivotParts>, extra: Record<string, string> = {}) => {
    const reading = bookOf(openPackage(pivotPackage({ ...parts, ...changed }, rowsXml(COMPACT), { extra })));
    return { said: answer(reading.book, 'IFERROR(GETPIVOTDATA("Sales",A3),0)'), ...reading };
  };

  it("of a data model", () =>
    expect(asked({ cache: `${parts.cache}<cacheHierarchies/>` }).said).toContain("of a data model"));

  it("without its lines, or with others than its place has", () => {
    expect(asked({ pivot: parts.pivot.replace(/<rowItems>.*<\/rowItems>/s, "") }).said).toContain(
      "refresh it",
    );
    expect(asked({ pivot: parts.pivot.replace("A3:D10", "A3:D11") }).said).toContain("refresh it");
  });

  it.each([CACHE, PIVOT])("%s that is damaged is spared and named, and nothing is #REF! for it", (path) => {
    const { said, leftBehind, book } = asked({}, { [path]: "<a><b></a>" });
    expect(said).toMatch(/^not computed/);
    expect(leftBehind).toContain(`${path}, which is damaged`);
    expect(book.sheets[0]!.cells.length).toBeGreaterThan(20);
  });

  it("where nobody has read any", () => {
    const { book } = asked({});
    delete book.pivotTables;
    expect(answer(book, 'GETPIVOTDATA("Sales",A3)')).toContain("not known here");
  });
});
