import type { Step, StepGroup } from "./step";

const rollout: Step[] = [
  {
    key: "converted",
    label: "Share of the sites converted in time for the year",
    unit: "1",
    of: "site",
    year: 1,
    formula: "rollout.prior",
    note: "rollout is the share converted by the end of each year, from year 0 on.",
  },
  {
    key: "operating",
    label: "Share of the sites that run converted",
    unit: "1",
    of: "site",
    year: 1,
    formula: 'IF(AND(rolloutTiming="start",year<years),rollout,converted)',
    note: "Sites that convert in the last year are paid for after it, and save nothing before.",
  },
];

const servers: Step[] = [
  {
    key: "serverStock",
    label: "Servers of a site still in service",
    unit: "servers",
    year: 1,
    formula: "IF(year-1<ownedLife,owned,0)+SUMPRODUCT(serversBought.past*(year-year.past<serverLife))",
    note: "Owned ones, and those bought for earlier years whose life has not ended.",
  },
  {
    key: "serversBought",
    label: "Servers bought for the year",
    unit: "servers",
    year: 1,
    formula: "MAX(0,servers-serverStock)",
    note: "Surplus is switched off, not refunded.",
  },
  {
    key: "serversToConvert",
    label: "Servers bought by a site that converts for the year",
    unit: "servers",
    year: 1,
    formula: 'MAX(0,servers-IF(year=1,owned,IF(keepsServers="yes",baseline.serverStock,0)))',
  },
  {
    key: "serversPeak",
    label: "Most servers that a site had",
    unit: "servers",
    year: 1,
    opening: "owned",
    formula: "MAX(serversPeak.prior,servers)",
  },
];

const cards: Step[] = [
  {
    key: "cardStock",
    label: "Cards of a site still in service",
    unit: "cards",
    year: 1,
    formula: "SUMPRODUCT(cardsBought.past*(year-year.past<MIN(cardLife,cardSupportYears)))",
    note: "A card is replaced when its life or its support ends.",
  },
  {
    key: "cardsBought",
    label: "Cards bought for the year",
    unit: "cards",
    year: 1,
    formula: "MAX(0,cards-cardStock)",
  },
  {
    key: "cardsPeak",
    label: "Most cards that a site had",
    unit: "cards",
    year: 1,
    formula: "MAX(cardsPeak.prior,cards)",
  },
  {
    key: "otherStock",
    label: "Other equipment still in service",
    unit: "pieces",
    each: "other",
    year: 1,
    formula: "SUMPRODUCT(otherBought.past*(year-year.past<other.life))",
  },
  {
    key: "otherBought",
    label: "Other equipment bought for the year",
    unit: "pieces",
    each: "other",
    year: 1,
    formula: "MAX(0,other.count-otherStock)",
  },
];

/** What a site buys for each year, and which sites are converted by then. */
export const purchaseSteps: readonly StepGroup[] = [
  { heading: "Roll-out", steps: rollout },
  { heading: "Servers bought", steps: servers },
  { heading: "Cards and other equipment bought", steps: cards },
];
