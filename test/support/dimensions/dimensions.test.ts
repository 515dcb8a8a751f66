import { describe, expect, test } from "vitest";
import { type Case, type Step, stepGroups } from "../../../src/model/steps";
import { stepMismatches } from ".";

/** What is wrong with one more step of that unit and formula. */
function wrongIn(formula: string | readonly Case[], unit: string, more: Partial<Step> = {}): string[] {
  const step: Step = { key: "added", label: "Added", unit, formula, ...more };
  return stepMismatches([...stepGroups, { heading: "Added", steps: [step] }])
    .filter((mismatch) => mismatch.step === "added")
    .map(({ says }) => says);
}

describe("a formula whose units go together and give the step's is right", () => {
  test.each([
    ["serverPrice*owned", "USD"],
    ["MAX(0,owned-1)", "servers"],
    ["IF(owned>1,serverPrice,0)", "USD/server"],
    ["idleWatts/wattsPerKilowatt", "kW/server"],
    ["idleWatts*owned/wattsPerKilowatt*hours*electricityPrice", "USD/year"],
    ["siteGbps/bitsPerByte*secondsPerHour*hours", "GB/year"],
    ["SQRT(1+discountRate)^2", "1"],
    ["ROUNDUP(appCores/coresPerServer,0)", "servers"],
    ["SUMPRODUCT(task.coresPerLoad.all,task.loadPerUnit.all)", "cores/unit"],
    ["EDGE.WATTSPERCORE(idleWatts,maxWatts,coresPerServer)", "W/core"],
    ["EDGE.SERVERPOWER(loadFactor,idleWatts,maxWatts,shape)", "W/server"],
    ["ambient+cabinetRise", "C"],
    ['IF(haPair="yes",cardPrice*2,cardPrice)', "USD/card"],
  ])("%s is in %s", (formula, unit) => expect(wrongIn(formula, unit)).toEqual([]));
});

describe("what does not go together is told", () => {
  test.each([
    ["serverPrice+idleWatts", "USD/server", "+: USD/server with W/server"],
    ["MAX(appCores,owned)", "cores", "MAX: cores with servers"],
    ["IF(appCores>owned,1,0)", "1", ">: cores with servers"],
    ["IF(owned>1,serverPrice,cardPrice)", "USD/server", "IF: USD/server with USD/card"],
    ["idleWatts", "kW/server", "gives W/server, not kW/server"],
    ["idleWatts/1000", "kW/server", "gives W/server, not kW/server"],
    ["siteGbps*secondsPerHour*hours", "GB/year", "gives 1000000000·data·year^-1, not GB/year"],
    ["serverPrice", "USD", "gives USD/server, not USD"],
    ["NPV(serverLife,serverPrice)", "USD/server", "NPV: rate: years with 1"],
    ["pocCost+1", "USD", "+: USD with the number 1"],
    ["idleWatts+1", "W/server", "+: W/server with the number 1"],
    ["shape*2", "1", "*: a text as a number"],
    ["IF(owned,1,0)", "1", "IF: a condition that is no comparison"],
    ['shape="fan"', "1", "gives truth, not 1"],
    ["wats", "W", "wats is unknown"],
    [
      "EDGE.WATTSPERCORE(idleWatts,serverPrice,coresPerServer)",
      "W/core",
      "EDGE.WATTSPERCORE: maxW: USD/server with W/server",
    ],
    [
      "EDGE.WATTSPERCORE(serverPrice,maxWatts,coresPerServer)",
      "W/core",
      "EDGE.WATTSPERCORE: idleW: USD/server for W",
    ],
    [
      "EDGE.SERVERPOWER(idleWatts,idleWatts,maxWatts,shape)",
      "W/server",
      "EDGE.SERVERPOWER: utilization: W/server with 1",
    ],
    ["EDGE.SERVERPOWER(1,idleWatts,maxWatts,1.4)", "W/server", "EDGE.SERVERPOWER: shape takes a text"],
  ])("%s in %s: %s", (formula, unit, says) => expect(wrongIn(formula, unit)).toContain(says));
});

test("a rate a year is the year's amount in a column of years, and nowhere else", () => {
  expect(wrongIn("owned*adminHours*laborRate", "USD", { year: 1 })).toEqual([]);
  expect(wrongIn("owned*adminHours*laborRate", "USD")).toEqual(["gives USD/year, not USD"]);
  expect(wrongIn("serverPrice*owned/serverLife", "USD", { year: 1 })).toEqual([]);
});

test("a load is in the unit that its case says", () => {
  const converted = "demand*task.gbpsPerUnit*packetsPerGigabit/(bitsPerByte*frameBytes)";
  const needs = ["task.gbpsPerUnit", "task.unit=Mpps"];
  expect(wrongIn([{ needs, formula: converted }], "load", { each: "task" })).toEqual([]);
  expect(wrongIn([{ needs, formula: "demand*task.gbpsPerUnit" }], "load", { each: "task" })).not.toEqual([]);
});

test("an opening value has the unit of its step", () => {
  const row = { year: 1, formula: "added.prior+owned" } as const;
  expect(wrongIn(row.formula, "servers", { ...row, opening: "owned" })).toEqual([]);
  expect(wrongIn(row.formula, "servers", { ...row, opening: "appCores" })).toEqual([
    "gives cores, not servers",
  ]);
});
