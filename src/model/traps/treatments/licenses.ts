import type { Trap } from "../trap";

/** Licenses, stacks and what a card asks of people. */
export const licenses: readonly Trap[] = [
  {
    id: "T19",
    name: "Licenses saved without retiring cores",
    treatment:
      "Units are counted on the servers that stay, by the vendor's rule; freed cores change nothing.",
    steps: ["licenseUnits"],
    functions: ["LICENSES", "LICENSESAVINGS"],
  },
  {
    id: "T20",
    name: "Floors of license rules",
    treatment: "Floors hold a socket, a server and an order, and packs are rounded at the rule's own scope.",
    steps: ["licenseUnits", "coresPerSocket"],
    functions: ["LICENSES", "LICENSERULES"],
  },
  {
    id: "T21",
    name: "License rules change",
    treatment: "A rule is a row with date and source; the user picks it and may give its number.",
    parameters: ["license.*.rule"],
    functions: ["LICENSERULES"],
  },
  {
    id: "T22",
    name: "The card is licensed too",
    treatment: "A license may count cards; fleet management of a card has its own yearly cost.",
    steps: ["licenseUnits", "cardCareOwn"],
    parameters: ["license.*.rule", "cardToolCost"],
  },
  {
    id: "T23",
    name: "Stacks that want factory-fitted cards",
    treatment:
      "Where the stack does not support the card nothing is offloaded and the alternative does not fit.",
    steps: ["coveredShare", "stackFits"],
    parameters: ["stackSupported"],
  },
  {
    id: "T24",
    name: "People and fleet operations left out",
    treatment:
      "Trial, integration, training, care, tools and visits have lines of their own whose defaults are above 0 for cards.",
    steps: ["programme", "cardCareOwn", "visitsOwn"],
    parameters: [
      "pocCost",
      "integrationCost",
      "trainedPeople",
      "cardAdminHours",
      "cardFailures",
      "visitCost",
    ],
  },
  {
    id: "T25",
    name: "Two computers to patch",
    treatment: "A DPU takes hours a year and a management port of its own.",
    steps: ["cardCareOwn", "portUnitCost"],
    parameters: ["cardAdminHours", "oobPortPrice"],
  },
  {
    id: "T26",
    name: "Optics, cables and switch ports left out",
    treatment:
      "Each has a price a card, optics have watts; the card's Gbps are held against the slot, the site's against the ports.",
    steps: ["portUnitCost", "cardWatts", "slotLinkFits", "portFits"],
    parameters: ["opticsPrice", "opticsWatts", "switchPortPrice", "portGbps"],
  },
  {
    id: "T44",
    name: "What resilience and isolation cost",
    treatment:
      "A pair of cards costs and draws twice and carries once; a breach is worth its expected loss, in the soft band.",
    steps: ["cardsActive", "breachLoss"],
    parameters: ["haPair", "cardsPerServer", "breachReduction"],
  },
];
