import { layOut } from "../layout";
import type { Page } from "../page";
import type { Template } from "../template";
import { inputsPage } from "./inputs";
import { modelPage } from "./model";
import { summaryPage } from "./summary";

/** The sheets of a template's workbook in their order, formulas still without values. */
export function pagesOf(template: Template): Page[] {
  const layout = layOut(template);
  return [inputsPage(template), modelPage(template, layout), summaryPage(template, layout)];
}
