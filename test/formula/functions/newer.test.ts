import { expect, test } from "vitest";
import { nativeFunctions } from "../../../src/formula/functions";
import { FILE_PREFIXES } from "../../../src/formula/functions/newer";

test("every function that files mark as newer is known", () => {
  expect([...FILE_PREFIXES.keys()].filter((name) => !nativeFunctions.has(name))).toEqual([]);
});

test("a newer function has the prefix that Excel saves it with, an older one none", () => {
  const prefix = (name: string) => nativeFunctions.get(name)?.filePrefix;
  expect(["IFNA", "STDEV.S", "FILTER", "XLOOKUP"].map(prefix)).toEqual([
    ...["_xlfn.", "_xlfn.", "_xlfn._xlws.", "_xlfn."],
  ]);
  expect(["IFERROR", "SUMIFS", "STDEV", "WORKDAY.INTL", "ISO.CEILING"].filter(prefix)).toEqual([]);
});

test("what has a point in its name is newer, but ERROR.TYPE and the three that Excel saves as they are", () => {
  const plain = [...nativeFunctions].filter(([name, { filePrefix }]) => name.includes(".") && !filePrefix);
  expect(plain.map(([name]) => name).sort()).toEqual([
    ...["ERROR.TYPE", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"],
  ]);
});
