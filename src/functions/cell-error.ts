import { dataTypeOfError } from "../errors";

/** The errors that CustomFunctions.Error carries; others go by their name as a data type. */
const carried: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#NUM!", "#N/A"]);

/** Errors that Excel hands to a function, but takes back from none: a function may not say that of its cell. */
const takenOnly: ReadonlySet<string> = new Set(["#NAME?", "#REF!"]);

/** An error for a cell where Excel's own class is missing: on the command line and in tests. */
export class CellFault {
  constructor(
    /** As Excel shows it: "#VALUE!". */
    readonly code: string,
    readonly message: string = "",
  ) {}
}

/**
 * An error to return in a cell or to throw for a whole call: Excel's class where it exists. Excel shows the message
 * with #VALUE! and #N/A only, and takes no #NAME? or #REF!: these become #VALUE! that names them, here as there.
 */
export function cellError(code: string, message?: string): unknown {
  if (takenOnly.has(code)) return cellError("#VALUE!", handedOn(code, message));
  if (typeof CustomFunctions === "undefined") return new CellFault(code, message);
  const errorType = carried.has(code) ? undefined : dataTypeOfError(code);
  if (errorType) return { type: "Error", basicType: "Error", basicValue: code, errorType };
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

const handedOn = (code: string, message: string | undefined): string =>
  message?.includes(code)
    ? message
    : `${message ? `${message} ` : ""}A cell that this one reads holds ${code}.`;

/** The error that a cell of an argument holds, as Excel shows it; undefined for any other content. */
export function errorIn(cell: unknown): string | undefined {
  if (typeof cell !== "object" || cell === null) return undefined;
  const { type, basicValue, code } = cell as Record<string, unknown>;
  if (type === "Error") return typeof basicValue === "string" ? basicValue : "#VALUE!";
  return typeof code === "string" && code.startsWith("#") ? code : undefined;
}
