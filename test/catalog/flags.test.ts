import { describe, expect, test } from "vitest";
import { isRead, isVerified } from "../../src/catalog";
import { type CollectedFlag, collectedFlags } from "../references/catalog-flags";
import { tables } from "./tables";

/** The kind that a device's figure was noted under. */
const kinds: Readonly<Record<string, string>> = {
  gbps: "specs",
  pcieGen: "specs",
  pcieLanes: "specs",
  priceUsd: "price",
  idleWatts: "power",
  typicalWatts: "power",
  maxWatts: "power",
  slotWatts: "power",
  auxWatts: "power",
};

const isYes = ({ verified }: CollectedFlag): boolean => verified.startsWith("yes");
/** Such a row holds figures that were read and others that were not; the catalog says which. */
const holdsRead = (flag: CollectedFlag): boolean => isYes(flag) || flag.verified === "partly";

describe.each(tables)("$name", ({ name, rows, fields }) => {
  const flagsOf = (id: string) => collectedFlags.filter((flag) => flag.table === name && flag.id === id);

  test("every row with a figure that was read was collected", () => {
    const figures = fields.filter(({ kind }) => kind === "figure");
    for (const row of rows)
      if (figures.some((field) => field.of(row) !== undefined && isRead(row, field.flag ?? field.key)))
        expect(flagsOf(row.id).length, row.id).toBeGreaterThan(0);
  });

  test("a row is verified only where a collected row says so, and none of them says no", () => {
    for (const row of rows.filter(isVerified)) {
      const noted = flagsOf(row.id);
      expect(noted.some(isYes), row.id).toBe(true);
      const gave = noted.filter(({ figures }) => figures === "all");
      for (const flag of gave) expect(flag.verified, row.id).toMatch(/^yes/);
    }
  });

  test("a figure is verified only where a collected row that gave it was read", () => {
    for (const row of rows)
      for (const field of fields) {
        if (field.kind !== "figure" || field.of(row) === undefined) continue;
        if (!isRead(row, field.flag ?? field.key)) continue;
        const gave = flagsOf(row.id).filter(({ figures }) =>
          ["all", field.key, kinds[field.key]].includes(figures),
        );
        expect(gave.some(holdsRead), `${row.id} ${field.key}`).toBe(true);
      }
  });
});

test("every collected row went into a row that exists", () => {
  const ids = new Set(tables.flatMap(({ name, rows }) => rows.map(({ id }) => `${name} ${id}`)));
  for (const { table, id } of collectedFlags) expect(ids).toContain(`${table} ${id}`);
});
