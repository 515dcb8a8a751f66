import { describe, expect, test } from "vitest";
import * as functions from "../../src/functions";
import { holdAnswers } from "../../src/functions/answering";
import * as answers from "../../src/functions/answers";
import { CellFault } from "../../src/functions/cell-error";
import { functionMetadata } from "../support/metadata";
import { matrix, sampleCalls, tableFunctions } from "../support/sample-calls";

holdAnswers(answers);

type ExcelFunction = (...args: unknown[]) => any[][];
const table = functions as unknown as Record<string, ExcelFunction>;
const declared = await functionMetadata();

/** What comes out, a failure of the whole call as one cell; nothing but a CellFault is ever thrown. */
function outcome(call: () => any[][]): any[][] {
  try {
    return call();
  } catch (error) {
    expect(error).toBeInstanceOf(CellFault);
    return [[error]];
  }
}

const replaced = (args: unknown[][][], index: number, value: unknown) =>
  args.map((each, k) => (k === index ? [[value, ...each[0]!.slice(1)], ...each.slice(1)] : each));

const onlyCell = (cells: any[][]) => cells[0]![0];

describe.each(Object.keys(sampleCalls))("%s", (name) => {
  const call = table[name]!;
  const { parameters } = declared.find(({ id }) => id === name.toUpperCase())!;
  const args = sampleCalls[name]!.map(matrix);

  test("gives a rectangle of numbers, texts and truth values", () => {
    const cells = call(...args);
    for (const line of cells) {
      expect(line).toHaveLength(cells[0]!.length);
      for (const cell of line) {
        expect(["number", "string", "boolean"]).toContain(typeof cell);
        if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
      }
    }
  });

  test("takes an omitted argument as null, as undefined, or not at all", () => {
    const required = parameters.filter(({ optional }) => !optional).length;
    const short = outcome(() => call(...args.slice(0, required)));
    const nothing = (value: unknown) => parameters.map((_, k) => (k < required ? args[k] : value));
    expect(outcome(() => call(...nothing(null)))).toEqual(short);
    expect(outcome(() => call(...nothing(undefined)))).toEqual(short);
  });

  test("names a required argument that is left out", () => {
    parameters.forEach(({ name: argument, optional }, index) => {
      if (optional) return;
      const error = onlyCell(outcome(() => call(...args.map((each, k) => (k === index ? null : each)))));
      expect(error).toMatchObject({
        code: "#VALUE!",
        message: expect.stringContaining(`${argument} is left out`),
      });
    });
  });

  test("lets an error in any argument come out unchanged", () => {
    const coming = { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" };
    parameters.forEach((_, index) => {
      for (const line of outcome(() => call(...replaced(args, index, coming))))
        for (const cell of line) expect(cell).toMatchObject({ code: "#N/A" });
    });
  });

  test("reads a formatted number or an entity as its basic value", () => {
    parameters.forEach((_, index) => {
      const value = args[index]![0]![0];
      const formatted = {
        type: "FormattedNumber",
        basicType: "Double",
        basicValue: value,
        numberFormat: "0.0",
      };
      expect(call(...replaced(args, index, formatted))).toEqual(call(...args));
    });
  });

  test("counts a blank as 0, whether the host passes 0, null or an empty text", () => {
    parameters.forEach((_, index) => {
      if (typeof args[index]![0]![0] === "string") return;
      const zero = outcome(() => call(...replaced(args, index, 0)));
      for (const blank of [null, ""])
        expect(outcome(() => call(...replaced(args, index, blank)))).toEqual(zero);
    });
  });

  test("refuses text and TRUE where a number belongs, and a number where a name does, naming the argument", () => {
    parameters.forEach(({ name: argument }, index) => {
      const isName = typeof args[index]![0]![0] === "string";
      for (const wrong of isName ? [3, true, ""] : ["60", "abc", true]) {
        const error = outcome(() => call(...replaced(args, index, wrong)))[0]!.at(-1);
        expect(error).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(argument) });
      }
    });
  });

  test("spills over a column, one bad row beside good ones", () => {
    parameters.forEach(({ name: argument }, index) => {
      if (args[index]!.length > 1) return;
      const value = args[index]![0]![0];
      const column = args.map((each, k) => (k === index ? [[value], [false], [value]] : each));
      if (tableFunctions.has(name)) {
        const error = onlyCell(outcome(() => call(...column)));
        expect(error).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(argument) });
        return;
      }
      const spilled = call(...column);
      const one = call(...args)[0];
      expect(spilled).toHaveLength(3);
      expect([spilled[0], spilled[2]]).toEqual([one, one]);
      for (const cell of spilled[1]!)
        expect(cell).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(argument) });
    });
  });

  test("leaves what it was given as it was", () => {
    const before = structuredClone(args);
    call(...args);
    expect(args).toEqual(before);
  });
});
