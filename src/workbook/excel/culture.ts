import { hasExcelApi, withWorkbook } from "./session";

/** How numbers are typed and shown in this Excel. */
export interface NumberCulture {
  decimal: string;
  group: string;
}

/** The workbook's number separators; English ones in an Excel too old to tell. */
export async function numberCulture(): Promise<NumberCulture> {
  if (!hasExcelApi("1.11")) return { decimal: ".", group: "," };
  return withWorkbook(async (context) => {
    const format = context.workbook.application.cultureInfo.numberFormat;
    format.load("numberDecimalSeparator,numberGroupSeparator");
    await context.sync();
    return { decimal: format.numberDecimalSeparator, group: format.numberGroupSeparator };
  });
}
