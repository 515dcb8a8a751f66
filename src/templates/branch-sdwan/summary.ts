import type { Sentence, Summary, SummaryTable } from "../template";

/** Whether one card pays, by how much, and what it does to the four quantities. */
const verdict = (label: string, key: string): Sentence => ({
  lines: 2,
  equation: [
    `"${label} ("&ROUND(coresFreed_${key},1)&" of "&coresPerServer_${key}&" cores freed at the peak): "`,
    `IF(npvSaving_${key}>0,"pays. Over ","does not pay. Over ")&years&" years and "&sites&" branches it "`,
    `IF(npvSaving_${key}>0,"saves ","costs ")&ROUND(ABS(npvSaving_${key})/thousand,0)&" thousand USD"`,
    `IF(npvSaving_${key}>0," (present value), "," more (present value), ")`,
    `IF(serversRemoved_${key}=0,"removes no server, ","removes "&serversRemoved_${key}&" servers, ")`,
    `IF(licenseCost_nic=licenseCost_${key},"leaves the licenses as they are and draws ","moves the license cost by "&ROUND((licenseCost_${key}-licenseCost_nic)/thousand,0)&" thousand USD a year and draws ")`,
    `ROUND(ABS(wattsSaved_${key}),0)&IF(wattsSaved_${key}<0," W more"," W less")&" a branch."`,
  ].join("&"),
});

/** What would have to be true for one card to pay, or how far its price could rise. */
const condition = (label: string, key: string): Sentence => ({
  lines: 2,
  equation: [
    `IF(npvSaving_${key}>0,"The ${label}'s saving is gone when its card costs "&ROUND(breakEvenPrice_${key},0)&" USD. "`,
    `"For a ${label} to pay it would have to save another "&ROUND(neededPerSite_${key},0)&" USD a branch and year, as much as "&ROUND(neededVisits_${key},1)&" site visits avoided; "&IF(breakEvenPrice_${key}<0,"not even a card for nothing would pay. ","or its card would have to cost "&ROUND(breakEvenPrice_${key},0)&" USD. "))&"On watts alone it would have to free "&ROUND(breakEvenCores_${key},1)&" busy cores; it frees "&ROUND(meanCoresFreed_${key},1)&" on average."`,
  ].join(","),
});

const answer: Sentence[] = [
  {
    lines: 1,
    emphasis: "verdict",
    equation:
      'IF(MAX(npvSaving_smartnic,npvSaving_dpu)>0,IF(npvSaving_dpu>npvSaving_smartnic,"A DPU","A SmartNIC")&" pays at these branches.","No card pays at these branches: the standard NIC, with the work on the host\'s cores, costs least.")',
  },
  {
    lines: 1,
    equation: [
      `"The WAN functions of a branch take "&ROUND(infraCores_nic,1)&" of its server's "&coresPerServer_nic&" cores at the peak of "&gbps&" Gbps. "`,
      `IF(MAX(serversRemoved_smartnic,serversRemoved_dpu)>0,"A card removes whole servers here.","A card frees cores, but no server and so no license goes with them.")`,
    ].join("&"),
  },
  verdict("SmartNIC", "smartnic"),
  verdict("DPU", "dpu"),
  condition("SmartNIC", "smartnic"),
  condition("DPU", "dpu"),
];

const tables: SummaryTable[] = [
  {
    heading: "The four quantities",
    rows: [
      { step: "fleetServers", label: "Servers, all branches", note: "Whole servers at each branch." },
      { step: "licenseCost", label: "License cost, all branches", note: "By the vendors' counting rules." },
      { step: "itWatts", label: "IT watts of a branch", note: "Server and card at the wall, mean of the year." },
      { step: "wattsSaved", label: "Net watts saved, a branch", note: "Negative: the card draws more than it frees." },
      { step: "perfPerWatt", label: "Performance per watt", note: "Mean WAN traffic over IT kilowatts." },
      { step: "perfPerWattGain", label: "  gain over the standard NIC" },
    ],
  },
  {
    heading: "Money, all branches",
    rows: [
      { step: "capex", label: "Spent at the start" },
      { step: "tco", label: "Costs over the horizon, nominal" },
      { step: "npvCost", label: "Costs over the horizon, present value" },
      { step: "npvSaving", label: "Saving, present value", note: "Against the standard NIC; negative: a loss." },
    ],
  },
  {
    heading: "Present value by item, all branches",
    rows: [
      { step: "npvLicenses", label: "Licenses" },
      { step: "npvServers", label: "Servers" },
      { step: "npvEnergy", label: "Energy" },
      { step: "npvUpkeep", label: "Support, care and visits" },
      { step: "npvCards", label: "Cards, fitting and integration" },
    ],
  },
];

/** The Summary sheet of the branch template. */
export const summary: Summary = {
  answer,
  tables,
  charts: [
    {
      kind: "stacked",
      title: "Cost by item, present value",
      description:
        "Stacked columns of the present value of all costs, an alternative a column: licenses, servers, energy, support and visits, cards.",
      categoryTitle: "Alternative",
      valueTitle: "USD, all branches",
      valueFormat: "#,##0",
      series: [
        { step: "npvLicenses", label: "Licenses", color: "1F3864" },
        { step: "npvServers", label: "Servers", color: "5B7DB1" },
        { step: "npvEnergy", label: "Energy", color: "E0A030" },
        { step: "npvUpkeep", label: "Support, care, visits", color: "8A8D91" },
        { step: "npvCards", label: "Cards, integration", color: "B5432E" },
      ],
    },
    {
      kind: "stacked",
      title: "IT watts of a branch",
      description:
        "Stacked columns of the mean wall watts of a branch, an alternative a column: the servers, and the cards on top of them.",
      categoryTitle: "Alternative",
      valueTitle: "W at the wall",
      valueFormat: "0",
      series: [
        { step: "serversWatts", label: "Servers", color: "5B7DB1" },
        { step: "cardsWatts", label: "Cards", color: "B5432E" },
      ],
    },
  ],
  notes: [
    "Left out: appliances in place of the server, latency, the worth of isolation (expected breach loss), tax, growth by year.",
    "Figures marked assumption or unverified on Inputs carry the result: set your own before deciding.",
    "The watts are means of the year for energy; they are no basis for the design of circuits.",
  ],
};
