import { describe, expect, test } from "vitest";
import { caseOf, casesOf, equationsOf, possibleCases } from "../../../src/model/equations/cases";
import { type GivenValues, isMet, type Need, readNeed } from "../../../src/model/equations/needs";
import type { Step } from "../../../src/model/steps";

const step: Step = {
  key: "watts",
  label: "Watts",
  unit: "W",
  opening: "owned",
  formula: [
    { needs: ["kind=cloud"], formula: "0" },
    { needs: ["shape=measured", "curve.watts"], formula: "1" },
    { needs: ["idleWatts", "shape=linear"], formula: "2" },
    { needs: ["shape=linear", "idleWatts", "maxWatts"], formula: "3" },
    { formula: "4" },
  ],
};

const given = (values: Record<string, unknown>, more: Partial<GivenValues> = {}): GivenValues => ({
  read: (key) => values[key],
  curvePoints: () => 0,
  isPhased: () => false,
  rule: () => "per-card",
  isFleetRow: false,
  ...more,
});

const here = { alternative: 1, member: "ipsec" };

describe("a step's equation", () => {
  test("is the first case whose needs are all met", () => {
    const formula = (values: Record<string, unknown>, more?: Partial<GivenValues>): string =>
      caseOf(step, (need) => isMet(need, here, given(values, more)));
    expect(formula({ kind: "cloud", shape: "measured" })).toBe("0");
    expect(formula({ shape: "measured" })).toBe("4");
    expect(formula({ shape: "measured" }, { curvePoints: () => 3 })).toBe("1");
    expect(formula({ shape: "linear", idleWatts: 0 })).toBe("2");
  });

  test("has its opening value beside its cases", () => {
    expect(casesOf(step).map(({ formula }) => formula)).toEqual(["0", "1", "2", "3", "4"]);
    expect(equationsOf(step).at(-1)).toEqual({ formula: "owned" });
    expect(casesOf({ ...step, formula: "7" })).toEqual([{ formula: "7" }]);
  });

  test("is asked for no need behind one that is not met, nor behind the case that applies", () => {
    const asked: string[] = [];
    caseOf(step, (need) => {
      asked.push(need.text);
      return need.text.startsWith("idle") || need.text === "shape=linear";
    });
    expect(asked).toEqual(["kind=cloud", "shape=measured", "idleWatts", "shape=linear"]);
  });

  test("is refused where no case applies", () => {
    const none: Step = { ...step, formula: [{ needs: ["idleWatts"], formula: "1" }] };
    expect(() => caseOf(none, () => false)).toThrow("No case of watts applies.");
  });
});

test("cases that may apply keep what is left to be asked, up to the first that surely does", () => {
  const isOpen = ({ text }: Need): boolean | object =>
    text.startsWith("shape") ? {} : text !== "kind=cloud";
  const found = possibleCases(step, isOpen);
  expect(found.map(({ formula, open }) => [formula, open.map(({ need }) => need.text)])).toEqual([
    ["1", ["shape=measured"]],
    // the fourth case asks for what the third asks for
    ["2", ["shape=linear"]],
    ["4", []],
  ]);
});

describe("what a case asks", () => {
  const met = (
    text: string,
    values: Record<string, unknown>,
    more?: Partial<GivenValues>,
    at = here,
  ): boolean => isMet(readNeed(text), at, given(values, more));

  test("of a task is asked of the cell's own", () => {
    expect(met("task.unit=Mpps", { "task.ipsec.unit": "Mpps" })).toBe(true);
    expect(met("task.unit=Mpps", { "task.own.unit": "Mpps" })).toBe(false);
  });

  test("of the baseline is asked of the first alternative", () => {
    const ofFirst = { read: (_: string, alternative: number) => (alternative === 0 ? 5 : undefined) };
    expect(met("baseline.idleWatts", {}, ofFirst)).toBe(true);
    expect(met("idleWatts", {}, ofFirst)).toBe(false);
  });

  test("of a license's rule is where it rounds and what it counts", () => {
    expect(met("license.counts=cards", {})).toBe(true);
    expect(met("license.scope=server", {})).toBe(true);
    expect(met("license.counts=vms", {}, { rule: () => "per-socket" })).toBe(true);
  });

  test("of the fleet is whether the case is one of its rows", () => {
    expect(met("fleetRow=yes", {})).toBe(false);
    expect(met("fleetRow=yes", {}, { isFleetRow: true })).toBe(true);
  });

  test("of a roll-out is never so of the baseline", () => {
    const phased = { isPhased: () => true };
    expect(met("is phased", {}, phased)).toBe(true);
    expect(met("is phased", {}, phased, { ...here, alternative: 0 })).toBe(false);
  });

  test("can't be a step, a constant or the year", () => {
    expect(() => met("servers", {})).toThrow("A case can't ask for a step.");
    expect(() => met("year=1", {})).toThrow("A case can't ask for a year.");
  });
});
