import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Book, Cell } from "../../../src/formula/book";
import type { Scalar } from "../../../src/formula/value";
import { repairFormulas } from "../../../src/workbook/excel";
import { asEntered, callsEdge } from "../../../src/workbook/excel/repair";
import { createBookGrid, type Grid } from "../../../src/workbench/office";
import type { BookGrid } from "../../../src/workbench/office/book-grid";
import { OfficeError } from "../../../src/workbench/office/errors";
import { officeInNode } from "../../support/office-in-node";

const name: Scalar = { error: "#NAME?" };
const at = (row: number, formula: string, value: Scalar = name): Cell => ({ row, column: 1, formula, value });

/** As Excel opens it before the add-in is there. */
const workbook: Book = {
  sheets: [
    {
      name: "Model",
      cells: [
        { row: 0, column: 0, value: 100 },
        at(0, "EDGE.SERVERS(A1,32)"),
        at(1, "@EDGE.SERVERS(A1,32)"),
        at(2, "_xldudf_EDGE_SERVERS(A1,32)"),
        at(3, 'IF(A1>1,_xldudf_EDGE_SERVERS(A1,32),"_xldudf_EDGE_SERVERS(")'),
        at(4, "EDGE.GONE(1)"),
        at(5, "NOSUCHNAME+1"),
        at(6, "EDGE.SERVERS(A1,64)", 2),
        at(7, "B1*2"),
        { row: 8, column: 1, value: "EDGE.SERVERS(1,1)" },
      ],
    },
    { name: "Locked", cells: [at(0, "EDGE.SERVERS(1,1)")] },
    { name: "Locked, but whole", cells: [at(0, "EDGE.SERVERS(1,1)", 1)] },
    { name: "Empty", cells: [] },
  ],
  names: [],
  tables: [],
};

let grid: BookGrid;
let written: string[];
beforeEach(() => open(workbook));
afterEach(() => vi.unstubAllGlobals());

function open(book: Book): void {
  grid = createBookGrid(structuredClone(book), entered);
  written = [];
  const write = grid.write.bind(grid);
  grid.write = (area, content) => {
    content.forEach(([formula], down) =>
      written.push(`${area.sheet}!${area.top + 1 + down} ${String(formula)}`),
    );
    write(area, content);
  };
  const { Excel, Office } = officeInNode(grid);
  vi.stubGlobal("Excel", Excel);
  vi.stubGlobal("Office", Office);
}

/** As Excel computes: a formula keeps #NAME? until it is entered again, and then knows SERVERS. */
function entered(book: Book): Book {
  const computed = (cell: Cell): Cell => {
    if (cell.storage !== "dynamic") return cell;
    const isKnown = /EDGE\.SERVERS\(/.test(cell.formula!) && !/_xldudf_EDGE_SERVERS\(A/.test(cell.formula!);
    return { ...cell, value: isKnown ? 5 : name };
  };
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(computed) })) };
}

const inModel = () => grid.values({ sheet: "Model", top: 0, left: 1, bottom: 8, right: 1 }).flat();

test("formulas that call EDGE and show #NAME? are entered again, and nothing else is touched", async () => {
  (grid as Grid).isProtected = (sheet) => sheet.startsWith("Locked");
  expect(await repairFormulas()).toEqual({
    found: 5,
    mended: 4,
    still: ["Model!B5"],
    refused: [],
    protectedSheets: ["Locked"],
  });
  expect(written).toEqual([
    "Model!1 =EDGE.SERVERS(A1,32)",
    "Model!2 =@EDGE.SERVERS(A1,32)",
    "Model!3 =EDGE.SERVERS(A1,32)",
    'Model!4 =IF(A1>1,EDGE.SERVERS(A1,32),"_xldudf_EDGE_SERVERS(")',
    "Model!5 =EDGE.GONE(1)",
  ]);
  expect(inModel()).toEqual([5, 5, 5, 5, name, name, 2, name, "EDGE.SERVERS(1,1)"]);
});

test("a whole workbook is left alone", async () => {
  open({ ...workbook, sheets: workbook.sheets.slice(2) });
  expect(await repairFormulas()).toMatchObject({ found: 0, mended: 0, protectedSheets: [] });
  expect(written).toEqual([]);
});

test("a part of an array that Excel keeps whole is named, and the others are mended", async () => {
  const write = grid.write.bind(grid);
  grid.write = (area, content) => {
    if (area.sheet === "Model" && area.top <= 1 && area.bottom >= 1)
      throw new OfficeError("InvalidOperation", "Part of an array.", 400);
    if (area.sheet === "Locked") throw new OfficeError("AccessDenied", "Denied.", 403);
    write(area, content);
  };
  const { found, mended, refused, still, protectedSheets } = await repairFormulas();
  expect({ found, mended, refused, still, protectedSheets }).toEqual({
    found: 5,
    mended: 3,
    refused: ["Model!B2"],
    still: ["Model!B5"],
    protectedSheets: ["Locked"],
  });
});

test("what a formula fills is left to it, even where Excel shows the formula there", async () => {
  open({
    ...workbook,
    sheets: [{ name: "Model", cells: [{ ...at(0, "EDGE.TCO(A1)"), spill: [[name], [name]] }] }],
  });
  const formulas = grid.formulas.bind(grid);
  grid.formulas = (area) => formulas(area).map((line) => line.map((content) => content ?? "=EDGE.TCO(A1)"));
  await repairFormulas();
  expect(written).toEqual(["Model!1 =EDGE.TCO(A1)"]);
});

test("1,200 formulas are entered in three requests", async () => {
  const cells = Array.from({ length: 1_200 }, (_, row) => at(row, "EDGE.SERVERS(A1,32)"));
  open({ ...workbook, sheets: [{ name: "Model", cells }] });
  expect(await repairFormulas()).toMatchObject({ found: 1_200, mended: 1_200, still: [] });
  expect(written).toHaveLength(1_200);
});

describe("a formula calls EDGE", () => {
  test.each([
    ["=EDGE.SERVERS(1,2)", true],
    ["=1+edge.servers (1,2)", true],
    ["=@EDGE.TCO(A1)", true],
    ["=_xldudf_EDGE_TCO(A1)", true],
    ["=_xlfn._xldudf_EDGE_TCO(A1)", true],
    ["=SUM('My sheet'!A1,EDGE.TCO(A1))", true],
    ['="EDGE.TCO("&A1', false],
    ["='EDGE.TCO('!A1", false],
    ["=EDGE.DATA!A1", false],
    ["=KNOWLEDGE.TCO(1)", false],
    ["=MY.EDGE.TCO(1)", false],
    ["=WEDGE_TCO(1)", false],
    ["=EDGE(1)", false],
  ])("%s: %s", (formula, expected) => {
    expect(callsEdge(formula)).toBe(expected);
  });

  test("and keeps everything but a stored name", () => {
    expect(
      asEntered(`=_xlfn._xldudf_EDGE_TCO('_xldudf_EDGE_A('!A1,"_xldudf_EDGE_A(")&@_xldudf_EDGE_X(1)`),
    ).toBe(`=EDGE.TCO('_xldudf_EDGE_A('!A1,"_xldudf_EDGE_A(")&@EDGE.X(1)`);
  });
});
