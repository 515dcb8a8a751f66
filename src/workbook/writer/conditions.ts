import type { Style, Worksheet } from "@cj-tech-master/excelts";
import type { Condition } from "./page";

/** Green and red that differ in lightness too, and each with words in the cell. */
const looks: Record<Condition["look"], Partial<Style>> = {
  good: {
    font: { color: { argb: "FF14532D" }, bold: true },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFDDF3E1" } },
  },
  bad: {
    font: { color: { argb: "FFFFFFFF" }, bold: true },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFB42318" } },
  },
  faded: { font: { color: { argb: "FFC3CAD3" } } },
};

/** Adds a sheet's conditional formats, the first before the others. */
export function addConditions(sheet: Worksheet, conditions: readonly Condition[]): void {
  conditions.forEach(({ range, formula, look }, index) =>
    sheet.addConditionalFormatting({
      ref: range,
      rules: [{ type: "expression", formulae: [formula], priority: index + 1, style: looks[look] }],
    }),
  );
}
