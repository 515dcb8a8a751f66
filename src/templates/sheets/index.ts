import type { Page } from "../../workbook/writer/page";
import type { Workbook } from "../workbook";
import { checksPage } from "./checks";
import { inputsPage } from "./inputs";
import { modelPage } from "./model";
import { sensitivityPage } from "./sensitivity";
import { sitesPage } from "./sites";
import { sourcesPage } from "./sources";
import { startPage } from "./start";
import { summaryPage } from "./summary";

/** The sheets of a workbook in their order, formulas still without values. */
export function pagesOf(workbook: Workbook): Page[] {
  const { scenario } = workbook;
  const { fleet } = scenario.template;
  return [
    startPage(workbook),
    inputsPage(scenario),
    ...(fleet ? [sitesPage(workbook, fleet)] : []),
    modelPage(workbook),
    summaryPage(workbook),
    sensitivityPage(scenario),
    checksPage(workbook),
    sourcesPage(workbook),
  ];
}
