import type { Step, StepGroup } from "./step";

const draw: Step[] = [
  {
    key: "pollingBusy",
    label: "Cores of a site that are busy at all hours",
    unit: "cores",
    year: 1,
    formula: "active*(pollingPerServer+fixedPerServer)",
  },
  {
    key: "busyCores",
    label: "Busy cores of a site, mean of the year",
    unit: "cores",
    year: 1,
    formula:
      "loadFactor*(appCoresYear+SUM(interruptCores.all)+growCores)/coreSpeed+pollingBusy*pollingPowerShare",
    note: "The mean, not the peak that the servers are sized for; cores that poll are busy at all hours.",
  },
  {
    key: "utilization",
    label: "Utilization of a server, mean of the year",
    unit: "1",
    year: 1,
    formula: [
      { needs: ["coresPerServer"], formula: "IF(servers=0,0,MIN(1,busyCores/(servers*coresPerServer)))" },
      { formula: "0" },
    ],
    note: "Spares share the load.",
  },
  {
    key: "serverWatts",
    label: "Server at that utilization",
    unit: "W/server",
    year: 1,
    formula: [
      {
        needs: ["shape=measured", "curve.watts"],
        formula: "EDGE.SERVERCURVE(utilization,curve.load.all,curve.watts.all)",
      },
      {
        needs: ["idleWatts", "maxWatts"],
        formula: "EDGE.SERVERPOWER(utilization,idleWatts,maxWatts,shape,exponent)",
      },
      { formula: "0" },
    ],
    note: "Wall watts, without any card of the comparison.",
  },
  {
    key: "supplyEfficiency",
    label: "Efficiency of the power supplies",
    unit: "1",
    year: 1,
    formula: [
      { needs: ["kind=cloud"], formula: "1" },
      { needs: ["psuEfficiency"], formula: "psuEfficiency" },
      {
        needs: ["psuRating", "psuRatedWatts"],
        formula:
          'EDGE.PSUEFFICIENCY(serverWatts*EDGE.PSUEFFICIENCY(half,psuRating)/(IF(psuActive="shared",psuCount,1)*psuRatedWatts),psuRating)',
      },
      { formula: "usualPsuEfficiency" },
    ],
    note: "At the load they see; a pair shares it.",
  },
  {
    key: "cardDraw",
    label: "Draw of a card, mean of the year, direct current",
    unit: "W/card",
    formula: [
      {
        needs: ["cardIdleWatts", "cardTypicalWatts"],
        formula: "cardIdleWatts+(cardTypicalWatts-cardIdleWatts)*cardBusyShare",
      },
      { needs: ["cardTypicalWatts"], formula: "cardTypicalWatts" },
      { formula: "0" },
    ],
    note: "Idle watts run at all hours; where they are unknown the typical draw is taken throughout.",
  },
  {
    key: "cardWatts",
    label: "Cards of a server with optics and fans, direct current",
    unit: "W/server",
    formula: "cardsPerServer*(cardDraw+opticsWatts+fanWattsPerCard)",
  },
  {
    key: "replacedWatts",
    label: "NICs that leave the server, direct current",
    unit: "W/server",
    formula: "nicsReplaced*nicInServerWatts",
  },
  {
    key: "wallWatts",
    label: "Server with its cards, at the wall",
    unit: "W/server",
    year: 1,
    formula: "serverWatts+(cardWatts-replacedWatts)/supplyEfficiency",
  },
  {
    key: "serversWatts",
    label: "All servers of a site without cards",
    unit: "W",
    year: 1,
    formula: "servers*serverWatts",
  },
  {
    key: "cardsWatts",
    label: "All cards of a site, at the wall",
    unit: "W",
    year: 1,
    formula: "servers*(cardWatts-replacedWatts)/supplyEfficiency",
  },
  {
    key: "otherWatts",
    label: "Other equipment of a site",
    unit: "W",
    each: "other",
    total: "sum",
    formula: "other.count*other.watts",
  },
  {
    key: "itWatts",
    label: "IT watts of a site",
    unit: "W",
    year: 1,
    formula: "servers*wallWatts+SUM(otherWatts.all)",
  },
  {
    key: "wattsSaved",
    label: "IT watts saved at a site",
    unit: "W",
    year: 1,
    of: "comparison",
    formula: "baseline.itWatts-itWatts",
    note: "Servers switched off are in it. Negative: the card draws more than it frees.",
  },
];

const facility: Step[] = [
  {
    key: "facilityWatts",
    label: "Watts of a site with cooling and conversion",
    unit: "W",
    year: 1,
    formula: [
      {
        needs: ["coolingCop", "rectifierEfficiency"],
        formula: "itWatts/rectifierEfficiency*(1+1/coolingCop)",
      },
      { needs: ["coolingCop"], formula: "itWatts*(1+1/coolingCop)" },
      { needs: ["rectifierEfficiency"], formula: "itWatts/rectifierEfficiency" },
      { needs: ["kind=cloud"], formula: "itWatts*pue" },
      { formula: "baseline.itWatts*pue+(itWatts-baseline.itWatts)*marginalPue" },
    ],
    note: "A watt less saves the marginal PUE, not the mean.",
  },
  {
    key: "fleetItWatts",
    label: "IT watts of all sites",
    unit: "W",
    year: 1,
    sum: true,
    formula: "sites*itWatts",
  },
  {
    key: "fleetFacilityWatts",
    label: "Watts of all sites with cooling",
    unit: "W",
    year: 1,
    sum: true,
    formula: "sites*facilityWatts",
  },
  {
    key: "facilityWattsSaved",
    label: "Watts saved, all sites, with cooling",
    unit: "W",
    year: 1,
    of: "comparison",
    formula: "baseline.fleetFacilityWatts-fleetFacilityWatts",
  },
  {
    key: "kwhOwn",
    label: "Energy of a site",
    unit: "kWh",
    year: 1,
    formula: "facilityWatts/wattsPerKilowatt*hours",
  },
];

/** What a site draws, mean of each year. */
export const powerSteps: readonly StepGroup[] = [
  { heading: "Watts of a site", steps: draw },
  { heading: "Watts with cooling, and energy", steps: facility },
];
