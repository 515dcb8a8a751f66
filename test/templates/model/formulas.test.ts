import { describe, expect, test } from "vitest";
import { instanceId } from "../../../src/model/equations/instance";
import { blank } from "../../../src/templates/blank";
import { wantedMetrics } from "../../../src/templates/metrics";
import { scenarioOf } from "../../../src/templates/scenario";
import { instancesOf, type Workbook, workbookOf } from "../../../src/templates/workbook";
import { everything } from "../everything";

const built = (template: typeof blank): Workbook => workbookOf(scenarioOf(template), wantedMetrics(template));
const workbook = built(blank);
const full = built(everything);

/** A cell's formula, with `row(key)` for the numbers of rows. */
function cell(of: Workbook, key: string, alternative: number, year?: number, member?: string): string {
  const instance = instancesOf(key, of.scenario).find((each) => each.alternative === alternative && each.member === member)!;
  return of.formulas.step(instance, year);
}

const row = (of: Workbook, key: string, alternative: number, member?: string): number => {
  const instance = instancesOf(key, of.scenario).find((each) => each.alternative === alternative && each.member === member)!;
  return of.layout.instances.get(instanceId(instance))! + 1;
};

describe("a cell of the Model sheet", () => {
  test("names what stands on Inputs, and takes defaults from their rows", () => {
    expect(cell(workbook, "cardUnitCost", 2)).toBe("cardPrice_dpu+cardInstallHours_dpu*laborRate");
    const exponent = workbook.layout.defaults.get("exponent@2")! + 1;
    expect(cell(workbook, "serverWatts", 2, 3)).toContain(`shape_dpu,$D$${exponent})`);
  });

  test("takes rows of its own alternative in its own year, and the site's", () => {
    const own = row(workbook, "serversOwn", 2);
    expect(cell(workbook, "serverCapex", 2, 3)).toBe(`IF(H$4>years,0,H${row(workbook, "on", 0)}*sites*H${own})`);
  });

  test("takes the first alternative's where the model says baseline", () => {
    expect(cell(workbook, "tcoSaving", 2)).toBe(`$D${row(workbook, "tco", 0)}-$D${row(workbook, "tco", 2)}`);
  });

  test("is 0 beyond the horizon, and what must hold holds", () => {
    expect(cell(workbook, "demandYear", 0, 10)).toMatch(/^IF\(O\$4>years,0,/);
    expect(cell(workbook, "enough", 1, 10)).toMatch(/^IF\(O\$4>years,TRUE,/);
    expect(cell(workbook, "capex", 1, 0)).not.toContain("years");
  });

  test("takes whole rows of years for present values, and the years before for what is in stock", () => {
    const capex = row(workbook, "capex", 1);
    expect(cell(workbook, "npvCost", 1)).toContain(`$E${capex}+NPV(discountRate,$F${capex}:$O${capex})`);
    const bought = row(workbook, "cardsBought", 1);
    expect(cell(workbook, "cardStock", 1, 3)).toContain(`SUMPRODUCT($E${bought}:G${bought}*(H$4-$E$4:G$4<`);
  });

  test("takes the year before, and nothing before the first", () => {
    const so = row(workbook, "cumulativeSaving", 1);
    expect(cell(workbook, "cumulativeSaving", 1, 2)).toContain(`F${so}+`);
    expect(cell(workbook, "cumulativeSaving", 1, 0)).toMatch(/^0\+/);
  });

  test("adds up tasks as a range of rows", () => {
    const [first, last] = [row(workbook, "hostCores", 1, "ipsec"), row(workbook, "hostCores", 1, "own")];
    expect(cell(workbook, "infraCores", 1, 1)).toContain(`SUM(F${first}:F${last})`);
    expect(last).toBe(first + 1);
  });

  test("takes a measured curve's points from Inputs as ranges", () => {
    const load = full.scenario.inputs.get("curve.load.1")!.row + 1;
    const watts = full.scenario.inputs.get("curve.watts.1")!.row + 1;
    expect(cell(full, "serverWatts", 2, 1)).toContain(
      `IF(shape_dpu="measured",EDGE.SERVERCURVE(F${row(full, "utilization", 2)},Inputs!$F$${load}:$F$${load + 2},Inputs!$F$${watts}:$F$${watts + 2})`,
    );
  });

  test("has an opening value in year 0 where the model has one", () => {
    const [peak] = instancesOf("serversPeak", full.scenario);
    expect(full.formulas.opening(peak!)).toBe("owned_nic");
    const [stock] = instancesOf("serverStock", full.scenario);
    expect(full.formulas.opening(stock!)).toBeUndefined();
  });

  test("says none for a figure that does not exist", () => {
    expect(cell(workbook, "payback", 1)).toMatch(/^IFNA\(EDGE\.PAYBACK\(\$E\d+:\$O\d+\),"none"\)$/);
    expect(cell(workbook, "roi", 1)).toMatch(/^IFNA\(IF\(/);
  });

  test("reads the servers from the one call of EDGE.TCO by year", () => {
    const first = workbook.layout.readings.get("leastServers")! + 1;
    expect(cell(workbook, "leastServers", 1, 4)).toBe(`IF(I$4>years,0,INDEX($E$${first}:$E$${first + 9},I$4))`);
  });

  test("follows a roll-out of Inputs, and as the year before where Inputs has no more", () => {
    expect(full.formulas.rollout(1)).toBe("rollout.1");
    expect(full.formulas.rollout(5)).toBe(`I${full.layout.rollout! + 1}`);
    expect(cell(full, "converted", 0, 3)).toBe(`IF(H$4>years,0,G${full.layout.rollout! + 1})`);
  });
});
