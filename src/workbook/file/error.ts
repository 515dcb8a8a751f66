/** A file that is no workbook we can open. The message is one sentence, fit to show to a user. */
export class WorkbookFileError extends Error {
  override name = "WorkbookFileError";
}
