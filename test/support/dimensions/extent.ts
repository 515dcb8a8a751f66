import { parse } from "../../../src/formula/parse";
import { equationsOf } from "../../../src/model/equations/cases";
import { parameters } from "../../../src/model/parameters";
import { constants, type StepGroup } from "../../../src/model/steps";
import { constant, Equations, unknown } from "./linear";
import { formulaExtent, nameOf } from "./extent-of";
import type { Mismatch } from "./step";

/** Amounts that are those of all sites as they are typed. */
const ofTheFleet = new Set(["coldSpares", "pocCost", "integrationCost", "trainedPeople", "breachImpact"]);

/** Units without a denominator that are no amount of a site: what lasts, what is felt, what is a plain number. */
const ofNoSite = new Set(["1", "years", "byte", "C", "text"]);

/** What a step's value is an amount of: one site, all of them, or neither, which is as all; undefined while not told. */
export type Extent = "site" | "fleet" | undefined;

/** Extents of the steps by key, and the formulas in which an amount of one site meets one of all sites. */
export function extents(groups: readonly StepGroup[]): {
  of: ReadonlyMap<string, Extent>;
  mismatches: readonly Mismatch[];
} {
  const equations = givenExtents();
  const steps = groups.flatMap((group) => group.steps);
  const mismatches = steps.flatMap((step) =>
    equationsOf(step).flatMap(({ formula }) => {
      const found: string[] = [];
      const equate = equating(equations, found);
      const result = formulaExtent(parse(`=${formula}`), equate);
      if (result) equate(unknown(nameOf(step.key)), result, "result");
      return found.map((says) => ({ step: step.key, formula, says }));
    }),
  );
  const of = new Map(
    steps.map(({ key }) => {
      const { constant, terms } = equations.reduced(unknown(nameOf(key)));
      return [key, terms.size > 0 ? undefined : constant === -1 ? "site" : "fleet"] as const;
    }),
  );
  return { of, mismatches };
}

/** An amount of one site is -1, one of all sites 0; `sites` is 1, since it turns the one into the other. */
function givenExtents(): Equations {
  const equations = new Equations();
  const given = (key: string, extent: number) => equations.equate(unknown(nameOf(key)), constant(extent));
  for (const { name } of constants) given(name, 0);
  given("year", 0);
  for (const { key, unit } of parameters) {
    const isOfASite = !ofNoSite.has(unit) && !unit.includes("/") && !ofTheFleet.has(key);
    given(key, key === "sites" ? 1 : isOfASite ? -1 : 0);
  }
  return equations;
}

const equating =
  (equations: Equations, found: string[]): Parameters<typeof formulaExtent>[1] =>
  (a, b, where) => {
    if (!equations.equate(a, b)) found.push(`${where}: an amount of one site with one of all sites`);
  };
