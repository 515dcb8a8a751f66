import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "../support/browser";
import { openFile, sharedWorkbench, textsAt, type as typed, valuesAt, write } from "../support/workbench";
import { MAIN, packageOf, relationshipsXml } from "../workbook/file/package-of";

const site = openSite();

/** Rows of sheetData, of cells by their address. */
const rowsOf = (...rows: Record<string, string>[]) =>
  rows
    .map(
      (cells, i) =>
        `<row r="${i + 1}">${Object.entries(cells)
          .map(([address, content]) => `<c r="${address}">${content}</c>`)
          .join("")}</row>`,
    )
    .join("");

const number = (value: number) => `<v>${value}</v>`;
const formula = (text: string, value: number) => `<f>${text}</f><v>${value}</v>`;

/** A workbook of one sheet, opened from its bytes. */
async function opened(rows: string, more?: Parameters<typeof packageOf>[1]) {
  const visit = await sharedWorkbench(site);
  await openFile(visit.page, packageOf([{ name: "S", rows }], more));
  return visit;
}

const notice = (page: Page, kind: string) => page.locator(`.notice-${kind}`);

describe("a what-if data table", () => {
  // the growth of A1 at the rates in C2:C3 and the amounts in D1:E1
  const rows = rowsOf(
    { A1: number(10), C1: formula("A3", 11), D1: number(10), E1: number(20), G1: formula("SUM(D2:E3)", 69) },
    {
      A2: number(0.1),
      C2: number(0.1),
      D2: '<f t="dataTable" ref="D2:E3" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>11</v>',
      E2: number(22),
    },
    { A3: formula("A1*(1+A2)", 11), C3: number(0.2), D3: number(12), E3: number(24) },
  );

  test("is computed, and its inputs keep what was typed", async () => {
    const { page, complaints } = await opened(rows);
    expect(await textsAt(page, "S!D2:E3")).toEqual([
      ["11", "22"],
      ["12", "24"],
    ]);
    expect(await valuesAt(page, "S!G1")).toEqual([[69]]);
    expect(await page.locator(".notice").count()).toBe(0);
    await write(page, "S!C3", 0.3);
    await write(page, "S!A2", 0.5);
    expect(await valuesAt(page, "S!A1:A3")).toEqual([[10], [0.5], [15]]);
    expect(await textsAt(page, "S!D2:E3")).toEqual([
      ["11", "22"],
      ["13", "26"],
    ]);
    expect(await valuesAt(page, "S!G1")).toEqual([[72]]);
    expect(complaints).toEqual([]);
  });

  test("moves with a row that is inserted above it, and is still computed", async () => {
    const { page } = await opened(rows);
    await page.evaluate(() =>
      window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet().insertRows(0, 1),
    );
    await write(page, "S!C4", 0.3);
    await write(page, "S!E2", 100);
    expect(await textsAt(page, "S!D3:E4")).toEqual([
      ["11", "110"],
      ["13", "130"],
    ]);
    expect(await valuesAt(page, "S!G2")).toEqual([[264]]);
    expect(await page.locator(".notice").count()).toBe(0);
  });

  test("that loses a row is said to have been taken apart", async () => {
    const { page } = await opened(rows);
    await page.evaluate(() =>
      window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet().deleteRows(2, 1),
    );
    await notice(page, "problem").waitFor();
    expect(await notice(page, "problem").textContent()).toContain("A what-if data table was taken apart");
    await notice(page, "problem").getByRole("button", { name: "Dismiss" }).click();
  });
});

describe("a circle", () => {
  const rows = rowsOf(
    { A1: number(100) },
    { A2: formula("A1+A3", 111.111) },
    { A3: formula("A2*0.1", 11.111) },
    { A4: formula("A2*2", 222.222) },
  );

  test("settles where the workbook asks for rounds, and follows an edit", async () => {
    const { page } = await opened(rows, {
      names: '</definedNames><calcPr iterate="1"/><definedNames>',
    });
    const shown = async () => (await valuesAt(page, "S!A2:A4")).map(([value]) => value as number);
    expect((await shown()).map((value) => value.toFixed(2))).toEqual(["111.11", "11.11", "222.22"]);
    expect(await page.locator(".notice").count()).toBe(0);
    await typed(page, "S!A1", "200");
    await expect.poll(async () => (await shown())[0]!.toFixed(1), { timeout: 30_000 }).toBe("222.2");
    expect((await shown())[2]!.toFixed(1)).toBe("444.4");
  });

  test("has no value where it does not, nor has what needs it, and the page says so", async () => {
    const { page } = await opened(rows);
    expect(await textsAt(page, "S!A2:A4")).toEqual([["#CALC!"], ["#CALC!"], ["#CALC!"]]);
    expect(await notice(page, "uncomputed").textContent()).toContain("3 formulas are not computed here.");
  });
});

test("a function that is not known is named, and what rests on it shows no number", async () => {
  const { page } = await opened(
    rowsOf(
      { A1: number(100), B1: formula('CUBEVALUE("sales",A1)', 0.586) },
      { B2: formula("IFERROR(B1,0)+A1", 100.586) },
    ),
  );
  expect(await notice(page, "uncomputed").textContent()).toContain("2 formulas are not computed here.");
  expect(await notice(page, "uncomputed").textContent()).toContain("CUBEVALUE");
  const [[dependent]] = (await valuesAt(page, "S!B2")) as [[unknown]];
  expect(typeof dependent).toBe("object");
});

test("what a file keeps of a workbook it links to is used, and said to be", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const { page } = await opened(rowsOf({ A1: formula("[1]Cards!A1*2", 2400) }), {
    names:
      '</definedNames><externalReferences><externalReference r:id="rIdE"/></externalReferences><definedNames>',
    extra: {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${office}" r:id="rId1"><sheetNames><sheetName val="Cards"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1200</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": relationshipsXml([
        ["rId1", "externalLinkPath", 'file:///C:/Plans/Prices.xlsx" TargetMode="External'],
      ]),
    },
    links: [["rIdE", "externalLink", "externalLinks/externalLink1.xml"]],
  });
  expect(await valuesAt(page, "S!A1")).toEqual([[2400]]);
  expect(await notice(page, "not-shown").textContent()).toContain("Prices.xlsx");
});
