import { grossWattsOfFreedCores as freed } from "../power-examples";
import type { Disagreement } from "./example";
import { bronzeExtra, rackNotebook } from "./power-supplies";
import { mostGbps } from "./slots";

const licenseDay = "https://licenseday.com/windows-server-2025-licensing-cal-per-core-datacenter-guide/";
const negotiation = "https://www.itnegotiationservices.com/blog/windows-server-licensing-datacenter.html";

/** Published figures that our formulas do not give, with ours and the reason. */
export const disagreements: Disagreement[] = [
  {
    id: "W03",
    example: "8 cores of 6 W freed by a card of 70 W, watts a server",
    formula: `=EDGE.DPUNETWATTS(${freed.coresFreed},${freed.wattsPerCore[0]},${freed.cardWatts[1]})`,
    published: String(freed.grossWatts[0]),
    ours: String(freed.netWatts[0]),
    reason: "the page leaves out its card's own 35 to 70 W: of 48 to 64 W gross, -22 to 29 W are left",
    source: freed.source,
  },
  {
    id: "P12",
    example: "Windows Server Datacenter, 24 cores at 6,155 USD for 16",
    formula: '=EDGE.LICENSECOST("windows-datacenter",1,2,12,6155/16)',
    published: "7386",
    ours: "9232.5",
    reason: "the source multiplies by 1.2 where 24 of 16 cores are 1.5",
    source: licenseDay,
  },
  {
    id: "P13",
    example: "Windows Server, two 10-core processors, cores to license",
    formula: '=EDGE.LICENSES("windows-datacenter",1,2,10)',
    published: "16",
    ours: "20",
    reason: "the source takes the minimum for the count",
    source: negotiation,
  },
  {
    id: "P14",
    example: "Windows Server, four 16-core processors, cores to license",
    formula: '=EDGE.LICENSES("windows-datacenter",1,4,16)',
    published: "32",
    ours: "64",
    reason: "the source takes the minimum for the count",
    source: negotiation,
  },
  {
    id: "P52",
    example: "The rack of P51 on bronze supplies instead of titanium ones, kWh a year more",
    formula: bronzeExtra,
    published: "7263",
    ours: "7253.8",
    reason: "the source's own table gives 7,253.8; the sentence below it is stale or mistyped",
    source: rackNotebook,
  },
  {
    id: "P54",
    example: "PCIe 3.0 x8, usable Gbps",
    formula: `=${mostGbps(3, 8)}`,
    published: "50",
    ours: "53.6",
    reason:
      "the source leaves 0.79 of the raw rate to the card; our protocol efficiency of 0.85 is an assumption",
    source: "https://www.bngsoft.com/brochures/hardware_sizing_tco_brochure.html",
  },
  {
    id: "P55",
    example: "PCIe 3.0 x16, Gbps sustained by a capture card",
    formula: `=${mostGbps(3, 16)}`,
    published: "112",
    ours: "107.2",
    reason:
      "large transfers lose 0.11 to headers; our protocol efficiency of 0.85 is an assumption for mixed ones",
    source: "https://www.neox-networks.com/en/shop/napatech-en/smart-nic-en/nt200a01-nebs-2x100-40/",
  },
  {
    id: "W23",
    example: "10,000 servers that save 247 W each at 0.15 USD/kWh, USD in three years",
    formula: "=EDGE.ENERGYCOST(EDGE.ENERGY(EDGE.SITEPOWER(10000,247)),0.15,3)",
    published: "5.0e6",
    ours: "9.74e6",
    reason: "the published sum goes with 127 W a server, another case of the same paper (from memory)",
    source: "NVIDIA, DPU Power Efficiency white paper, 2022; price read at nextplatform.com, 2022-11-03",
  },
];
