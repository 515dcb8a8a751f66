/** An error as Excel raises it; Office.js turns it into an OfficeExtension.Error. */
export class OfficeError extends Error {
  /** The member that failed, as WorksheetCollection.getItem. */
  location?: string;

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** A member of Excel's object model that the workbench lacks, as "Range.copyFrom". */
export const unanswered = (member: string): OfficeError =>
  new OfficeError("ApiNotFound", `${member} is not answered by the workbench.`, 404);

/** A sheet, name, table or object that does not exist. */
export const itemNotFound = (what?: string): OfficeError =>
  new OfficeError("ItemNotFound", `The requested resource doesn't exist${what ? `: ${what}` : ""}.`, 404);

/** An argument that Excel would refuse. */
export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): OfficeError => new OfficeError("InvalidArgument", message, 400);

/** A matrix that does not fit its range. */
export const wrongShape = (): OfficeError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** A sheet or name that is already there. */
export const itemExists = (what: string): OfficeError =>
  new OfficeError("ItemAlreadyExists", `A resource of this name already exists: ${what}.`, 409);

/** What can't be done in the workbook's present state. */
export const invalidOperation = (message: string): OfficeError =>
  new OfficeError("InvalidOperation", message, 400);
