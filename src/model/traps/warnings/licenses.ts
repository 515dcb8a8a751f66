import { licenseRules } from "../../licenses";
import type { WarningSubject, Warning } from "../warning";

/** Licenses that do not follow the servers, and rules that may have changed. */
export const licenses: readonly Warning[] = [
  {
    code: "licenseStays",
    trap: "T20",
    each: "license",
    needs: ["license.applies=yes"],
    when: "AND(serversRemoved.first>0,licenseUnits.first>0,licenseUnits.first>=baseline.licenseUnits.first,license.price>0)",
    figures: { removed: "serversRemoved.first", units: "licenseUnits.first" },
    says: "{removed} servers go, but {name} stays at {units} units: a floor of its rule {rule} binds, or it does not count servers.",
  },
  {
    code: "ruleOld",
    trap: "T21",
    each: "license",
    needs: ["license.applies=yes"],
    where: { words: "its rule has floors and is dated more than a year before the latest", holds: isOld },
    when: "AND(licenseUnits.first>0,license.price>0)",
    says: "The rule {rule} of {name} was read more than a year before the latest of EDGE.LICENSERULES: check your contract.",
  },
];

/** A vendor's own way to count, dated more than a year before the latest one; a plain unit can't grow old. */
function isOld({ comparison, alternative, member }: WarningSubject): boolean {
  const written = String(comparison.value(`license.${member}.rule`, alternative)?.value);
  const rule = licenseRules.find(({ name }) => name === written.split(":")[0]!.trim().toLowerCase());
  const read = rule && rule.minimum !== "" ? monthOf(rule.asOf) : undefined;
  return read !== undefined && read < latest - monthsPerYear;
}

const monthsPerYear = 12;

/** Months since year 0 of a date as rules have it: "2024-05", or "2024" for its last month; undefined without one. */
function monthOf(date: string): number | undefined {
  const [year, month = String(monthsPerYear)] = date.split("-");
  return /^\d{4}$/.test(year!) ? Number(year) * monthsPerYear + Number(month) : undefined;
}

const latest = Math.max(...licenseRules.map(({ asOf }) => monthOf(asOf) ?? 0));
