import type { Step, StepGroup } from "./step";

const counting: Step[] = [
  {
    key: "coresPerSocket",
    label: "Cores of a socket",
    unit: "cores/socket",
    formula: [{ needs: ["coresPerServer"], formula: "coresPerServer/sockets" }, { formula: "0" }],
  },
  {
    key: "fleetVms",
    label: "Virtual machines of all sites",
    unit: "vms",
    of: "site",
    year: 1,
    sum: true,
    formula: "sites*vms*growthFactor",
  },
  {
    key: "fleetGbps",
    label: "Licensed throughput of all sites",
    unit: "Gbps",
    of: "site",
    year: 1,
    sum: true,
    formula: "sites*gbps*growthFactor",
  },
  {
    key: "licenseUnits",
    label: "Units to license",
    unit: "units",
    each: "license",
    year: 1,
    formula: [
      {
        needs: ["license.applies=yes", "license.counts=cards"],
        formula: "EDGE.LICENSES(license.rule,fleetServers,sockets,coresPerSocket,fleetCards,fleetGbps)",
      },
      {
        needs: ["license.applies=yes"],
        formula: "EDGE.LICENSES(license.rule,fleetServers,sockets,coresPerSocket,fleetVms,fleetGbps)",
      },
      { formula: "0" },
    ],
    note: "By the vendor's rule, on the servers of all sites. Freed cores leave the count as it is.",
  },
  {
    key: "licensePriceFactor",
    label: "License price over year 1's",
    unit: "1",
    of: "site",
    year: 1,
    formula: "IF(year=1,1,licensePriceFactor.prior*(1+licenseEscalation))",
  },
  {
    key: "licenseYearly",
    label: "Subscription, or support of a perpetual license",
    unit: "USD",
    each: "license",
    year: 1,
    formula: [
      {
        needs: ["license.applies=yes"],
        formula:
          'licenseUnits*license.price*licensePriceFactor*IF(license.term="perpetual",license.support,1)',
      },
      { formula: "0" },
    ],
  },
  {
    key: "licenseUnitsHeld",
    label: "Perpetual units held",
    unit: "units",
    each: "license",
    year: 1,
    formula: [
      { needs: ["license.term=perpetual"], formula: "MAX(licenseUnitsHeld.prior,licenseUnits)" },
      { formula: "0" },
    ],
  },
  {
    key: "licenseBought",
    label: "Perpetual licenses bought for the year",
    unit: "USD",
    each: "license",
    year: 1,
    formula: [
      {
        needs: ["license.applies=yes", "license.term=perpetual"],
        formula: "(licenseUnitsHeld-licenseUnitsHeld.prior)*license.price*licensePriceFactor",
      },
      { formula: "0" },
    ],
  },
  {
    key: "licenseConverting",
    label: "  when sites convert for the year",
    unit: "USD",
    each: "license",
    year: 1,
    formula: [
      {
        needs: ["license.applies=yes", "license.term=perpetual"],
        formula:
          "MAX(0,licenseUnits-IF(year=1,0,baseline.licenseUnitsHeld.prior))*license.price*licensePriceFactor",
      },
      { formula: "0" },
    ],
  },
];

/** Licenses that round over an order or the cluster are counted on all sites, the others site by site. */
const byScope = (scope: "server" | "fleet", key: string, label: string): Step[] => {
  const own = (what: string): string => `${what}${scope === "server" ? "Site" : "Fleet"}`;
  const part = (of: string): Step => ({
    key: own(of),
    label: `  ${scope === "server" ? "counted site by site" : "counted on the whole order"}`,
    unit: "USD",
    each: "license",
    year: 1,
    formula: [
      ...(scope === "fleet" ? [{ needs: ["fleetRow=yes"], formula: "0" }] : []),
      { needs: ["license.applies=yes", `license.scope=${scope}`], formula: of },
      { formula: "0" },
    ],
  });
  const sum = scope === "server" ? { sum: true as const } : {};
  return [
    part("licenseYearly"),
    part("licenseBought"),
    part("licenseConverting"),
    {
      key: `${key}Opex`,
      label: `${label}, a year`,
      unit: "USD",
      year: 1,
      total: "sum",
      ...sum,
      formula: [
        {
          needs: ["is phased"],
          formula: `on*(operating*SUM(${own("licenseYearly")}.all)+(1-operating)*SUM(baseline.${own("licenseYearly")}.all))`,
        },
        { formula: `on*SUM(${own("licenseYearly")}.all)` },
      ],
    },
    {
      key: `${key}Capex`,
      label: `${label}, perpetual, bought for the year`,
      unit: "USD",
      year: 1,
      total: "sum",
      ...sum,
      formula: [
        {
          needs: ["is phased"],
          formula: `on*((converted-converted.prior)*SUM(${own("licenseConverting")}.all)+converted.prior*SUM(${own("licenseBought")}.all)+(1-converted)*SUM(baseline.${own("licenseBought")}.all))`,
        },
        { formula: `on*SUM(${own("licenseBought")}.all)` },
      ],
    },
  ];
};

/** Licenses by the vendors' rules. */
export const licenseSteps: readonly StepGroup[] = [
  { heading: "Licenses", steps: counting },
  {
    heading: "Licenses of all sites",
    steps: [
      ...byScope("server", "siteLicense", "Licenses counted site by site"),
      ...byScope("fleet", "fleetLicense", "Licenses counted on the whole order"),
    ],
  },
];
