import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateText } from "../../src/formula/evaluateText";
import { nativeFunctions } from "../../src/formula/functions";
import { FormulaError } from "../../src/formula/tokens";
import { isError, type Scalar } from "../../src/formula/value";
import { runs } from "../support/property-tests";

const errorOf = (formula: string): unknown => {
  try {
    evaluateText(formula, {});
    return undefined;
  } catch (error) {
    return error;
  }
};

const isCellValue = (value: Scalar): boolean =>
  typeof value === "number"
    ? Number.isFinite(value)
    : ["string", "boolean"].includes(typeof value) || isError(value);

describe("whatever is typed", () => {
  it("is a formula or refused as none: nothing else is thrown", () => {
    const piece = fc.constantFrom(
      ..."( ) { } , ; : # @ ! % ^ & = < > <> + - * / \" ' [ ] . A1 $B$2 A:A 1 2.5 1E9 x TRUE #N/A SUM( IF( LET( T[a]".split(
        " ",
      ),
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const error = errorOf(pieces.join(""));
        expect(error === undefined || error instanceof FormulaError).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("gives values that a cell can hold, from every function and argument", () => {
    const argument = fc.constantFrom(
      ...'0 1 -1 2.5 1E300 "" "a" "2" TRUE #N/A {1,2;3,4} {1;2;3} {"a",TRUE} A1 A1:B2'.split(" "),
      "",
    );
    const called = fc.constantFrom(...nativeFunctions.keys());
    fc.assert(
      fc.property(called, fc.array(argument, { maxLength: 6 }), (name, args) => {
        const value = evaluateText(`${name}(${args.join()})`, {});
        const cells = Array.isArray(value) ? value.flat() : [value];
        expect(cells.every(isCellValue)).toBe(true);
      }),
      { numRuns: runs(5000) },
    );
  });
});
