import { one } from "../../../src/units/unit";
import { anything, common, expectUnit, type Kind, multiplied, plain, type Report, truth } from "./kind";
import { quantityKind, type QuantityUnits } from "./quantity";

export type { QuantityUnits } from "./quantity";

type Rule = (args: readonly Kind[], report: Report) => Kind;

const alike: Rule = (args, report) => args.reduce((a, b) => common(a, b, report), anything);

/** The first argument's kind, whatever says how it is rounded. */
const first: Rule = ([value]) => value!;

const plainOnly: Rule = (args, report) => {
  for (const arg of args) expectUnit(arg, one, "argument", report);
  return plain;
};

const condition = (arg: Kind, report: Report): void => {
  if (arg.of !== "truth" && arg.of !== "anything") report("a condition that is no comparison");
};

const truths: Rule = (args, report) => {
  for (const arg of args) condition(arg, report);
  return truth;
};

/** Excel's functions, by what they make of units. */
const rules: Readonly<Record<string, Rule>> = {
  SUM: alike,
  MIN: alike,
  MAX: alike,
  AVERAGE: alike,
  IFERROR: alike,
  IFNA: alike,
  ABS: first,
  INT: first,
  ROUND: first,
  ROUNDUP: first,
  ROUNDDOWN: first,
  EXP: plainOnly,
  LN: plainOnly,
  SQRT: plainOnly,
  AND: truths,
  OR: truths,
  NOT: truths,
  IF: ([test, ...branches], report) => {
    condition(test!, report);
    return alike(branches, report);
  },
  SUMPRODUCT: (args, report) => args.reduce((a, b) => multiplied(a, b, false, report)),
  NPV: ([rate, ...flows], report) => {
    expectUnit(rate!, one, "rate", report);
    return alike(flows, report);
  },
  IRR: ([flows], report) => {
    if (flows!.of !== "amount") report("flows without a unit");
    return plain;
  },
  // the search of the model: the least number from a minimum on that is enough
  LEAST: ([minimum, enough], report) => {
    condition(enough!, report);
    return minimum!;
  },
};

/** What a function gives for arguments of these kinds; `units` are declared where it is an add-in's. */
export function callKind(
  name: string,
  args: readonly Kind[],
  units: QuantityUnits | undefined,
  report: Report,
): Kind {
  const says: Report = (mismatch) => report(`${name}: ${mismatch}`);
  const rule = rules[name];
  if (rule) return rule(args, says);
  if (units) return quantityKind(units, args, says);
  says("nothing is known of its units");
  return anything;
}
