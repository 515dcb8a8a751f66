/**
 * The name by which a workbook tells the sweep that decides its case: four cells in a row or a column with the names of
 * an input and of a result, and the ends between which the input is swept.
 */
export const decisiveSweepName = "decisiveSweep";
