import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { modelVersion } from "../../model";
import { spellingOf } from "../file/save/stored-formula";
import type { Page } from "./page";
import { finishParts } from "./parts";
import { addSheet } from "./sheet";
import type { AddIn } from "./web-extension";

/** The date in the file's properties; never the time of building, so that the same template gives the same file. */
const published = new Date(Date.UTC(2026, 0, 1));

/** What a file says of itself, and the model's version with it. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
}

/**
 * Calculated pages as the bytes of an .xlsx file that offers the add-in. The same pages give the same bytes. Throws
 * when a formula's value is an error.
 */
export async function writeWorkbook(
  properties: Properties,
  pages: readonly Page[],
  addIn: AddIn,
): Promise<Uint8Array> {
  installChartSupport();
  const workbook = new Workbook();
  describe(workbook, properties);
  const names = pages.flatMap((page) => page.names);
  const tables = pages.flatMap(({ table }) => table ?? []);
  const spell = spellingOf([...names, ...tables].map(({ name }) => name));
  for (const page of pages) addSheet(workbook, page, spell);
  for (const { name, refersTo } of names) workbook.definedNames.add(refersTo, name);
  return finishParts(new Uint8Array(await workbook.xlsx.writeBuffer()), pages, addIn);
}

function describe(workbook: Workbook, { title, subject }: Properties): void {
  workbook.creator = "Edge TCO";
  workbook.lastModifiedBy = "Edge TCO";
  workbook.created = published;
  workbook.modified = published;
  workbook.title = title;
  workbook.subject = subject;
  workbook.description = `Edge TCO model ${modelVersion}`;
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 17_600, firstSheet: 0, activeTab: 0, visibility: "visible" },
  ];
  workbook.keywords = `edge-tco model-${modelVersion}`;
}
