/** A workbook's name without what tells its kind. */
export const withoutEnding = (name: string): string => name.replace(/\.xls[xm]$/i, "");
