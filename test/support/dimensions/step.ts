import { parse } from "../../../src/formula/parse";
import { equationsOf } from "../../../src/model/equations/cases";
import type { Case, Step, StepGroup } from "../../../src/model/steps";
import { formulaKind } from "./check";
import { amount, common, inWords, type Kind } from "./kind";
import { type DeclaredUnit, declaredUnits, namesOf } from "./names";
import { overTheYear, perYear } from "./year";

/** Where the units of a formula do not go together, or do not give the step's. */
export interface Mismatch {
  readonly step: string;
  readonly formula: string;
  readonly says: string;
}

/** Checks every formula of the model: its names are known, its units go together and give the unit of its step. */
export function stepMismatches(groups: readonly StepGroup[]): Mismatch[] {
  const units = declaredUnits(groups);
  return groups
    .flatMap(({ steps }) => steps)
    .flatMap((step) =>
      equationsOf(step).flatMap((each) =>
        mismatchesOf(step, each, units).map((says) => ({ step: step.key, formula: each.formula, says })),
      ),
    );
}

function mismatchesOf(step: Step, { needs, formula }: Case, units: DeclaredUnit): string[] {
  const found: string[] = [];
  const names = namesOf(step, needs ?? [], units);
  const kind = formulaKind(parse(`=${formula}`), names, (mismatch) => found.push(mismatch));
  const declared = names.declared(step.unit);
  const fitting = [kind, ...(step.year === undefined ? [] : shiftedByAYear(kind))];
  const isRight = fitting.some((each) => {
    let right = true;
    common(each, declared, () => (right = false));
    return right;
  });
  return isRight ? found : [...found, `gives ${inWords(kind)}, not ${inWords(declared)}`];
}

/** A column of years is one year long: a rate a year is the year's amount, an amount in force a year's worth of it. */
function shiftedByAYear(kind: Kind): Kind[] {
  return kind.of === "amount" ? [amount(overTheYear(kind.unit)), amount(perYear(kind.unit))] : [];
}
