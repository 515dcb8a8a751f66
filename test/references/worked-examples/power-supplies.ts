import type { WorkedExample } from "./example";

/** Efficiency at the author's five currents. */
const titanium = "{0.84,0.9,0.94,0.96,0.91}";
const bronze = "{0.67,0.79,0.85,0.88,0.85}";
const amps = "{3.55,7.1,14.2,35.5,71}";

export const rackNotebook = "github.com/geddy11/sysloss docs/nb/Datacenter rack.ipynb (commit a4408ab5)";

/** Efficiency at a current in amperes, straight between the points and level below the first. */
const efficiency = (current: string, points: string): string =>
  `EDGE.SERVERCURVE(IF(${current}<3.55,3.55,${current})/71,${amps}/71,${points})`;

/** Watts that a source of 230 V gives into a lead of 2.5 mOhm with a supply behind it that draws so many watts. */
const fromSource = (watts: string): string => `230*(230-SQRT(230^2-4*0.0025*${watts}))/(2*0.0025)`;

/** Mean watts of the rack over a year: 273 days at full load, 273 at half, 18.2 at a twentieth, 1 off. */
const meanRackWatts = (points: string): string =>
  `LET(dc,{850,425,42.5},days,364*{0.75,0.75,0.05},into,dc/${efficiency("(dc/12)", points)},SUM(16*${fromSource("into")}*days)/(SUM(days)+1))`;

/** What bronze supplies draw more than titanium ones, kWh a year. */
export const bronzeExtra = `=(${meanRackWatts(bronze)}-${meanRackWatts(titanium)})*8.76`;

/** The notebook's solver stops within this of its solution. */
const solved = 2e-9;

const idleSupply = `42.5/${efficiency("42.5/12", titanium)}`;

/** A rack of 16 servers behind titanium supplies, by the author's own efficiency points. */
export const powerSupplyExamples: WorkedExample[] = [
  {
    id: "P50",
    example:
      "16 servers of 42.5 W DC on 850 W titanium supplies, 84% at 5% load, 2.5 mOhm each: watts into a supply, of the rack",
    figures: [
      { formula: `=${idleSupply}`, published: "50.595238" },
      { formula: `=LET(into,${idleSupply},16*${fromSource("into")})`, published: "809.525745" },
    ],
    source: rackNotebook,
  },
  {
    id: "P51",
    example:
      "The same rack over a year, 273 days at 850 W, 273 at 425 W, 18.2 at 42.5 W, 1 off: mean watts, Wh a day",
    figures: [
      { formula: `=${meanRackWatts(titanium)}`, published: "10664.913806", within: solved },
      { formula: `=${meanRackWatts(titanium)}*24`, published: "255957.931346", within: solved },
    ],
    source: rackNotebook,
  },
];
