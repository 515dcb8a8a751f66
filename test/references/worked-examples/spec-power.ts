import { type SpecPowerResult, specPowerResults } from "../specpower-levels";
import { row } from "./cell-text";
import type { Figure, WorkedExample } from "./example";

/** Published watts are rounded to three digits; their overall figure was computed before that. */
const roundedWatts = 0.004;

/** Results looked at one by one: id, system, watts at full load where the system has several results. */
const chosen: readonly (readonly [id: string, system: string, fullWatts: number])[] = [
  ["P60", "ProLiant DL110 Gen10 Plus", 307],
  ["P61", "ProLiant DL20 Gen10 Plus", 82.8],
  ["P63", "FUJITSU Server PRIMERGY RX1330 M5", 72.7],
  ["P64", "FUJITSU Server PRIMERGY TX1310 M5 (D3931-C100)", 61.9],
  ["P66", "ThinkSystem SR645", 459],
  ["P67", "ThinkSystem SR655", 228],
  ["P68", "PowerEdge R840 (Intel Xeon Platinum 8180 2.50 GHz)", 939],
  ["P69", "ProLiant DL325 Gen10 Plus", 269],
  ["P70", "RS700A-E11-RS4U", 406],
  ["P71", "Inspur NF5280M5", 277],
];

const published = specPowerResults.filter(({ overallOpsPerWatt }) => overallOpsPerWatt !== undefined);

const source = "spec.org results; see test/references/README.md";

/** SPECpower_ssj2008's overall figure, ssj_ops/W, from a result's eleven levels. */
export const specPowerExamples: WorkedExample[] = [
  ...chosen.map(([id, system, fullWatts]) => {
    const result = published.find((each) => each.system === system && each.watts[0] === fullWatts)!;
    return { id, example: `SPECpower of ${system}, ${result.published}`, figures: [overall(result)], source };
  }),
  {
    id: "P72",
    example: `SPECpower of the ${published.length} results whose overall figure was found`,
    figures: published.map(overall),
    source,
  },
];

function overall({ ops, watts, overallOpsPerWatt }: SpecPowerResult): Figure {
  return {
    formula: `=EDGE.SPECPOWER(${row(ops)},${row(watts)})`,
    published: String(overallOpsPerWatt),
    within: roundedWatts,
  };
}
