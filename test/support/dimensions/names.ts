import { type Meaning, vocabulary } from "../../../src/model/equations/meaning";
import type { IndexedStep } from "../../../src/model/equations/place";
import { stepQuantities } from "../../../src/model/tco/quantities";
import type { Step, StepGroup } from "../../../src/model/steps";
import type { Quantity } from "../../../src/model";
import { product, quotient, type Unit } from "../../../src/units/unit";
import type { Names } from "./check";
import { amount, type Kind, text, truth } from "./kind";
import { measureOf } from "./measure";
import type { QuantityUnits } from "./quantity";
import { inAYear } from "./year";

/** The unit that a name is declared with; undefined for a name that means nothing. */
export type DeclaredUnit = (name: string) => string | undefined;

/** Units of all that an equation may name where these are the steps. */
export function declaredUnits(groups: readonly StepGroup[]): DeclaredUnit {
  const meaning = vocabulary(indexed(groups));
  return (name) => {
    const meant = meaning(name);
    return meant && unitOf(meant);
  };
}

const indexed = (groups: readonly StepGroup[]): IndexedStep[] =>
  groups.flatMap(({ steps }) => steps).map((step, index) => ({ ...step, index }));

function unitOf(meaning: Meaning): string {
  switch (meaning.of) {
    case "year":
      return "years";
    case "derived":
      return "text";
    case "step":
      return meaning.step.unit;
    case "constant":
      return meaning.constant.unit;
    case "rollout":
    case "parameter":
      return meaning.parameter.unit;
  }
}

/** The names of one formula of a step, where `needs` hold. */
export function namesOf(
  step: Step,
  needs: readonly string[],
  unitNamed: DeclaredUnit,
): Names & { declared(unit: string): Kind } {
  const load = loadUnit(needs);
  const declared = (unit: string): Kind => {
    if (unit === "text") return text;
    return unit === "truth" ? truth : amount(withLoad(measureOf(unit), load));
  };
  return {
    declared,
    kindOf(name) {
      const unit = unitNamed(name);
      const kind = unit === undefined ? undefined : declared(unit);
      if (kind?.of !== "amount" || step.year === undefined) return kind;
      return amount(inAYear(kind.unit));
    },
    quantityOf: (name) => {
      const quantity = stepQuantities.get(name) as Quantity | undefined;
      return quantity && unitsOf(quantity);
    },
  };
}

const unitsOf = ({ args, outputs }: Quantity): QuantityUnits => ({ args, result: outputs[0]!.unit });

/** A task's load is in its own unit; a formula for one given in Gbps knows which. */
function loadUnit(needs: readonly string[]): Unit | undefined {
  if (!needs.includes("task.gbpsPerUnit")) return undefined;
  return measureOf(needs.includes("task.unit=Mpps") ? "Mpps" : "Gbps");
}

function withLoad(unit: Unit, load: Unit | undefined): Unit {
  const power = unit.powers.load ?? 0;
  if (!load || power === 0) return unit;
  const word = measureOf("load");
  return power > 0 ? product(quotient(unit, word), load) : quotient(product(unit, word), load);
}
