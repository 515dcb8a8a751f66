import { describe, expect, it } from "vitest";
import {
  dataTypeOfError,
  errorOfNumber,
  errorTexts,
  excelErrors,
  isErrorText,
  numberOfError,
  storedErrorText,
} from "../../src/errors";

describe("an error of Excel's", () => {
  it("has the number that Microsoft's page on ERROR.TYPE gives it", () => {
    // https://support.microsoft.com/office/error-type-function-10958677-7c8d-44f7-ae77-b9a9ee6eefaa
    const published = {
      ...{ "#NULL!": 1, "#DIV/0!": 2, "#VALUE!": 3, "#REF!": 4, "#NAME?": 5, "#NUM!": 6, "#N/A": 7 },
      ...{
        "#GETTING_DATA": 8,
        "#SPILL!": 9,
        "#CONNECT!": 10,
        "#BLOCKED!": 11,
        "#UNKNOWN!": 12,
        "#FIELD!": 13,
      },
      "#CALC!": 14,
    };
    for (const [text, number] of Object.entries(published)) {
      expect(numberOfError(text)).toBe(number);
      expect(errorOfNumber(number)).toBe(text);
    }
    expect(numberOfError("#FOO!")).toBeUndefined();
    expect([0, 16, -1].map(errorOfNumber)).toEqual([undefined, undefined, undefined]);
  });

  it("stands in the list at the place of its number, which fits the four bits of a lane's fault", () => {
    const numbers = Object.values(excelErrors).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(Math.max(...numbers)).toBeLessThan(16);
  });

  it("is computed with, or counts as #VALUE!", () => {
    expect(errorTexts.filter(isErrorText)).toEqual([
      ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"],
      ...["#SPILL!", "#CALC!", "#BUSY!"],
    ]);
    expect(["#FIELD!", "#PYTHON!", "#n/a", ""].filter(isErrorText)).toEqual([]);
  });

  it("is stored as itself where the file format has a place for it", () => {
    expect(
      ["#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BUSY!", "#BLOCKED!"].map(storedErrorText),
    ).toEqual([...["#N/A", "#GETTING_DATA", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"]]);
  });

  it("has the name of its data type", () => {
    expect(["#SPILL!", "#GETTING_DATA", "#BUSY!", "#FOO!"].map(dataTypeOfError)).toEqual([
      ...["Spill", "GettingData", "Busy", undefined],
    ]);
  });
});
