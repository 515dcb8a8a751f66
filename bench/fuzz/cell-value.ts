import { COLUMNS, ROWS } from "../../src/address";
import { isError, type Matrix, type Scalar } from "../../src/formula/value";

/** The most letters that a cell holds. */
const LONGEST_TEXT = 32_767;

/** Why a formula's result is none that cells can hold; undefined where it is one. */
export function wrongResult(result: Scalar | Matrix): string | undefined {
  if (!Array.isArray(result)) return wrongValue(result);
  const width = result[0]?.length ?? 0;
  if (width === 0) return "gives an array without cells";
  if (result.length > ROWS || width > COLUMNS) return "gives an array larger than a sheet";
  for (const row of result) {
    if (row.length !== width) return "gives rows of unlike length";
    for (const value of row) {
      const wrong = wrongValue(value);
      if (wrong !== undefined) return wrong;
    }
  }
  return undefined;
}

/** Why a value is none that a cell can hold. */
export function wrongValue(value: Scalar): string | undefined {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return `gives ${value}`;
    return Object.is(value, -0) ? "gives -0" : undefined;
  }
  if (typeof value === "string")
    return value.length > LONGEST_TEXT ? "gives a text longer than a cell holds" : undefined;
  if (typeof value === "boolean" || value === null) return undefined;
  return isError(value) && ERRORS.test(value.error) ? wrongMessage(value.message) : `gives ${typeof value}`;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!)$/;

const wrongMessage = (message: string | undefined): string | undefined =>
  message !== undefined && /\b(NaN|undefined|Infinity)\b|\[object|\n\s+at /.test(message)
    ? `says ${message}`
    : undefined;
