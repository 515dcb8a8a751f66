import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { built } from "../support/dist";

interface Declared {
  id: string;
  name: string;
  description: string;
  parameters: { name: string; description: string; dimensionality: string; optional?: boolean }[];
  result: { dimensionality: string };
}
const metadata = JSON.parse(built("functions.json")) as {
  allowErrorForDataTypeAny: boolean;
  functions: Declared[];
};
const associated = associations();

/** What dist/functions.js associates where there is nothing but JavaScript and CustomFunctions. */
function associations(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const CustomFunctions = {
    associate(id: string, implementation: unknown) {
      if (found.has(id)) throw new Error(`${id} is associated twice.`);
      found.set(id, implementation);
    },
    Error: class extends Error {},
  };
  runInContext(built("functions.js"), createContext({ CustomFunctions, console }));
  return found;
}

test("every function declared in functions.json is registered, and no other", () => {
  expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  expect([...associated.values()].filter((implementation) => typeof implementation !== "function")).toEqual(
    [],
  );
});

test("the functions of the first release are there", () => {
  const ids =
    "HOSTCORES INFRACORES SERVERS CONSOLIDATION LICENSES LICENSECOST LICENSESAVINGS LICENSERULES SERVERPOWER SERVERCURVE WATTSPERCORE FREEDWATTS DPUNETWATTS DPUBREAKEVEN SITEPOWER PERFPERWATT PERFPERWATTGAIN SPECPOWER VERSION";
  expect([...associated.keys()]).toEqual(expect.arrayContaining(ids.split(" ")));
});

test("error cells reach the functions", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

describe.each(metadata.functions.map((declared) => [declared.id, declared] as const))(
  "%s",
  (id, declared) => {
    test("has an id that Excel stores as it is, and that is its name", () => {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
      expect(declared.name).toBe(id);
    });

    test("looks like no cell", () => {
      expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]{1,7}$/);
      expect(id).not.toMatch(/^R[0-9]*C[0-9]*$/);
    });

    test("is described, with every argument", () => {
      expect(declared.description.trim()).not.toBe("");
      expect(declared.parameters.filter(({ description }) => !description?.trim())).toEqual([]);
    });

    test("takes and gives ranges, optional arguments last", () => {
      const shapes = [declared.result, ...declared.parameters].map(({ dimensionality }) => dimensionality);
      expect(new Set(shapes)).toEqual(new Set(["matrix"]));
      const optional = declared.parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    });
  },
);
