import { expect, test } from "vitest";
import { parameters, tco } from "../../../src/functions";
import "../../../src/functions/table";
import { cell } from "../../support/cells";
import { sampleTable } from "../../support/sample-table";

const [header, ...rows] = parameters();

test("a header row, then a row a parameter, each key once", () => {
  expect(header).toEqual(["key", "label", "unit", "of", "default", "range", "source", "description"]);
  expect(rows.length).toBeGreaterThan(150);
  expect(new Set(rows.map(([key]) => key)).size).toBe(rows.length);
  for (const row of rows) expect(row).toHaveLength(header!.length);
});

test("its keys are those of the inputs table, where the word default changes nothing", () => {
  const plain = tco(sampleTable(), cell("npvSaving"));
  const typed = new Set(sampleTable().map(([key]) => key));
  const ownKeys = rows.map(([key]) => key as string).filter((key) => !key.includes("*") && !typed.has(key));
  const all = sampleTable(...ownKeys.map((key) => [key, "default", "default"]));
  expect(tco(all, cell("npvSaving"))).toEqual(plain);
});
