import { describe, expect, test } from "vitest";
import { valueOf } from "../../src/catalog";
import { tables } from "./tables";

describe.each(tables)("$name", ({ rows, fields }) => {
  test("every id is unique, in lower case with hyphens", () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("no alias or name is another row's id", () => {
    const ids = new Set(rows.map(({ id }) => id));
    for (const { id, name, aliases } of rows)
      for (const called of [name, ...aliases])
        if (called.toLowerCase() !== id) expect(ids, called).not.toContain(called.toLowerCase());
  });

  test("every row says its source, its date and what was not read", () => {
    for (const { id, name, source, date, unverified } of rows) {
      expect(name.trim(), id).not.toBe("");
      expect(source.trim(), id).not.toBe("");
      expect(date, id).toMatch(/^(\d{4}(-\d{2}(-\d{2})?)?|n\/d)$/);
      expect(unverified === "all" || Array.isArray(unverified), id).toBe(true);
    }
  });

  test("what stands as not read is a figure of the table", () => {
    const flags = new Set(fields.flatMap(({ key, flag }) => [key, flag ?? key]));
    const facts = ["memory"];
    for (const { id, unverified } of rows)
      if (unverified !== "all") for (const key of unverified) expect([...flags, ...facts], id).toContain(key);
  });

  test("figures recalled from memory or assumed are marked", () => {
    for (const { id, source, unverified } of rows)
      if (/^(memory|assumption|none found)$/.test(source)) expect(unverified, id).toBe("all");
  });

  test("figures are finite, at least 0, and lie within their range", () => {
    for (const row of rows)
      for (const field of fields) {
        const figure = field.of(row);
        if (field.kind !== "figure" || figure === undefined || typeof figure === "string") continue;
        const [low, high] = typeof figure === "number" ? [figure, figure] : [figure.low, figure.high];
        expect(Number.isFinite(valueOf(figure)), `${row.id} ${field.key}`).toBe(true);
        expect(low, `${row.id} ${field.key}`).toBeGreaterThanOrEqual(0);
        expect(low <= valueOf(figure) && valueOf(figure) <= high, `${row.id} ${field.key}`).toBe(true);
      }
  });

  test("no field is listed twice", () => {
    const keys = fields.map(({ key }) => key.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
  });
});
