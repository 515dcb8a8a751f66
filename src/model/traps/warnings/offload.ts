import { catalogTask, catalogTaskValue, leftOut, assumed, typedValue } from "../conditions";
import { hasCards, type Warning } from "../warning";

const noneGoes = "freedCores.first>=1,MAX(serversRemoved.years)<=0";

/** What the card takes from the host, and what becomes of it. */
export const offload: readonly Warning[] = [
  {
    code: "noServerRemoved",
    trap: "T19",
    when: `AND(${noneGoes},loadForOneLess.first>0)`,
    figures: { freed: "freedCores.first", servers: "active.first", share: "100*loadForOneLess.first" },
    says: "{freed} cores a site are freed, but no server goes, and no license that counts servers: one less than {servers} would do at {share}% of the load.",
  },
  {
    code: "leastServersReached",
    trap: "T19",
    when: `AND(${noneGoes},loadForOneLess.first=0)`,
    figures: { freed: "freedCores.first", servers: "active.first" },
    says: "{freed} cores a site are freed, but no server goes, and no license that counts servers: {servers} is the least number already.",
  },
  {
    code: "coverageClaimed",
    trap: "T5",
    each: "task",
    where: {
      words: "`task.*.coverage` typed above the catalog's",
      holds(at) {
        const typed = typedValue("task.*.coverage", at);
        if (typed === undefined || !catalogTask(at)) return false;
        return Number(typed) > Number(catalogTaskValue("task.*.coverage", at) ?? 0);
      },
    },
    when: 'AND(kind<>"appliance",load.first>0,coveredShare>0)',
    figures: { covered: "100*coveredShare" },
    says: "{covered}% of {name} are said to be offloaded, more than the catalog knows of: have a source for task.{name}.coverage.",
  },
  {
    code: "residualNothing",
    trap: "T5",
    each: "task",
    where: assumed("task.*.residualCoresPerLoad"),
    when: 'AND(kind<>"appliance",load.first>0,coveredShare>0,hostCoresPerLoad>0)',
    says: "No host core is assumed to stay with {name} once offloaded: give task.{name}.residualCoresPerLoad.",
  },
  {
    code: "beyondCard",
    trap: "T7",
    each: "task",
    when: "AND(load.first>0,MIN(carried.years)<coveredShare-roundingGuard)",
    figures: { carried: "100*MIN(carried.years)", covered: "100*coveredShare" },
    says: "The cards take {carried}% of {name} in the tightest year, not {covered}%: the rest stays on the host.",
  },
  {
    code: "pollingAsInterrupt",
    trap: "T45",
    each: "task",
    needs: ["task.mode=interrupt"],
    where: {
      words: "the catalog's `task.*.mode` is polling",
      holds: (at) =>
        typedValue("task.*.mode", at) === "interrupt" && catalogTaskValue("task.*.mode", at) === "polling",
    },
    when: "hostCores.first>0",
    says: "The mode of {name} is interrupt, but the catalog's cores poll at all hours: set task.{name}.mode to polling.",
  },
  {
    code: "plannedOtherwise",
    trap: "T36",
    when: "AND(targetUtilization<>baseline.targetUtilization,coresNeeded.first>0)",
    figures: { own: "100*targetUtilization", baseline: "100*baseline.targetUtilization" },
    says: "Servers are planned to {own}% here and to {baseline}% in the baseline: a part of the difference is the planning.",
  },
  {
    code: "boughtAgain",
    trap: "T46",
    when: 'AND(keepsServers="yes",owned<baseline.owned,serversBought.first>0)',
    figures: { baseline: "baseline.owned", own: "owned", bought: "serversBought.first" },
    says: "The baseline owns {baseline} servers a site and this {own}, so that {bought} are bought: give owned in each column, or keepsServers no.",
  },
  {
    code: "stackUnconfirmed",
    trap: "T23",
    where: leftOut("stackSupported"),
    when: `AND(${hasCards})`,
    says: "Whether the software stack supports the card was not said: some want cards fitted by the factory. Give stackSupported.",
  },
];
