import { readFileSync } from "node:fs";
import { bookOf, withValues } from "./book";
import { calculated } from "../functions/calculated";
import { withHeights } from "./heights";
import { wantedMetrics } from "./metrics";
import type { Page } from "../workbook/writer/page";
import { scenarioOf } from "./scenario";
import { pagesOf } from "./sheets";
import type { Template } from "./template";
import { workbookOf } from "./workbook";
import { writeWorkbook } from "../workbook/writer";
import { addInOf, sideloaded } from "../workbook/writer/web-extension";

const manifest = new URL("../../manifest.xml", import.meta.url);

/**
 * A template's .xlsx file as bytes, its formulas with the values that our own evaluator and functions give.
 * The same template gives the same bytes. Throws when a value is an error.
 */
export const buildTemplate = async (template: Template): Promise<Uint8Array> =>
  fileOf(template, await calculatedPages(template));

/** The same from sheets that have their values. */
export const fileOf = ({ title, question }: Template, pages: readonly Page[]): Promise<Uint8Array> =>
  writeWorkbook({ title, subject: question }, pages, addInOf(readFileSync(manifest, "utf8"), sideloaded));

/** A template's sheets, formulas still without values. */
export const sheetsOf = (template: Template): Page[] =>
  pagesOf(workbookOf(scenarioOf(template), wantedMetrics(template)));

/** A template's sheets with the values of their formulas. */
export async function calculatedPages(template: Template): Promise<Page[]> {
  const pages = sheetsOf(template);
  return withHeights(withValues(pages, await calculated(bookOf(pages))));
}
