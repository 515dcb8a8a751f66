import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Book } from "../../src/formula/book";
import type { Scalar } from "../../src/formula/value";
import { templates } from "../../src/templates";
import { branchSdwan } from "../../src/templates/branch-sdwan";
import { calculated } from "../../src/templates/calculate";
import { readBook } from "../../src/workbook/file";
import { contentOf } from "./content";
import { committed } from "./workbook-of";

describe.each(templates.map((template) => ({ id: template.id, template })))("templates/$id.xlsx", ({ template }) => {
  test("keeps with every formula the value that calculating it gives, to 15 digits", async () => {
    const book = await readBook(committed(template));
    const calculation = calculated(book);
    for (const { name, cells } of book.sheets)
      for (const { row, column, formula, value } of cells) {
        if (formula === undefined) continue;
        const fresh = calculation.value(name, row, column);
        expect(fresh, `${name} ${row + 1} ${formula}`).not.toBeNull();
        expect(digits(fresh), `${name} ${row + 1} ${formula}`).toBe(digits(value));
      }
  });
});

describe("the branch template with other inputs", () => {
  let book: Book;
  beforeAll(async () => {
    book = await readBook(committed(branchSdwan));
  });

  test("agrees with itself and shows no error", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const { value, values } = withInputs(book, change);
        for (const [at, one] of values) expect(typeof one === "object" && one !== null, at).toBe(false);
        for (const [at, one] of values) expect(one, at).not.toBe("differs");
        // at the same servers the offload's net is all that the branch saves
        for (const key of ["smartnic", "dpu"])
          if (value(`fleetServers_${key}`) === value("fleetServers_nic"))
            expect(value(`wattsSaved_${key}`)).toBeCloseTo(netWatts(values, key), 6);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test("saves watts with a card that draws no more than the standard NIC", () => {
    const { value } = withInputs(book, { cardWatts_dpu: 3.9 });
    expect(value("wattsSaved_dpu")).toBeGreaterThan(0);
  });

  test("says that a card pays where it removes a server, with what it saves", () => {
    // a busy pair of servers, of which the DPU makes one
    const { value, values } = withInputs(book, { gbps: 2, appCores: 2.5, serverPrice_nic: 9000, serverPrice_dpu: 9000 });
    expect(value("fleetServers_nic")).toBe(400);
    expect(value("fleetServers_dpu")).toBe(200);
    expect(value("npvSaving_dpu")).toBeGreaterThan(0);
    expect(values.get("Summary!A3")).toMatch(/^A (DPU|SmartNIC) pays/);
    expect(values.get("Summary!A6")).toMatch(/DPU .*: pays.*saves \d+ thousand USD.*removes 200 servers/);
  });
});

const changes = fc.record({
  sites: fc.integer({ min: 1, max: 5000 }),
  years: fc.integer({ min: 1, max: 10 }),
  gbps: fc.double({ min: 0.05, max: 20, noNaN: true }),
  appCores: fc.double({ min: 0, max: 40, noNaN: true }),
  loadFactor: fc.double({ min: 0.05, max: 1, noNaN: true }),
  mode: fc.constantFrom("interrupt", "polling"),
  minimum_nic: fc.constant(4),
  minimum_smartnic: fc.constant(4),
  minimum_dpu: fc.constant(4),
  coresPerServer_nic: fc.constant(64),
  coresPerServer_smartnic: fc.constant(64),
  coresPerServer_dpu: fc.constant(64),
  "task.firewall.coverage_dpu": fc.double({ min: 0, max: 1, noNaN: true }),
  discountRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
  escalation: fc.double({ min: -0.1, max: 0.2, noNaN: true }),
  cardPrice_dpu: fc.double({ min: 0, max: 5000, noNaN: true }),
});

/** All values of the workbook with some inputs changed by name, and its numbers by name. */
function withInputs(book: Book, change: Record<string, Scalar>) {
  const { names, cells: known } = contentOf(book);
  const changed = structuredClone(book);
  const { cells } = contentOf(changed);
  for (const [name, one] of Object.entries(change)) cells.get(names.get(name)!)!.value = one;
  const calculation = calculated(changed);
  const values = new Map<string, Scalar>();
  for (const [at, { row, column }] of known) values.set(at, calculation.value(at.split("!")[0]!, row, column));
  return { values, value: (name: string) => values.get(names.get(name)!) as number };
}

/** The Model sheet's net watts of the offload, found by its key. */
function netWatts(values: Map<string, Scalar>, alternative: string): number {
  const at = [...values].find(([address, one]) => one === "netWatts" && address.startsWith("Model!C"))![0];
  return values.get(at.replace("!C", alternative === "dpu" ? "!F" : "!E")) as number;
}

const digits = (value: Scalar): Scalar => (typeof value === "number" ? Number(value.toPrecision(15)) : value);
