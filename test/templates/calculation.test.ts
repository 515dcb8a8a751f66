import { beforeAll, describe, expect, test } from "vitest";
import type { Book, Cell } from "../../src/formula/book";
import type { Calculation } from "../../src/formula/calculation";
import { isError, type Scalar } from "../../src/formula/value";
import { templates } from "../../src/templates";
import { calculated } from "../../src/functions/calculated";
import { inputName } from "../../src/templates/inputs-layout";
import { isFixed } from "../../src/templates/model/cases";
import { scenarioOf } from "../../src/templates/scenario";
import { readBook } from "../../src/workbook/file";
import { longestChains } from "./chains";
import { committed } from "./workbook-of";

const cases = templates.map((template) => ({ id: template.id, template }));

describe.each(cases)("the workbook $id, recalculated,", ({ template }) => {
  let book: Book;
  let calculation: Calculation;
  beforeAll(async () => {
    book = await readBook(committed(template));
    calculation = await calculated(book);
  }, 60_000);
  const formulas = (): { sheet: string; cell: Cell; formula: string }[] =>
    book.sheets.flatMap(({ name: sheet, cells }) =>
      cells.flatMap((cell) => (cell.formula === undefined ? [] : [{ sheet, cell, formula: cell.formula }])),
    );

  test("keeps with every formula the value that calculating it gives, to 15 digits", () => {
    const stale: string[] = [];
    for (const { sheet, cell, formula } of formulas())
      (cell.spill ?? [[cell.value]]).forEach((line, down) =>
        line.forEach((kept, across) => {
          const fresh = calculation.value(sheet, cell.row + down, cell.column + across);
          if (digits(fresh) !== digits(kept)) stale.push(`${sheet} ${cell.row + 1} ${formula}: ${fresh} ${kept}`);
        }),
      );
    expect(stale.slice(0, 5)).toEqual([]);
  });

  test("shows no error", () => {
    const errors = formulas().filter(({ sheet, cell }) => isError(calculation.value(sheet, cell.row, cell.column)));
    expect(errors.map(({ sheet, formula }) => `${sheet} ${formula}`)).toEqual([]);
  });

  test("has all its checks hold", () => {
    const { refersTo } = book.names.find(({ name }) => name === "checks")!;
    expect(refersTo).toBe("Checks!$A$4");
    expect(calculation.value("Checks", 3, 0)).toMatch(/^All \d+ checks hold\.$/);
  });

  test("has no two names, of cells or of tables, that Excel would take for one", () => {
    const names = [...book.names, ...book.tables].map(({ name }) => name.toLowerCase());
    expect(names.filter((name, k) => names.indexOf(name) !== k)).toEqual([]);
  });

  test("keeps formulas and the texts in them as short as Excel takes them", () => {
    for (const { formula } of formulas()) {
      expect(formula.length).toBeLessThan(8192);
      for (const text of formula.match(/"(?:[^"]|"")*"/g) ?? []) expect(text.length - 2, text).toBeLessThanOrEqual(255);
    }
  });

  test("uses every input that has a name", () => {
    const words = new Set(formulas().flatMap(({ formula }) => wordsOf(formula)));
    const inputs = [...scenarioOf(template).inputs.values()].filter(({ canonical }) => !isFixed(canonical));
    const unused = inputs.flatMap((input) =>
      // a comparison's parameter is the same in the first column by definition
      input.values.map((_, k) => inputName(input, k, template)).filter((name) => !words.has(name)),
    );
    expect(unused.filter((name) => !name.startsWith("consolidateShare_"))).toEqual([]);
  });

  test("calls the add-in in chains of three at most", () => {
    expect(Math.max(...longestChains(book).values())).toBe(3);
  });

  test("holds no number in a formula that belongs into a cell of its own", () => {
    const odd = formulas().filter(({ sheet, formula }) => {
      const plain = formula.replaceAll(/"(?:[^"]|"")*"/g, "").replaceAll(/\$?[A-Z]{1,3}\$?\d+/g, "");
      const numbers = plain.match(/(?<![\w.])\d+(\.\d+)?(?![\w.])/g) ?? [];
      // generations of PCIe, digits of rounding and the row of a lookup are no figures
      return sheet === "Model" && numbers.some((number) => !["0", "1", "2", "4", "5", "6"].includes(number));
    });
    expect(odd.map(({ formula }) => formula)).toEqual([]);
  });
});

/** Names in a formula, outside of its texts. */
const wordsOf = (formula: string): string[] =>
  formula.replaceAll(/"(?:[^"]|"")*"/g, " ").match(/[A-Za-z][\w.]*/g) ?? [];

const digits = (value: Scalar): Scalar => (typeof value === "number" ? Number(value.toPrecision(15)) : value);
