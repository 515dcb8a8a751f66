import { beforeAll, describe, expect, test } from "vitest";
import type { Book } from "../../src/formula/book";
import type { Scalar } from "../../src/formula/value";
import { templates } from "../../src/templates";
import { readBook } from "../../src/workbook/file";
import { committed } from "./workbook-of";

const cases = templates.map((template) => ({ id: template.id, template }));

/** A workbook's values by sheet and place, and the number in a named cell. */
function reading(book: Book) {
  const values = new Map<string, Scalar>();
  for (const { name, cells } of book.sheets)
    for (const { row, column, value } of cells) values.set(`${name} ${row} ${column}`, value);
  const named = (name: string): Scalar => {
    const [, sheet, column, row] = /^(\w+)!\$([A-Z])\$(\d+)$/.exec(book.names.find((each) => each.name === name)!.refersTo)!;
    return values.get(`${sheet} ${Number(row) - 1} ${column!.charCodeAt(0) - 65}`) ?? null;
  };
  const texts = book.sheets
    .find(({ name }) => name === "Summary")!
    .cells.filter(({ column, value }) => column === 0 && typeof value === "string")
    .sort((a, b) => a.row - b.row)
    .map(({ value }) => value as string);
  return { named, texts };
}

describe.each(cases)("the Summary of $id", ({ template }) => {
  let summary: ReturnType<typeof reading>;
  beforeAll(async () => {
    summary = reading(await readBook(committed(template)));
  }, 60_000);
  const compared = template.alternatives.slice(1);
  const worth = ({ key }: { key: string }): number =>
    (summary.named(`fits_${key}`) as number) * (summary.named(`npvSaving_${key}`) as number);

  test("says first whether anything pays, and which pays most", () => {
    const best = compared.toSorted((a, b) => worth(b) - worth(a))[0]!;
    const headline = summary.texts.find((text) => /pays/.test(text) && !/of the table/.test(text) && text !== template.question)!;
    if (worth(best) > 0) expect(headline).toContain(`${best.label}: pays`);
    else expect(headline).toContain(`Nothing here pays: the baseline (${template.alternatives[0]!.label}) costs least`);
  });

  test("says of each alternative in words what its figures say", () => {
    for (const { key, label } of compared) {
      const text = summary.texts.find((each) => each.startsWith(`${label}: `) && each.includes(". Over "))!;
      if (summary.named(`fits_${key}`) === 0) expect(text).toContain("does not fit");
      else if ((summary.named(`npvSaving_${key}`) as number) > 0) expect(text).toMatch(/: pays (at once|in 1 year|in [\d.]+ years)/);
      else expect(text).toContain(": does not pay");
      if (Math.round(summary.named(`wattsSaved_${key}`) as number) < 0) expect(text).toContain("uses more power");
      const removed = summary.named(`serversRemoved_${key}`) as number;
      if (removed === 0) expect(text).toContain("removes no server");
      if (removed > 0) expect(text).toContain(`removes ${removed.toLocaleString("en-US")} server`);
    }
  });

  test("says what would have to be true, and what it leaves out", () => {
    for (const { label } of template.decisive) {
      const text = summary.texts.find((each) => each.startsWith(`${label}: `))!;
      expect(text).toMatch(/: (none from .* to .*|[\d.,E+-]+); it is [\d.,E+-]+ now\.$/);
    }
    for (const limit of template.limits) expect(summary.texts).toContain(limit);
  });

  test("shows that the checks hold", () => {
    expect(summary.texts.some((text) => /^All \d+ checks hold\.$/.test(text))).toBe(true);
  });
});
