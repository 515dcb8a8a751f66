import { describe, expect, test } from "vitest";
import { cellAddress } from "../../src/address";
import { formatted } from "../../src/formula/numberFormat";
import { templates } from "../../src/templates";
import { calculatedPages } from "../../src/templates/file";

// A column as wide as w shows w digits; room for the cell's edges is one more.
const edges = 1;

describe.each(templates.map((template) => ({ id: template.id, template })))("the sheets of $id", ({ template }) => {
  test("show every figure: none is wider than its column, which Excel would show as ####", async () => {
    const wide = (await calculatedPages(template)).flatMap(({ name, columns, cells }) =>
      cells
        .filter(({ value, format }) => typeof value === "number" && format !== undefined && format !== "General")
        .map((cell) => ({ cell, text: String(formatted(cell.value, cell.format!)) }))
        .filter(({ cell, text }) => text.length + edges > columns[cell.column]!)
        .map(({ cell, text }) => `${cellAddress(name, cell.row, cell.column)}: ${text}`),
    );
    expect(wide).toEqual([]);
  });
});
