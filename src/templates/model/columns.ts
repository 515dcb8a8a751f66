import { columnName } from "../../address";

/** The last year of the Model sheet; the horizon may be any up to it. */
export const lastSheetYear = 10;

/** Columns of the Model sheet. The one after the last year stays empty: it is the year beyond, where all is 0. */
export const modelColumns = {
  label: 0,
  unit: 1,
  key: 2,
  value: 3,
  firstYear: 4,
  beyond: 4 + lastSheetYear + 1,
  equation: 4 + lastSheetYear + 2,
  note: 4 + lastSheetYear + 3,
} as const;

/** The row with the years over their columns, from 0. */
export const modelHead = 3;

/** The letters of a year's column. */
export const yearColumn = (year: number): string => columnName(modelColumns.firstYear + year);

/** The letters of the column with the values of rows without years, and with the totals of the others. */
export const totalColumn = columnName(modelColumns.value);

/** A year's cell in the head. */
export const yearCell = (year: number): string => `${yearColumn(year)}$${modelHead + 1}`;
