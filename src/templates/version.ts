/** The version of the templates' sheets; it rises when a workbook is laid out otherwise. */
export const templateVersion = "2.1.0";
