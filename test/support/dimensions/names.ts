import { type Parameter, parameters } from "../../../src/model/parameters";
import { constants, type Step, type StepGroup } from "../../../src/model/steps";
import { parseName } from "../../../src/model/tco/name";
import { stepQuantities } from "../../../src/model/tco/quantities";
import type { Quantity } from "../../../src/model";
import { product, quotient, type Unit } from "../../../src/units/unit";
import type { Names } from "./check";
import { amount, type Kind, text, truth } from "./kind";
import { measureOf } from "./measure";
import type { QuantityUnits } from "./quantity";
import { inAYear } from "./year";

/** The unit that each name is declared with, in lower case and without prefix and suffix: "task.coverage". */
export type DeclaredUnits = ReadonlyMap<string, string>;

/** What the model knows besides steps, parameters and constants. */
const derived: readonly [string, string][] = [
  ["year", "years"],
  ["fleetrow", "text"],
  ["license.scope", "text"],
  ["license.counts", "text"],
];

/** Units of all that a step's formula may name. */
export const declaredUnits = (groups: readonly StepGroup[]): DeclaredUnits =>
  new Map([
    ...derived,
    ...constants.map(({ name, unit }): [string, string] => [name.toLowerCase(), unit]),
    ...parameters.map((parameter): [string, string] => [baseOf(parameter), parameter.unit]),
    ...groups.flatMap(({ steps }) =>
      steps.map(({ key, unit }): [string, string] => [key.toLowerCase(), unit]),
    ),
  ]);

/** task.*.coverage is called task.coverage in a formula, rollout.* rollout. */
const baseOf = ({ key }: Parameter): string => key.replace(".*", "").toLowerCase();

/** The names of one formula of a step, where `needs` hold. */
export function namesOf(
  step: Step,
  needs: readonly string[],
  units: DeclaredUnits,
): Names & { declared(unit: string): Kind } {
  const load = loadUnit(needs);
  const declared = (unit: string): Kind => {
    if (unit === "text") return text;
    return unit === "truth" ? truth : amount(withLoad(measureOf(unit), load));
  };
  return {
    declared,
    kindOf(name) {
      const unit = units.get(parseName(name).base);
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
