import { bookOf, withValues } from "./book";
import { calculated } from "./calculate";
import { pagesOf } from "./sheets";
import type { Template } from "./template";
import { writeWorkbook } from "./writer";

/**
 * A template's .xlsx file as bytes, its formulas with the values that our own evaluator and functions give.
 * The same template gives the same bytes. Throws when a value is an error.
 */
export async function buildTemplate(template: Template): Promise<Uint8Array> {
  const pages = pagesOf(template);
  const calculation = calculated(bookOf(pages));
  return writeWorkbook(
    template,
    withValues(pages, (sheet, row, column) => calculation.value(sheet, row, column)),
  );
}
