import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import { isSameResult } from "../../src/formula/same";
import { isError, type Scalar } from "../../src/formula/value";
import { readBook } from "../../src/workbook/file";
import { EXCEPTIONS } from "./exceptions";
import { book, file, formulas, placeOf } from "./formulas";
import { hasLibreOffice, recalculatedByLibreOffice } from "./soffice";
import { CALL, withoutCalls } from "./without-calls";

const TEMPLATES = join(__dirname, "../../templates");
const templates = readdirSync(TEMPLATES).filter((name) => name.endsWith(".xlsx"));

if (!hasLibreOffice) console.log("LibreOffice is not installed: its second opinion is left out.");

describe.skipIf(!hasLibreOffice)("LibreOffice computes the same", () => {
  let computed: Map<string, Book>;
  beforeAll(async () => {
    const copies = templates.map(
      (name) => [name, withoutCalls(readFileSync(join(TEMPLATES, name)))] as const,
    );
    computed = await recalculatedByLibreOffice({ ...Object.fromEntries(copies), functions: file() });
  }, 240_000);

  it.each(templates)("in every native formula of %s", async (name) => {
    const ours = await readBook(readFileSync(join(TEMPLATES, name)));
    const theirs = valuesOf(computed.get(name)!);
    const calculation = recalculate(ours, {});
    const different: unknown[] = [];
    let compared = 0;
    for (const { name: sheet, cells } of ours.sheets)
      for (const { row, column, formula, value } of cells) {
        if (formula === undefined || CALL.test(formula)) continue;
        compared++;
        const other = theirs.get(`${sheet}:${row}:${column}`) ?? null;
        if (!isSameResult(value, other, () => calculation.largestPrecedent(sheet, row, column)))
          different.push({ sheet, row, column, formula, value, other });
      }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  it("in hundreds of formulas over native functions, but for those listed with the reason", () => {
    const calculation = recalculate(book(), {});
    const theirs = valuesOf(computed.get("functions")!);
    const different: Record<string, { ours: Scalar; theirs: Scalar }> = {};
    formulas.forEach((formula, index) => {
      const { row, column } = placeOf(index);
      const ours = calculation.value("Sheet1", row, column);
      const other = theirs.get(`Sheet1:${row}:${column}`) ?? null;
      const same = isSameResult(ours, other, () => calculation.largestPrecedent("Sheet1", row, column));
      // LibreOffice's own errors (Err:502, ...) are all #VALUE! in the file it writes
      if (!same && !(isError(ours) && isError(other) && other.error === "#VALUE!"))
        different[formula] = { ours, theirs: other };
    });
    // both ways: a listed difference that is none any more is to be taken off the list
    expect(different).toEqual(
      Object.fromEntries(Object.keys(EXCEPTIONS).map((formula) => [formula, expect.anything()])),
    );
  });
});

/** Values by sheet and place. */
function valuesOf({ sheets }: Book): Map<string, Scalar> {
  const values = new Map<string, Scalar>();
  for (const { name, cells } of sheets)
    for (const { row, column, value, spill } of cells)
      (spill ?? [[value]]).forEach((line, down) =>
        line.forEach((each, across) => values.set(`${name}:${row + down}:${column + across}`, each)),
      );
  return values;
}
