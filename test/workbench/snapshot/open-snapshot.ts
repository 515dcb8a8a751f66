import type { Worksheet } from "@cj-tech-master/excelts";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { toSnapshot } from "../../../src/workbench/snapshot";
import { bookOf, openPackage, readLooks } from "../../../src/workbook/file";

/** A workbook built by `fill`, written to a file, read again and converted, with its plugins' parts by name. */
export async function snapshotOf(fill: (sheet: Worksheet, workbook: Workbook) => void) {
  installChartSupport();
  const workbook = new Workbook();
  fill(workbook.addWorksheet("Model"), workbook);
  const file = openPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const { data, notShown } = toSnapshot(bookOf(file), await readLooks(file), "test.xlsx");
  const sheet = data.sheets["sheet-1"]!;
  const styleAt = (row: number, column: number) => {
    const id = sheet.cellData?.[row]?.[column]?.s;
    return typeof id === "string" ? data.styles[id] : undefined;
  };
  const part = (plugin: string) =>
    JSON.parse(data.resources!.find(({ name }) => name === plugin)!.data) as Record<string, unknown>;
  return { data, notShown, sheet, styleAt, part };
}
