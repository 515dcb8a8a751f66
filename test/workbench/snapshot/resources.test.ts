import type { ConditionalFormattingRule } from "@cj-tech-master/excelts";
import { expect, it } from "vitest";
import { snapshotOf } from "./open-snapshot";

const green = { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: "FFC6EFCE" } };

const converted = async (rule: ConditionalFormattingRule) => {
  const { part, notShown } = await snapshotOf((model) =>
    model.addConditionalFormatting({ ref: "B2:B4", rules: [{ priority: 1, ...rule }] }),
  );
  const rules = part("SHEET_CONDITIONAL_FORMATTING_PLUGIN")["sheet-1"] as {
    rule: object;
    ranges: object[];
  }[];
  return { rule: rules[0]?.rule, ranges: rules[0]?.ranges, notShown };
};

it.each<[ConditionalFormattingRule, object]>([
  [
    { type: "cellIs", operator: "lessThan", formulae: [4], style: { fill: green } },
    {
      type: "highlightCell",
      subType: "number",
      operator: "lessThan",
      value: 4,
      style: { bg: { rgb: "#c6efce" } },
    },
  ],
  [
    { type: "cellIs", operator: "between", formulae: [1, 2], style: { fill: green } },
    { subType: "number", operator: "between", value: [1, 2] },
  ],
  [
    { type: "cellIs", operator: "greaterThan", formulae: ["$C$1"], style: { fill: green } },
    { subType: "formula", value: "=B2>$C$1" },
  ],
  [
    { type: "expression", formulae: ["B2<0"], style: { fill: green } },
    { subType: "formula", value: "=B2<0" },
  ],
  [
    {
      type: "colorScale",
      cfvo: [{ type: "min" }, { type: "max" }],
      color: [{ argb: "FFFFFFFF" }, { argb: "FFF8696B" }],
    },
    {
      type: "colorScale",
      config: [
        { index: 0, color: "#ffffff" },
        { index: 1, color: "#f8696b" },
      ],
    },
  ],
  [
    { type: "dataBar", cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF638EC6" } },
    { type: "dataBar", config: { min: { type: "min" }, positiveColor: "#638ec6" } },
  ],
])("The conditional format %j is shown", async (rule, expected) => {
  const shown = await converted(rule);
  expect(shown.rule).toMatchObject(expected);
  expect(shown.ranges).toEqual([{ startRow: 1, startColumn: 1, endRow: 3, endColumn: 1 }]);
  expect(shown.notShown).toEqual([]);
});

it("Validation of several cells is one rule; a list in quotes is its items", async () => {
  const { part } = await snapshotOf((model) => {
    for (const cell of ["A1", "B1"]) {
      model.getCell(cell).dataValidation = { type: "list", formulae: ['"NIC,DPU"'], showErrorMessage: true };
    }
  });
  const rules = part("SHEET_DATA_VALIDATION_PLUGIN")["sheet-1"] as { ranges: object[] }[];
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({ type: "list", formula1: "NIC,DPU", errorStyle: 1 });
});

it("A list has one formula, whatever its writer adds, and a rule without a message refuses nothing", async () => {
  const { part } = await snapshotOf((model) => {
    const list = { type: "list" as const, formulae: ['"a,b"', "0"] };
    model.getCell("A1").dataValidation = { ...list, showErrorMessage: true };
    model.getCell("B1").dataValidation = list;
  });
  const [shown, silent] = part("SHEET_DATA_VALIDATION_PLUGIN")["sheet-1"] as Record<string, unknown>[];
  expect(shown).toMatchObject({ formula1: "a,b", errorStyle: 1 });
  expect(silent).toMatchObject({ errorStyle: 0 });
  expect(shown).not.toHaveProperty("formula2");
});

it("Validation of a range keeps its cells", async () => {
  const { part } = await snapshotOf((model) =>
    model.dataValidations.add("range:B2:C9", { type: "whole", operator: "greaterThan", formulae: [0] }),
  );
  expect(part("SHEET_DATA_VALIDATION_PLUGIN")["sheet-1"]).toMatchObject([
    { type: "whole", ranges: [{ startRow: 1, startColumn: 1, endRow: 8, endColumn: 2 }] },
  ]);
});

it("Names and tables keep what they refer to", async () => {
  const { part } = await snapshotOf((model, workbook) => {
    model.addTable({
      name: "Cards",
      ref: "A1",
      headerRow: true,
      columns: [{ name: "Card" }, { name: "W" }],
      rows: [["NIC", 12]],
    });
    workbook.definedNames.add("Model!$B$2", "watts");
  });
  expect(part("SHEET_TABLE_PLUGIN")["sheet-1"]).toMatchObject([
    { name: "Cards", range: { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 } },
  ]);
  expect(Object.values(part("SHEET_DEFINED_NAME_PLUGIN"))).toMatchObject([
    { name: "watts", formulaOrRefString: "Model!$B$2", localSheetId: "AllDefaultWorkbook" },
  ]);
});

it("Notes stand at their cells", async () => {
  const { part } = await snapshotOf((model) => void (model.getCell("B2").note = "why"));
  expect(part("SHEET_NOTE_PLUGIN")["sheet-1"]).toMatchObject({ 1: { 1: { row: 1, col: 1, note: "why" } } });
});

it("What the grid can't show is named with its sheet", async () => {
  const { notShown } = await snapshotOf((model) => {
    model.getCell("A1").value = { richText: [{ text: "bold", font: { bold: true } }, { text: " plain" }] };
  });
  expect(notShown).toEqual(["Model: 1 cell of rich text, shown plain"]);
});

it("A filter keeps its buttons", async () => {
  const { part } = await snapshotOf((model) => void (model.autoFilter = "A1:B2"));
  expect(part("SHEET_FILTER_PLUGIN")["sheet-1"]).toMatchObject({
    ref: { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 },
  });
});
