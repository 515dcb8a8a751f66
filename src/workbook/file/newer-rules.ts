import type { Attributes, Part } from "./xml";
import { readXml } from "./xml";

/** A rule of data validation that reads another sheet: files keep these in an extension. */
export interface NewerValidation {
  attributes: Attributes;
  formulae: string[];
  /** The cells, addresses with blanks between. */
  ranges: string;
}

/** Rules that a sheet keeps beside its own, since older versions of Excel do not know them. */
export interface NewerRules {
  validations: NewerValidation[];
  /** How many conditional formats are there that the sheet's own rules have no counterpart of. */
  formats: number;
}

const VALIDATION = "worksheet/extLst/ext/x14:dataValidations/x14:dataValidation";
const FORMAT = "worksheet/extLst/ext/x14:conditionalFormattings/x14:conditionalFormatting/x14:cfRule";

/** Reads the rules in a sheet's extensions. */
export function readNewerRules(part: Part): NewerRules {
  const rules: NewerRules = { validations: [], formats: 0 };
  const last = () => rules.validations.at(-1)!;
  const formula = { close: (text: string) => last().formulae.push(text) };
  readXml(part, {
    [VALIDATION]: { open: (attributes) => rules.validations.push({ attributes, formulae: [], ranges: "" }) },
    [`${VALIDATION}/x14:formula1/xm:f`]: formula,
    [`${VALIDATION}/x14:formula2/xm:f`]: formula,
    [`${VALIDATION}/xm:sqref`]: { close: (text) => (last().ranges = text.trim()) },
    [FORMAT]: {
      open({ type = "" }) {
        // bars and icons complete a rule of the sheet's own
        if (!/^(dataBar|iconSet)$/.test(type)) rules.formats++;
      },
    },
  });
  return rules;
}
