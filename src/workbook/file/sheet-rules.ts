import type { Attributes, Part } from "./xml";
import { readXml } from "./xml";

/** A rule of data validation, its formulas as the file writes them. */
export interface FileValidation {
  attributes: Attributes;
  formulae: string[];
  /** The cells, addresses with blanks between. */
  ranges: string;
}

/** A sheet's rules. Those that read another sheet it keeps in an extension, since older versions of Excel do not know them. */
export interface SheetRules {
  /** The sheet's own first. */
  validations: FileValidation[];
  /** How many conditional formats are there that the sheet's own rules have no counterpart of. */
  formats: number;
}

const VALIDATION = "worksheet/dataValidations/dataValidation";
const NEWER = "worksheet/extLst/ext/x14:dataValidations/x14:dataValidation";
const FORMAT = "worksheet/extLst/ext/x14:conditionalFormattings/x14:conditionalFormatting/x14:cfRule";

/**
 * Reads a sheet's rules of validation, and counts the conditional formats that stand in its extensions alone. The
 * library takes a limit that is a formula for the number that it begins with.
 */
export function readSheetRules(part: Part): SheetRules {
  const rules: SheetRules = { validations: [], formats: 0 };
  const last = () => rules.validations.at(-1)!;
  const begin = (attributes: Attributes, ranges: string) =>
    rules.validations.push({ attributes, formulae: [], ranges });
  const formula = { close: (text: string) => last().formulae.push(text) };
  readXml(part, {
    [VALIDATION]: { open: (attributes) => begin(attributes, attributes["sqref"] ?? "") },
    [`${VALIDATION}/formula1`]: formula,
    [`${VALIDATION}/formula2`]: formula,
    [NEWER]: { open: (attributes) => begin(attributes, "") },
    [`${NEWER}/x14:formula1/xm:f`]: formula,
    [`${NEWER}/x14:formula2/xm:f`]: formula,
    [`${NEWER}/xm:sqref`]: { close: (text) => (last().ranges = text.trim()) },
    [FORMAT]: {
      open({ type = "" }) {
        // bars and icons complete a rule of the sheet's own
        if (!/^(dataBar|iconSet)$/.test(type)) rules.formats++;
      },
    },
  });
  return rules;
}
