import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSameResult } from "../../src/formula/same";
import { edited, readBook, restructured, type SheetEdits } from "../../src/workbook/file";
import { foreignBooks } from "../support/foreign-books";
import { templateBytes } from "../support/workbench";
import { hasLibreOffice, recalculatedByLibreOffice } from "./soffice";
import { CALL, withoutCalls } from "./without-calls";

const hasOpenpyxl = spawnSync("python3", ["-c", "import openpyxl"]).status === 0;

if (!hasOpenpyxl) console.log("openpyxl is not installed: what was saved is not opened in it.");
if (!hasLibreOffice) console.log("LibreOffice is not installed: what was saved is not opened in it.");

/** A book with rows and columns put in, a sheet renamed and another added, values, a note, a link, a rule and a format. */
async function savedBook(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readBook(bytes);
  const area = { top: 400, left: 0, bottom: 402, right: 1 };
  const now = sheets.map(({ name, hidden = false }, i): SheetEdits => ({
    name: i === 1 ? "Renamed & new" : name,
    from: name,
    hidden,
    moves:
      i === 0
        ? [
            { kind: "insert", axis: "row", at: 1, count: 2 },
            { kind: "insert", axis: "column", at: 7, count: 1 },
          ]
        : [],
    cells: i === 0 ? [{ row: 400, column: 0, content: { value: 6, formula: "SUM(1,2,3)" } }] : [],
    columns: [],
    rows: [],
    ...(i === 0 && {
      notes: [{ row: 400, column: 0, text: "a note" }],
      links: [{ row: 400, column: 0, target: "https://example.com/" }],
      validations: {
        cleared: [],
        added: [{ areas: [area], attributes: { type: "whole" }, formulas: ["1", "9"] }],
      },
      conditions: {
        removed: [],
        added: [
          {
            areas: [area],
            attributes: { type: "expression" },
            formulas: ["A401>1"],
            format: { fill: "FF0000" },
          },
        ],
      },
    }),
  }));
  now.push({ name: "Added", hidden: false, moves: [], cells: [], columns: [], rows: [] });
  return edited(restructured(bytes, now), {
    sheets: now,
    names: [{ name: "Added_name", refersTo: "Added!$A$1" }],
  }).bytes;
}

const books = (): Promise<[string, Uint8Array][]> =>
  Promise.all(
    Object.entries({ ...foreignBooks, "the template branch-sdwan": templateBytes("branch-sdwan") }).map(
      async ([name, bytes]): Promise<[string, Uint8Array]> => [
        name.replaceAll(" ", "-"),
        await savedBook(bytes),
      ],
    ),
  );

/** Prints what openpyxl finds in a file, as JSON. */
const READ = `
import json, sys, warnings, openpyxl
warnings.simplefilter("ignore")
book = openpyxl.load_workbook(sys.argv[1], rich_text=False)
print(json.dumps({
  "names": sorted(list(book.defined_names.keys())),
  "sheets": [{
    "name": sheet.title,
    "formulas": {cell.coordinate: str(getattr(cell.value, "text", cell.value)) for row in sheet.iter_rows() for cell in row if cell.data_type == "f"},
    "notes": {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment},
    "links": {cell.coordinate: cell.hyperlink.target or "#" + str(cell.hyperlink.location) for row in sheet.iter_rows() for cell in row if cell.hyperlink},
    "validations": sum(1 for one in sheet.data_validations.dataValidation),
    "formats": sum(len(one.rules) for one in sheet.conditional_formatting),
    "tables": {table.name: table.ref for table in sheet.tables.values()},
    "charts": len(sheet._charts),
  } for sheet in book.worksheets],
}))
`;

interface Found {
  names: string[];
  sheets: {
    name: string;
    formulas: Record<string, string>;
    notes: Record<string, string>;
    links: Record<string, string>;
    validations: number;
    formats: number;
    tables: Record<string, string>;
    charts: number;
  }[];
}

function readByOpenpyxl(bytes: Uint8Array): Found {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const { stdout, stderr } = spawnSync("python3", ["-c", READ, join(folder, "book.xlsx")], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout) as Found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!hasOpenpyxl)("openpyxl opens what was saved", () => {
  it("with the formulas, names, notes, links, rules, formats, tables and charts of before, and the new ones", async () => {
    for (const [name, bytes] of await books()) {
      const before = readByOpenpyxl(
        name in foreignBooks
          ? foreignBooks[name]!
          : (foreignBooks[name.replaceAll("-", " ")] ?? templateBytes("branch-sdwan")),
      );
      const after = readByOpenpyxl(bytes);
      const counts = ({ sheets }: Found, further: 0 | 1) =>
        sheets.map(({ formulas, notes, links, validations, formats, tables, charts }, i) => {
          const more = i === 0 ? further : 0;
          return [
            Object.keys(formulas).length + more,
            Object.keys(notes).length + more,
            Object.keys(links).length + more,
            validations + more,
            formats + more,
            Object.keys(tables),
            charts,
          ];
        });
      expect([name, counts(after, 0)]).toEqual([name, [...counts(before, 1), [0, 0, 0, 0, 0, [], 0]]]);
      expect([name, after.names]).toEqual([name, [...before.names, "Added_name"].sort()]);
      const [first] = after.sheets;
      expect(first!.formulas["A401"]).toBe("=SUM(1,2,3)");
      expect(first!.notes["A401"]).toBe("a note");
      expect(first!.links["A401"]).toBe("https://example.com/");
      expect(after.sheets.map((sheet) => sheet.name).slice(1, 2)).toEqual(["Renamed & new"]);
    }
  }, 240_000);
});

describe.skipIf(!hasLibreOffice)("LibreOffice opens what was saved", () => {
  it("and computes the same values", async () => {
    const saved = await books();
    const theirs = await recalculatedByLibreOffice(
      Object.fromEntries(saved.map(([name, bytes]) => [name, withoutCalls(bytes)])),
    );
    for (const [name, bytes] of saved) {
      const ours = await readBook(bytes);
      const other = theirs.get(name)!;
      expect([name, other.sheets.map((sheet) => sheet.name)]).toEqual([
        name,
        ours.sheets.map((sheet) => sheet.name),
      ]);
      const different: unknown[] = [];
      ours.sheets.forEach(({ cells }, i) => {
        const found = new Map(
          other.sheets[i]!.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]),
        );
        for (const { row, column, formula, value } of cells) {
          // what holds no value, what LibreOffice does not know
          if (
            formula === undefined ||
            value === null ||
            value === "" ||
            CALL.test(formula) ||
            /SORT\(/.test(formula)
          )
            continue;
          const is = found.get(`${row},${column}`) ?? null;
          if (!isSameResult(value, is, () => 1e9))
            different.push([ours.sheets[i]!.name, row, column, formula, value, is]);
        }
      });
      expect([name, different]).toEqual([name, []]);
    }
  }, 400_000);
});
