import { describe, expect, it } from "vitest";
import { bookOf, openPackage } from "../../../src/workbook/file";
import type { Row } from "./package-of";
import { MAIN, packageOf, relationshipsXml } from "./package-of";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const PRICES = `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Cards"/><sheetName val="Old &amp; new"/></sheetNames><definedNames><definedName name="rate" refersTo="='Old &amp; new'!$B$1"/><definedName name="own" refersTo="=Cards!$A$1" sheetId="0"/></definedNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1200</v></cell><cell r="B1" t="str"><v>b3220</v></cell><cell r="C1"/></row></sheetData><sheetData sheetId="1" refreshError="1"><row r="3"><cell r="B3" t="b"><v>1</v></cell><cell r="C3" t="e"><v>#N/A</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;

/** A workbook that links to others, in the order of their parts. */
function linking(...links: [xml: string, target?: string][]) {
  const path = (i: number) => `externalLinks/externalLink${i + 1}.xml`;
  const parts = links.flatMap(([xml, target], i) => [
    [`xl/${path(i)}`, xml],
    [
      `xl/externalLinks/_rels/externalLink${i + 1}.xml.rels`,
      relationshipsXml([["rId1", "externalLinkPath", `${target ?? ""}" TargetMode="External`]]),
    ],
  ]);
  const references = links.map((_, i) => `<externalReference r:id="rIdE${i}"/>`).join("");
  return bookOf(
    openPackage(
      packageOf([{ name: "S", rows: "" }], {
        names: `</definedNames><externalReferences>${references}</externalReferences><definedNames>`,
        extra: Object.fromEntries(parts) as Record<string, string>,
        links: links.map((_, i): Row => [`rIdE${i}`, "externalLink", path(i)]),
      }),
    ),
  );
}

describe("Another workbook is read as this file keeps it", () => {
  it("its sheets, cells of each type, and names", () => {
    const { book, leftBehind } = linking([PRICES, "file:///C:/Plans/Card%20prices.xlsx"]);
    expect(book.linkedBooks).toEqual([
      {
        index: 1,
        file: "Card prices.xlsx",
        sheets: [
          {
            name: "Cards",
            cells: [
              { row: 0, column: 0, value: 1200 },
              { row: 0, column: 1, value: "b3220" },
            ],
          },
          {
            name: "Old & new",
            cells: [
              { row: 2, column: 1, value: true },
              { row: 2, column: 2, value: { error: "#N/A" } },
            ],
          },
        ],
        names: [
          { name: "rate", refersTo: "'Old & new'!$B$1" },
          { name: "own", refersTo: "Cards!$A$1", sheet: "Cards" },
        ],
      },
    ]);
    expect(leftBehind).toEqual(["Card prices.xlsx itself: the values that this file keeps of it are used"]);
  });

  it("the number is the place among all links, those to programs too", () => {
    const dde = `<externalLink xmlns="${MAIN}"><ddeLink ddeService="Bloomberg" ddeTopic="x"/></externalLink>`;
    const bare = `<externalLink xmlns="${MAIN}"><externalBook xmlns:q="${OFFICE}" q:id="rId1"><sheetNames><sheetName val="A"/></sheetNames></externalBook></externalLink>`;
    const { book, leftBehind } = linking([dde], [bare, "..\\100%25.xlsx"]);
    expect(book.linkedBooks).toEqual([{ index: 2, file: "100%.xlsx", sheets: [], names: [] }]);
    expect(leftBehind).toEqual([
      "a link to another program, of which the values stay",
      "100%.xlsx, of which this file keeps no values",
    ]);
  });

  // a real model refers to thirteen such sheets: its cells show #REF!, and counted as blanks here
  it("a sheet that could not be read when the file was saved is not kept, one without cells is", () => {
    const names = ["Lost", "Empty"].map((name) => `<sheetName val="${name}"/>`).join("");
    const xml = `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames>${names}</sheetNames><sheetDataSet><sheetData sheetId="0" refreshError="1"/><sheetData sheetId="1"/></sheetDataSet></externalBook></externalLink>`;
    const [book] = linking([xml, "Prices.xlsx"]).book.linkedBooks!;
    expect(book!.sheets).toEqual([{ name: "Empty", cells: [] }]);
  });

  it("a relationship that leads out of the file is no part of it, whatever its target", () => {
    const outside = relationshipsXml([["t", "table", 'xl/t.xml" TargetMode="External']]);
    const extra = {
      "xl/worksheets/_rels/sheet1.xml.rels": outside,
      "xl/t.xml": `<table xmlns="${MAIN}" displayName="T" ref="A1"/>`,
    };
    const { book } = bookOf(openPackage(packageOf([{ name: "S", rows: "" }], { extra })));
    expect(book.tables).toEqual([]);
  });

  it("a damaged link is named, and the others keep their numbers", () => {
    const { book, leftBehind } = linking(["<externalLink>"], [PRICES, "Prices.xlsx"]);
    expect(book.linkedBooks!.map(({ index, file }) => [index, file])).toEqual([[2, "Prices.xlsx"]]);
    expect(leftBehind[0]).toBe("xl/externalLinks/externalLink1.xml, which is damaged");
  });
});
