import { licenseCounts, licenseScope } from "../licenses/rule-extent";

/** Texts that equations and their cases name and that nobody types, in lower case: they follow from what is. */
export const derivedNames = ["fleetrow", "license.scope", "license.counts"] as const;

export type DerivedName = (typeof derivedNames)[number];

/**
 * The text of such a name.
 * @param rule gives the rule of the license at which it is asked for
 * @param isFleetRow whether the case is one row of a fleet's sites
 */
export function derivedText(name: DerivedName, rule: () => string, isFleetRow: boolean): string {
  switch (name) {
    case "fleetrow":
      return isFleetRow ? "yes" : "no";
    case "license.scope":
      return licenseScope(rule());
    case "license.counts":
      return licenseCounts(rule());
  }
}
