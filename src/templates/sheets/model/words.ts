import { unitShown } from "../../formats";
import { modelColumns } from "../../model/columns";
import type { PageCell } from "../../../workbook/writer/page";
import { textCell } from "../cells";

/** Widths of the Model sheet's columns. */
export const widths = { label: 46, unit: 18, key: 33, value: 20, year: 18, beyond: 2, equation: 62, note: 50 };

/** What a row is: label, unit, key. */
export const words = (row: number, label: string, unit: string, key: string): PageCell[] => [
  ...textCell(row, modelColumns.label, label, "label"),
  ...textCell(row, modelColumns.unit, unitShown(unit), "quiet"),
  ...textCell(row, modelColumns.key, key, "key"),
];
