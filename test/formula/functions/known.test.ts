import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { functionTable } from "../../../src/formula/evaluateText";

const known = functionTable({});

/** Excel's functions by name, from test/references; its README says whose list it is. */
const excels = readFileSync(join(__dirname, "../../references/excel-functions.txt"), "utf8")
  .trim()
  .split(/\s+/);

/** Names of the language itself: they are parsed, whether or not a table holds them. */
const LANGUAGE = new Set("BYCOL BYROW ISOMITTED LAMBDA LET MAKEARRAY MAP REDUCE SCAN".split(" "));

/** What of Excel we do not compute, by the reason. */
const MISSING: Record<string, string> = {
  "asks a server":
    "COPILOT CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE DETECTLANGUAGE IMAGE IMPORTCSV IMPORTTEXT RTD STOCKHISTORY TRANSLATE WEBSERVICE",
  "runs code of the machine": "CALL REGISTER.ID",
  "reads XML": "FILTERXML",
  "smooths by a method that Excel does not tell":
    "FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT",
  "reads how a text was typed": "PHONETIC",
  "writes in Thai": "BAHTTEXT",
  "changes the width of characters where they take two bytes": "ASC DBCS JIS",
  "comes with an add-in": "EUROCONVERT",
};

it("knows every function of Excel but those that it says why it does not", () => {
  const looked = excels.filter((name) => !LANGUAGE.has(name));
  const missing = looked.filter((name) => !known.has(name)).sort();
  expect(missing).toEqual(
    Object.values(MISSING)
      .flatMap((names) => names.split(" "))
      .sort(),
  );
  expect([looked.length, looked.length - missing.length]).toEqual([516, 487]);
});

it("knows no function that Excel does not", () => {
  const own = [...known.keys()].filter((name) => !excels.includes(name));
  expect(own).toEqual([]);
});
