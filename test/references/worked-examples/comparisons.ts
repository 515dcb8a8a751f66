import { table } from "./cell-text";
import type { WorkedExample } from "./example";

/** The model asks for a server's watts; where a figure does not depend on them, they are these. */
const anyWatts = [
  ["idleWatts", 100, 100],
  ["maxWatts", 300, 300],
] as const;

/** A metric of the n-th alternative of an inputs table. */
const metric = (inputs: string, key: string, alternative: number): string =>
  `INDEX(EDGE.TCO(${inputs},"${key}"),1,${alternative})`;

const calculator = "https://pingdo.net/tools/dpu-offload-roi-calculator/";

const freedCores = table(
  ["key", "nic", "dpu"],
  ["years", 1, ""],
  ["appCores", 40, ""],
  ["coresPerServer", 64, 64],
  ["task.any.loadPerUnit", 1, ""],
  ["task.any.coresPerLoad", 8, 8],
  ["task.any.residualCoresPerLoad", 8, 0],
  ["task.any.coverage", 0, 1],
  ["consolidateShare", 1, 0],
  ["growShare", 0, 1],
  ["growValue", 281.25, ""],
  ["cardPrice", 0, 0],
  ["cardTypicalWatts", 0, 35],
  ...anyWatts,
);

const rent = table(
  ["key", "nic", "cloud"],
  ["years", 1, ""],
  ["appCores", 8, ""],
  ["coresPerServer", 64, 64],
  ["vcpusPerCore", 1, 1],
  ["targetUtilization", 1, 1],
  ["vcpuPrice", 0, 0.08],
  ...anyWatts,
);

const hosts = table(
  ["key", "VVF", "VCF"],
  ["kind", "nic", "nic"],
  ["years", 3, ""],
  ["appCores", 1, ""],
  ["minimum", 10, 10],
  ["coresPerServer", 40, 40],
  ["sockets", 2, 2],
  ["license.1.rule", "vmware-core", "vmware-core"],
  ["license.1.price", 135, 350],
  ...anyWatts,
);

const appliances = table(
  ["key", "cheap", "dear"],
  ["kind", "appliance", "appliance"],
  ["years", 1, ""],
  ["sites", 200, ""],
  ["coresPerServer", 1, 1],
  ["other.1.count", 2, 2],
  ["other.1.price", 3000, 7000],
  ["other.1.yearly", 8000, 15000],
  ...anyWatts,
);

const ipsecServer = table(
  ["key", "before", "after"],
  ["kind", "nic", "nic"],
  ["years", 1, ""],
  ["appCores", 1, ""],
  ["coresPerServer", 64, 64],
  ["shape", "linear", "linear"],
  ["idleWatts", 728, 481],
  ["maxWatts", 728, 481],
);

const nicWithModules = table(
  ["key", "none", "ConnectX-5"],
  ["kind", "nic", "nic"],
  ["appCores", 1, ""],
  ["coresPerServer", 64, 64],
  ["cardsPerServer", 0, 1],
  ["cardTypicalWatts", 0, 12.95],
  ["opticsWatts", 0, 3],
  ...anyWatts,
);

const investment = table(
  ["key", "keep", "buy"],
  ["kind", "nic", "nic"],
  ["years", 6, ""],
  ["discountRate", 0.04, ""],
  ["coresPerServer", 64, 64],
  ["other.1.count", 1, 1],
  ["other.1.price", 0, 10000],
  ["other.1.life", 6, 6],
  ["other.1.yearly", 2820, 0],
  ...anyWatts,
);

/** What others worked out about whole servers and sites, by the whole model. */
export const comparisonExamples: WorkedExample[] = [
  {
    id: "W01",
    example: "8 freed cores of a 64-core server that costs 18,000 USD a year: USD a server-year, a core-hour",
    figures: [
      { formula: `=${metric(freedCores, "grownValue", 2)}`, published: "2250" },
      { formula: `=${metric(freedCores, "grownValue", 2)}/8/8760`, published: "0.032" },
    ],
    source: calculator,
  },
  {
    id: "W02",
    example: "The same cores rented at 0.08 USD a core-hour, USD a server-year",
    figures: [{ formula: `=${metric(rent, "cloudCost", 2)}`, published: "5606" }],
    source: calculator,
  },
  {
    id: "W05",
    example: "VMware on 10 hosts with two 20-core processors, three years, by the whole model",
    figures: [
      { formula: `=${metric(hosts, "licenseCost", 1)}`, published: "162000" },
      { formula: `=${metric(hosts, "licenseCost", 2)}`, published: "420000" },
    ],
    source:
      "https://redresscompliance.com/vmware-cloud-foundation-vs-vsphere-foundation-licensing-features-and-pricing-comparison",
  },
  {
    id: "W17",
    example:
      "Two SD-WAN appliances a branch at 3,000 to 7,000 USD and a license of 8,000 to 15,000 USD each: a branch, 200 branches",
    figures: [
      { formula: `=${metric(appliances, "tco", 1)}/200`, published: "22000" },
      { formula: `=${metric(appliances, "tco", 2)}/200`, published: "44000" },
      { formula: `=${metric(appliances, "tco", 1)}`, published: "4.4e6" },
      { formula: `=${metric(appliances, "tco", 2)}`, published: "8.8e6" },
    ],
    source: "hotmolts.com, a post on SD-WAN",
  },
  {
    id: "W22",
    example: "A server that falls from 728 to 481 W when IPsec is offloaded: watts, share",
    figures: [
      { formula: `=${metric(ipsecServer, "wattsSaved", 2)}`, published: "247" },
      {
        formula: `=${metric(ipsecServer, "wattsSaved", 2)}/${metric(ipsecServer, "itWatts", 1)}`,
        published: "0.34",
      },
    ],
    source: "NVIDIA, DPU Power Efficiency white paper, 2022",
    unread: "all figures are from memory",
  },
  {
    id: "P56",
    example: "A ConnectX-5 of 12.95 W with two active modules of 1.5 W",
    figures: [{ formula: `=${metric(nicWithModules, "cardWatts", 2)}`, published: "15.95" }],
    source: "https://docs.nvidia.com/networking/display/ConnectX5ENOCP2/Specifications",
  },
  {
    id: "B03",
    example: "10,000 spent to save 2,820 a year for six years: payback, the same discounted at 4%",
    figures: [
      { formula: `=${metric(investment, "payback", 2)}`, published: "3.55" },
      { formula: `=${metric(investment, "discountedPayback", 2)}`, published: "3.90" },
    ],
    source: "https://qammunity.org/9252341",
  },
];
