import type { Step, StepGroup } from "./step";

const unitCosts: Step[] = [
  {
    key: "serverUnitCost",
    label: "A server, put in place",
    unit: "USD/server",
    formula: "serverPrice-nicsReplaced*nicInServerPrice+serverInstallCost",
    note: "Less the NIC that the card replaces.",
  },
  {
    key: "cardUnitCost",
    label: "A card, fitted",
    unit: "USD/card",
    formula: "cardPrice+cardInstallHours*laborRate",
  },
  {
    key: "portUnitCost",
    label: "What a card is plugged into",
    unit: "USD/card",
    formula: "opticsPrice+switchPortPrice+oobPortPrice",
  },
  {
    key: "bareMaxWatts",
    label: "Server at full load without cards",
    unit: "W/server",
    formula: [{ needs: ["maxWatts"], formula: "maxWatts" }, { formula: "0" }],
  },
  {
    key: "maxWallWatts",
    label: "Server with its cards at full load, at the wall",
    unit: "W/server",
    formula: [
      {
        needs: ["cardMaxWatts"],
        formula:
          "bareMaxWatts+(cardsPerServer*(cardMaxWatts+opticsWatts+fanWattsPerCard)-replacedWatts)/supplyEfficiency.first",
      },
      { formula: "bareMaxWatts+(cardWatts-replacedWatts)/supplyEfficiency.first" },
    ],
    note: "For fit and provisioning, not for energy.",
  },
  {
    key: "siteMaxWatts",
    label: "Most that a site draws",
    unit: "W",
    year: 1,
    formula: "servers*maxWallWatts+SUM(otherWatts.all)",
  },
  {
    key: "wattsPeak",
    label: "Watts provisioned for a site",
    unit: "W",
    year: 1,
    opening: "owned*bareMaxWatts",
    formula: "MAX(wattsPeak.prior,siteMaxWatts)",
  },
  {
    key: "programme",
    label: "Trial, integration and training, once",
    unit: "USD",
    formula: 'IF(fleetRow="yes",0,pocCost+integrationCost+trainedPeople*trainingCost)',
    note: "Once for all sites, however many.",
  },
  {
    key: "coldSpareCost",
    label: "Servers kept cold in a depot",
    unit: "USD",
    formula: 'IF(fleetRow="yes",0,IF(coldSpares=0,0,coldSpares*(serverUnitCost+cardsPerServer*cardPrice)))',
  },
];

/** A site's purchases by item, as it goes on, and of a site that converts for the year. */
const ofSite: Step[] = [
  {
    key: "serversOwn",
    label: "Servers",
    unit: "USD",
    year: 1,
    formula: "serversBought*serverUnitCost",
  },
  {
    key: "serversConverting",
    label: "  of a site that converts",
    unit: "USD",
    year: 1,
    formula: "serversToConvert*serverUnitCost",
  },
  {
    key: "cardsOwn",
    label: "Cards and their ports",
    unit: "USD",
    year: 1,
    formula: "cardsBought*cardUnitCost+(cardsPeak-cardsPeak.prior)*portUnitCost",
  },
  {
    key: "cardsConverting",
    label: "  of a site that converts",
    unit: "USD",
    year: 1,
    formula: "cards*(cardUnitCost+portUnitCost)",
  },
  {
    key: "spaceOwn",
    label: "Rack space and provisioned watts",
    unit: "USD",
    year: 1,
    formula:
      "(serversPeak-serversPeak.prior)*rackUnits*rackUnitPrice+(wattsPeak-wattsPeak.prior)*provisionedWattPrice",
  },
  {
    key: "spaceConverting",
    label: "  of a site that converts",
    unit: "USD",
    year: 1,
    formula:
      "MAX(0,servers-IF(year=1,serversPeak.prior,baseline.serversPeak.prior))*rackUnits*rackUnitPrice+MAX(0,siteMaxWatts-IF(year=1,wattsPeak.prior,baseline.wattsPeak.prior))*provisionedWattPrice",
  },
  {
    key: "otherCost",
    label: "Other equipment bought",
    unit: "USD",
    each: "other",
    year: 1,
    formula: "otherBought*other.price",
  },
  {
    key: "otherConverting",
    label: "  of a site that converts",
    unit: "USD",
    each: "other",
    year: 1,
    formula: "MAX(0,other.count-IF(year=1,0,baseline.otherStock))*other.price",
    note: "Such equipment that the site has already stays.",
  },
  {
    key: "programmeOwn",
    label: "Programme and cold spares",
    unit: "USD",
    year: 1,
    formula: "IF(year=1,programme+coldSpareCost,0)",
  },
];

/** Sites that convert for the year, those converted before, and those that go on as the baseline. */
const mixed = (converting: string, own: string, baseline: string): string =>
  `(converted-converted.prior)*${converting}+converted.prior*${own}+(1-converted)*${baseline}`;

const capexItem = (key: string, label: string, own: string, converting: string, baseline: string): Step => ({
  key,
  label,
  unit: "USD",
  year: 1,
  sum: true,
  total: "sum",
  formula: [
    { needs: ["is phased"], formula: `on*sites*(${mixed(converting, own, baseline)})` },
    { formula: `on*sites*${own}` },
  ],
});

const plain = (key: string, label: string, own: string, converting: string): Step =>
  capexItem(key, label, own, converting, `baseline.${own}`);

const ofAll: Step[] = [
  plain("serverCapex", "Servers", "serversOwn", "serversConverting"),
  plain("cardCapex", "Cards, their ports and fitting", "cardsOwn", "cardsConverting"),
  plain("spaceCapex", "Rack space and provisioned watts", "spaceOwn", "spaceConverting"),
  capexItem(
    "otherCapex",
    "Other equipment",
    "SUM(otherCost.all)",
    "SUM(otherConverting.all)",
    "SUM(baseline.otherCost.all)",
  ),
  {
    key: "programmeCapex",
    label: "Programme and cold spares",
    unit: "USD",
    year: 1,
    total: "sum",
    formula: [
      {
        needs: ["is phased"],
        formula: `on*(${mixed("(programme+coldSpareCost)", "programmeOwn", "baseline.programmeOwn")})`,
      },
      { formula: "on*programmeOwn" },
    ],
  },
];

/** Purchases for each year; they are paid at the end of the year before. */
export const capexSteps: readonly StepGroup[] = [
  { heading: "What one costs", steps: unitCosts },
  { heading: "Purchases of a site for the year", steps: ofSite },
  { heading: "Purchases of all sites for the year", steps: ofAll },
];
