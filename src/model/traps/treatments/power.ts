import type { Trap } from "../trap";

/** Watts of cards, servers and sites. */
export const power: readonly Trap[] = [
  {
    id: "T8",
    name: "A marketing figure for the card's watts",
    treatment:
      "Idle, typical and highest draw are three figures: energy takes the first two, fit and provisioning the third.",
    steps: ["cardDraw", "maxWallWatts", "slotPowerFits"],
    parameters: ["cardIdleWatts", "cardTypicalWatts", "cardMaxWatts"],
    functions: ["DEVICE"],
  },
  {
    id: "T9",
    name: "The card's idle watts ignored",
    treatment: "Idle watts run at all hours; where they are unknown the typical draw does.",
    steps: ["cardDraw"],
    parameters: ["cardIdleWatts", "cardBusyShare", "hours"],
  },
  {
    id: "T10",
    name: "The replaced NIC not credited, or credited twice",
    treatment: "The NIC that leaves the server is credited once, in watts and in price.",
    steps: ["replacedWatts", "serverUnitCost"],
    parameters: ["nicsReplaced", "nicInServerWatts", "nicInServerPrice"],
    functions: ["DPUNETWATTS"],
  },
  {
    id: "T11",
    name: "The slot's watts and the extra cable",
    treatment:
      "The card's highest draw is held against slot and cable, and its Gbps against the slot's lanes. What does not fit is said in the verdict.",
    steps: ["slotPowerFits", "slotLinkFits", "fits"],
    parameters: ["slotWatts", "auxWatts", "slotLanes", "slotPcieGen"],
    functions: ["SLOTFIT", "SLOTCHECK"],
  },
  {
    id: "T12",
    name: "Heat: airflow, ambient, fans",
    treatment:
      "Fans that run faster add watts; a closed cabinet's rise, the server's limit and the heat gate of its slots are held against the ambient.",
    steps: ["cabinetRise", "ambientFits", "heatFits"],
    parameters: ["fanWattsPerCard", "ambient", "ambientLimit", "heatGateWatts", "enclosureArea"],
  },
  {
    id: "T13",
    name: "A nameplate taken for consumption",
    treatment:
      "Energy is counted on the power curve at the mean load; the highest draw serves fit and provisioning alone. It is not for circuit design.",
    steps: ["serverWatts", "utilization", "siteMaxWatts", "envelopeFits"],
    parameters: ["idleWatts", "maxWatts", "loadFactor"],
  },
  {
    id: "T14",
    name: "The average slope taken for every core",
    treatment:
      "A freed core saves what the server's own curve says at its load; the average slope is shown beside it and not used.",
    steps: ["relievedWatts", "freedWatts", "localWattsPerCore", "averageWattsPerCore"],
    functions: ["FREEDWATTS"],
  },
  {
    id: "T15",
    name: "A straight line between idle and full load",
    treatment:
      "The server's measured points are taken where they are known, else the mean curve of measured servers; points can be typed.",
    steps: ["serverWatts"],
    parameters: ["shape", "curve.load.*", "curve.watts.*"],
    functions: ["SERVERSPEC", "SERVERPOWER", "SERVERCURVE"],
  },
  {
    id: "T16",
    name: "One efficiency for every load of the supplies",
    treatment:
      "A supply's efficiency is its rating's at the load it sees, half of it in a redundant pair; it divides the card's watts and not a saving.",
    steps: ["supplyEfficiency", "wallWatts"],
    parameters: ["psuRating", "psuRatedWatts", "psuCount", "psuActive"],
    functions: ["PSUEFFICIENCY", "WALLPOWER"],
  },
  {
    id: "T17",
    name: "The mean PUE on a marginal saving",
    treatment: "The PUE stands on the baseline's watts, the marginal PUE on the difference.",
    steps: ["facilityWatts"],
    parameters: ["pue", "marginalPue"],
  },
  {
    id: "T18",
    name: "A PUE for sites without a data hall",
    treatment:
      "Such sites give their cooling's coefficient of performance and their rectifiers' efficiency; a PUE beside them is refused, and so is one below 1.",
    steps: ["facilityWatts"],
    parameters: ["coolingCop", "rectifierEfficiency", "pue"],
  },
  {
    id: "T36",
    name: "Utilization too high or too low",
    treatment: "Servers are sized for the peak at the planned utilization; energy follows the mean load.",
    steps: ["usable", "busyCores", "utilization"],
    parameters: ["targetUtilization", "loadFactor"],
  },
  {
    id: "T37",
    name: "Performance a watt without a unit of work",
    treatment:
      "Work is the demand in its own named unit, the same in each column; the boundary is all IT equipment of the site.",
    steps: ["fleetWork", "perfPerWatt", "perfPerWattGain", "costPerUnit"],
    parameters: ["demand", "demandUnit"],
    functions: ["PERFPERWATT"],
  },
  {
    id: "T47",
    name: "Data-sheet watts added to wall watts",
    treatment: "Watts of cards and NICs are direct current and are divided by the supplies' efficiency.",
    steps: ["wallWatts", "cardsWatts", "netWatts"],
    functions: ["DPUNETWATTS", "DPUBREAKEVEN"],
  },
];
