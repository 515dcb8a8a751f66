import { beforeAll, describe, expect, test } from "vitest";
import { isError } from "../../src/formula/value";
import { branchSdwan } from "../../src/templates/branch-sdwan";
import { readBook } from "../../src/workbook/file";
import type { Content } from "./content";
import { contentOf, named, numberAt, readBy } from "./content";
import { committed } from "./workbook-of";

let content: Content;
beforeAll(async () => {
  content = contentOf(await readBook(committed(branchSdwan)));
});
const value = (name: string) => numberAt(content, name);

describe("the inputs of the branch template", () => {
  const inputs = branchSdwan.inputs.flatMap((group) => group.inputs).filter(({ key }) => key !== undefined);

  test("have a source and a status each; what is read or taken from memory is called so", () => {
    for (const { key, source, status } of inputs) {
      expect(source, key).toBeTruthy();
      expect(status, key).toBeTruthy();
      if (source === "Assumption") expect(status, key).toBe("assumption");
      if (/memory/i.test(source!)) expect(status, key).toBe("unverified");
    }
  });

  test("lie within their own range", () => {
    for (const { key, allowed, values } of inputs)
      for (const one of values)
        if (allowed?.kind === "choice") expect(allowed.of, key).toContain(one);
        else if (allowed?.kind === "number" || allowed?.kind === "whole") {
          expect(one, key).toBeTypeOf("number");
          if (typeof allowed.from === "number") expect(one, key).toBeGreaterThanOrEqual(allowed.from);
          if (typeof allowed.to === "number") expect(one, key).toBeLessThanOrEqual(allowed.to);
        }
  });

  test("are each named, and each read by a formula", () => {
    const read = new Set(
      [...content.cells].flatMap(([at, { formula }]) =>
        formula === undefined ? [] : readBy(formula, at.split("!")[0]!, content),
      ),
    );
    for (const { key, values } of inputs)
      for (const name of values.length === 1 ? [key!] : branchSdwan.alternatives.map((a) => `${key}_${a.key}`))
        // the card's watts at most, its fitting and the like of the baseline may be zero, but they are read
        expect(read.has(content.names.get(name) ?? ""), name).toBe(true);
  });
});

test("every name stands for cells with content", () => {
  for (const name of content.names.keys())
    if (name === "Inputs") expect(content.names.get(name)).toMatch(/^Inputs!C4:F\d+$/);
    else expect(named(content, name).value, name).not.toBeNull();
});

test("no cell shows an error", () => {
  for (const [at, cell] of content.cells) expect(isError(cell.value), at).toBe(false);
});

test("calls of the add-in follow one another three deep at most", () => {
  const depths = new Map<string, number>();
  const depth = (at: string): number => {
    const formula = content.cells.get(at)?.formula;
    if (formula === undefined) return 0;
    if (!depths.has(at)) {
      const below = Math.max(0, ...readBy(formula, at.split("!")[0]!, content).map(depth));
      depths.set(at, below + (formula.includes("EDGE.") ? 1 : 0));
    }
    return depths.get(at)!;
  };
  const deepest = Math.max(...[...content.cells.keys()].map(depth));
  expect(deepest).toBe(3);
});

test("a formula holds no number but 0, 1 and a number of digits", () => {
  for (const [at, { formula }] of content.cells) {
    if (formula === undefined || formula === "1000") continue;
    const numbers = formula
      .replaceAll(/"(?:[^"]|"")*"/g, "")
      .replaceAll(/,\d\)/g, ")")
      .match(/(?<![\w.$])\d+(?:\.\d+)?(?![\w.])/g);
    for (const number of numbers ?? []) expect(["0", "1"], `${at}: ${formula}`).toContain(number);
  }
});

describe("the answer for a branch of 0.5 Gbps", () => {
  test("is that no card pays, in words and in figures", () => {
    expect(value("npvSaving_smartnic")).toBeLessThan(0);
    expect(value("npvSaving_dpu")).toBeLessThan(0);
    expect(content.cells.get("Summary!A3")!.value).toMatch(/^No card pays/);
  });

  test("keeps one server and all licenses at each branch", () => {
    for (const { key } of branchSdwan.alternatives) {
      expect(value(`fleetServers_${key}`)).toBe(value("sites"));
      // 16 cores billed of 8 that there are, 135 USD each, and a step of bandwidth
      expect(value(`licenseCost_${key}`)).toBe(200 * (16 * 135 + 1500));
    }
  });

  test("has the DPU draw what its card draws more, less the slope of the server's curve at low load", () => {
    // Intel's mean curve between 10 and 20% load: 0.146 to 0.210 of (106 - 28) W, on a server of 8 cores
    const wattsPerCore = ((0.21 - 0.146) / 0.1) * (106 - 28) * (1 / 8);
    const before = 0.5 * (1.25 + 0.71 + 0.22);
    const after = 0.5 * (0.71 * 0.8 + 0.22 * 0.08);
    const saved = 0.3 * (before - after) * wattsPerCore - (30 - 3.9) / 0.94;
    expect(value("wattsSaved_dpu")).toBeCloseTo(saved, 9);
  });

  test("has the DPU lose what its parts cost more, worked out by hand", () => {
    const hour = 46.54 * 1.3;
    const start = 200 * (1500 - 250 + hour) + 640 * hour;
    const yearly = 200 * (0.05 * (1500 - 250) + 2 * hour + 50 + 0.01 * 400);
    const kwh = ((-value("wattsSaved_dpu") * 1.5) / 1000) * 8760 * 200;
    let lost = start;
    for (let year = 1, discount = 1, price = 0.146; year <= 5; year++, price *= 1.02) {
      discount *= 1.07;
      lost += (yearly + kwh * price) / discount;
    }
    expect(value("npvSaving_dpu")).toBeCloseTo(-lost, 6);
  });
});
