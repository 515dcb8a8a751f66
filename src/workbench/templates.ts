/** A workbook that comes with the product. */
export interface TemplateEntry {
  label: string;
  /** Its address beside the page. */
  file: string;
}

/** In the order in which the workbench offers them; it opens with the first. */
export const templates: readonly TemplateEntry[] = [
  { label: "Branch SD-WAN", file: "templates/branch-sdwan.xlsx" },
];
