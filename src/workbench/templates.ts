import offers from "../../templates/list.json";

/** A workbook that comes with the product. */
export interface TemplateEntry {
  label: string;
  /** Its address beside the page. */
  file: string;
  /** What it is about in a few words. */
  line: string;
  question: string;
  /** What it answers with the figures it comes with. */
  verdict: string;
}

/** In the order in which the workbench offers them; it opens with the first. */
export const templates: readonly TemplateEntry[] = offers.map(({ id, title, line, question, verdict }) => ({
  ...{ label: title, file: `templates/${id}.xlsx`, line, question, verdict },
}));
