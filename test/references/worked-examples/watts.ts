import {
  averageSlope,
  fleetElectricity,
  grossWattsOfFreedCores,
  pcieExample,
  pueExample,
  serverElectricity,
} from "../power-examples";
import type { WorkedExample } from "./example";
import { mostGbps } from "./slots";

const { coresFreed, wattsPerCore } = grossWattsOfFreedCores;
const [fewWatts, manyWatts] = wattsPerCore as [number, number];
const { idleWatts, maxWatts, cores } = averageSlope;

/** Watts, energy and slots worked out in public. */
export const wattsExamples: WorkedExample[] = [
  {
    id: "W03",
    example:
      "8 freed cores at 6 to 8 W, the card's own watts left out: a server, 1,000 servers in kW, USD a year at 0.10 USD/kWh",
    figures: [
      { formula: `=EDGE.DPUNETWATTS(${coresFreed},${fewWatts},0)`, published: "48" },
      { formula: `=EDGE.DPUNETWATTS(${coresFreed},${manyWatts},0)`, published: "64" },
      { formula: '=EDGE.CONVERT(EDGE.SITEPOWER(1000,48),"W","kW")', published: "48" },
      { formula: '=EDGE.CONVERT(EDGE.SITEPOWER(1000,64),"W","kW")', published: "64" },
      { formula: "=EDGE.ENERGYCOST(EDGE.ENERGY(EDGE.SITEPOWER(1000,48)),0.1)", published: "42e3" },
      { formula: "=EDGE.ENERGYCOST(EDGE.ENERGY(EDGE.SITEPOWER(1000,64)),0.1)", published: "56e3" },
    ],
    source: grossWattsOfFreedCores.source,
  },
  {
    id: "W04",
    example: "A server of 380 W for 8,766 hours at 0.10 USD/kWh, USD a year",
    figures: [
      {
        formula: `=EDGE.ENERGYCOST(EDGE.ENERGY(${serverElectricity.watts},${serverElectricity.hours}),${serverElectricity.usdPerKwh})`,
        published: String(serverElectricity.usdPerYear),
      },
    ],
    source: serverElectricity.source,
  },
  {
    id: "W21",
    example:
      "HPE DL145 Gen11 with 64 cores: average slope in W/core, share drawn at idle, full-load W/core, ssj_ops/W",
    figures: [
      {
        formula: `=EDGE.WATTSPERCORE(${idleWatts},${maxWatts},${cores})`,
        published: String(averageSlope.wattsPerCore),
      },
      {
        formula:
          '=EDGE.SERVERSPEC("hpe-dl145-gen11-8534p","idleWatts")/EDGE.SERVERSPEC("hpe-dl145-gen11-8534p","maxWatts")',
        published: "0.223",
      },
      { formula: `=EDGE.WATTSPERCORE(0,${maxWatts},${cores})`, published: "3.28" },
      { formula: '=EDGE.SERVERSPEC("hpe-dl145-gen11-8534p","opsPerWatt")', published: "24781" },
    ],
    source: averageSlope.source,
  },
  {
    id: "P42",
    example: "500 W of servers at PUE 2.0, watts at the facility",
    figures: [
      {
        formula: `=EDGE.SITEPOWER(1,${pueExample.serverWatts},0,${pueExample.pue})`,
        published: String(pueExample.facilityWatts),
      },
    ],
    source: pueExample.source,
  },
  {
    id: "P43",
    example:
      "12 servers of 500 W on three-phase 20 A circuits at 208 V, loaded to 80%: watts of a circuit, circuits",
    figures: [
      { formula: "=EDGE.POWERHEADROOM(20*208/1.73,0,500,0,0.2)", published: "1923", within: 0.0005 },
      {
        formula: "=ROUNDUP(EDGE.SITEPOWER(12,500)/EDGE.POWERHEADROOM(20*208/1.73,0,500,0,0.2),0)",
        published: "4",
      },
    ],
    source: pueExample.source,
  },
  {
    id: "P44",
    example: "One watt for a year at 0.114 USD/kWh, to the dollar",
    figures: [{ formula: "=EDGE.ENERGYCOST(EDGE.ENERGY(1),0.114)", published: "1" }],
    source: fleetElectricity.source,
  },
  {
    id: "P45",
    example: "1,000 servers of 200 W at PUE 2.0 and 0.114 USD/kWh, about USD a year",
    figures: [
      {
        formula: `=EDGE.ENERGYCOST(EDGE.ENERGY(EDGE.SITEPOWER(${fleetElectricity.servers},${fleetElectricity.watts}),8760,${fleetElectricity.pue}),${fleetElectricity.usdPerKwh})`,
        published: String(fleetElectricity.usdPerYear),
        within: 0.002,
      },
    ],
    source: fleetElectricity.source,
  },
  {
    id: "P47",
    example: "One watt for a year at 0.12 USD/kWh, to the dollar",
    figures: [{ formula: "=EDGE.ENERGYCOST(EDGE.ENERGY(1),0.12)", published: "1" }],
    source: "https://udev.peakoil.com/forums/post333097.html (quoting Dr. Dobb's)",
  },
  {
    id: "P48",
    example: "Share of a facility's watts that is overhead at PUE 1.2",
    figures: [{ formula: "=1-EDGE.SITEPOWER(1,100)/EDGE.SITEPOWER(1,100,0,1.2)", published: "0.17" }],
    source: "github.com/benlogan/CloudSimPlusExperiments src/main/java/com/loganbe/power/Pue.java",
  },
  {
    id: "P53",
    example: "5,000 GPUs of 700 W at load factor 0.78, kW",
    figures: [{ formula: '=EDGE.CONVERT(EDGE.SITEPOWER(5000,700*0.78),"W","kW")', published: "2730" }],
    source: "https://benggoy.github.io/f5-roi-calculator",
  },
  {
    id: "P54",
    example: "PCIe 3.0 x8, about Gbps raw",
    figures: [
      {
        formula: `=${mostGbps(pcieExample.pcieGen, pcieExample.lanes, 1)}`,
        published: String(pcieExample.rawGbps),
      },
    ],
    source: pcieExample.source,
  },
];
