import { expect, it } from "vitest";
import { hasContent, restructures } from "../../../src/workbench/engine/changes";

it.each([
  ...["insert-row", "insert-col", "remove-rows", "remove-col", "move-rows", "move-columns", "move-range"],
  ...["reorder-range", "insert-sheet", "remove-sheet", "set-worksheet-name", "set-worksheet-order"],
  ...["add-table", "delete-table", "set-sheet-table", "set-row-hidden", "set-row-visible"],
  ...["set-filter-criteria", "something-of-a-later-version"],
])("sheet.mutation.%s may move what formulas refer to", (name) => {
  expect(restructures(`sheet.mutation.${name}`)).toBe(true);
});

it.each(["formula.mutation.set-defined-name", "formula.mutation.remove-defined-name"])(
  "%s gives formulas another meaning",
  (id) => {
    expect(restructures(id)).toBe(true);
  },
);

it.each([
  ...["sheet.mutation.set-worksheet-row-height", "sheet.mutation.set-worksheet-col-width"],
  ...["sheet.mutation.set.numfmt", "sheet.mutation.add-worksheet-merge", "sheet.mutation.set-frozen"],
  ...["sheet.mutation.set-worksheet-row-auto-height", "sheet.mutation.update-note"],
  ...["formula.mutation.set-formula-calculation-result", "doc.mutation.rich-text-editing"],
  ...["sheet.operation.set-selections", "sheet.command.insert-row"],
])("%s leaves values as they are", (id) => {
  expect(restructures(id)).toBe(false);
});

it("A cell that is given looks alone keeps its content; one that is emptied does not", () => {
  expect(hasContent({ s: "style" })).toBe(false);
  expect(hasContent({ v: null, s: "style" })).toBe(true);
  expect(hasContent(null)).toBe(true);
});
