import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Cell } from "../../../src/formula/book";
import type { Scalar } from "../../../src/formula/value";
import { readBook } from "../../../src/workbook/file";
import type { CellChange } from "../../../src/workbook/file/patch";
import { patchValues } from "../../../src/workbook/file/patch";
import { packageOf } from "./package-of";
import { runs } from "../../support/property-tests";

const template = new Uint8Array(readFileSync("templates/branch-sdwan.xlsx"));

/** The raw records of a zip file, header and packed content, by path. */
function records(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, string>();
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const name = at + 30 + view.getUint16(at + 26, true);
    const end = name + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
    found.set(
      Buffer.from(bytes.subarray(at + 30, name)).toString(),
      Buffer.from(bytes.subarray(at, end)).toString("base64"),
    );
    at = end;
  }
  return found;
}

const valueAt = (cells: readonly Cell[], row: number, column: number): Scalar =>
  cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;

it("Without a change, or with the values that are there, the same bytes come back", async () => {
  expect(patchValues(template, [])).toEqual({ bytes: template, changedParts: [], stale: [] });
  const { sheets } = await readBook(template);
  const same = sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ value }) => typeof value === "number")
      .map(({ row, column, value }) => ({ sheet: name, row, column, value, keepFormula: true })),
  );
  expect(same.length).toBeGreaterThan(200);
  expect(patchValues(template, same)).toEqual({ bytes: template, changedParts: [], stale: [] });
});

it("A changed value changes one part and no bit of the others", async () => {
  const { sheets } = await readBook(template);
  const model = sheets.findIndex((sheet) => sheet.name === "Model");
  const { name, cells } = sheets[model]!;
  const { row, column } = cells.find(({ formula }) => formula !== undefined)!;
  const { bytes, changedParts } = patchValues(template, [
    { sheet: name, row, column, value: 123.5, keepFormula: true },
  ]);
  const [before, after] = [records(template), records(bytes)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after].filter(([path, record]) => before.get(path) !== record).map(([path]) => path)).toEqual(
    changedParts,
  );
  expect(changedParts).toHaveLength(1);
  const book = await readBook(bytes);
  expect(valueAt(book.sheets[model]!.cells, row, column)).toBe(123.5);
  expect(book.sheets.map((sheet) => sheet.cells.length)).toEqual(sheets.map((sheet) => sheet.cells.length));
});

it("Another library reads the patched file", async () => {
  const { bytes } = patchValues(template, [
    { sheet: "Inputs", row: 5, column: 3, value: 321, keepFormula: true },
    { sheet: "Inputs", row: 200, column: 30, value: " far & <away>\n", keepFormula: true },
  ]);
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet("Inputs")!;
  expect(sheet.getCell("D6").value).toBe(321);
  expect(sheet.getCell("AE201").value).toBe(" far & <away>\n");
});

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
  fc.integer(),
  fc.string({ unit: "binary" }),
  fc.constantFrom<Scalar>(true, false, null, "_x0041_", " ", "\r\n", { error: "#DIV/0!" }, { error: "#N/A" }),
);
const place = fc.record({ row: fc.integer({ min: 0, max: 7 }), column: fc.integer({ min: 0, max: 30 }) });
const present = fc.record({
  place,
  xml: fc.constantFrom(
    "/>",
    "><v>5</v></c>",
    "><f>1+1</f><v>2</v></c>",
    ' t="str"><f>"a"</f><v>a</v></c>',
    ' t="s"><v>0</v></c>',
  ),
});

const at = ({ row, column }: { row: number; column: number }) => row * 100 + column;
const letters = (column: number) => (column < 26 ? "" : "A") + String.fromCharCode(65 + (column % 26));

function rowsOf(cells: { place: { row: number; column: number }; xml: string }[]): string {
  const sorted = cells.toSorted((a, b) => at(a.place) - at(b.place));
  const rows = new Map<number, string>();
  for (const { place, xml } of sorted) {
    rows.set(place.row, `${rows.get(place.row) ?? ""}<c r="${letters(place.column)}${place.row + 1}"${xml}`);
  }
  return [...rows].map(([row, xml]) => `<row r="${row + 1}">${xml}</row>`).join("");
}

it("Whatever is written into whatever cells reads back, and no other cell changes", async () => {
  const cells = fc.uniqueArray(present, { maxLength: 30, selector: ({ place }) => at(place) });
  const changes = fc.uniqueArray(fc.record({ place, value: scalar, keepFormula: fc.boolean() }), {
    maxLength: 30,
    selector: ({ place }) => at(place),
  });
  await fc.assert(
    fc.asyncProperty(cells, changes, async (cells, changes) => {
      const file = packageOf([{ name: "S", rows: rowsOf(cells) }], { strings: "<si><t>shared</t></si>" });
      const before = (await readBook(file)).sheets[0]!.cells;
      const { bytes } = patchValues(
        file,
        changes.map(({ place, ...change }): CellChange => ({ sheet: "S", ...place, ...change })),
      );
      const expected = new Map<number, Partial<Cell>>(before.map((cell) => [at(cell), cell]));
      for (const { place, value, keepFormula } of changes) {
        const old = expected.get(at(place));
        if (keepFormula && old?.formula) expected.set(at(place), { ...old, value });
        else if (value === null) expected.delete(at(place));
        else expected.set(at(place), { ...place, value });
      }
      const inOrder = [...expected].sort(([a], [b]) => a - b).map(([, cell]) => cell);
      expect((await readBook(bytes)).sheets[0]!.cells).toEqual(inOrder);
    }),
    { numRuns: runs(150) },
  );
});
