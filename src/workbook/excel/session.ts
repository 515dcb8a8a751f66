import { hostAtStart, hostName, isExcel } from "./host";

/** Something that the workbook would not do, in a sentence for its user. */
export class WorkbookError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "WorkbookError";
  }
}

/**
 * Runs a batch against the open workbook, waiting while a cell is being edited. What Excel refuses is thrown as
 * a WorkbookError that says what to do.
 */
export async function withWorkbook<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw explained(error);
  }
}

/** True when this Excel has a set of the Excel API, such as "1.11". */
export const hasExcelApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

const sentences = (): Record<string, string> => ({
  AccessDenied: "The sheet or the workbook is protected. Unprotect it on the Review tab, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  ItemNotFound: "A cell, name or sheet is no longer there. Pick it again.",
  RequestPayloadSizeLimitExceeded: `That is more than ${hostName()} takes at once. Ask for fewer points.`,
  ResponsePayloadSizeLimitExceeded: `That is more than ${hostName()} gives at once. Ask for fewer points.`,
});

function explained(error: unknown): unknown {
  const code = excelErrorCode(error);
  if (code === undefined) return error;
  return new WorkbookError(sentences()[code] ?? refusal(error as Error), { cause: error });
}

/** What other hosts say of an error is written for programmers. */
const refusal = ({ message }: Error): string =>
  isExcel() ? `Excel could not do it: ${message}` : `${hostAtStart()} could not do it.`;

/** The code of an error that Excel gave, such as "ItemNotFound"; undefined for any other. */
export function excelErrorCode(error: unknown): string | undefined {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === "RichApi.Error" && typeof code === "string" ? code : undefined;
}
