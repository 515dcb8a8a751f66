import type { Step, StepGroup } from "./step";

const check = (
  key: string,
  label: string,
  needs: readonly string[],
  formula: string,
  note?: string,
): Step => ({
  key,
  label,
  unit: "truth",
  formula: [{ needs, formula }, { formula: "TRUE" }],
  ...(note ? { note } : {}),
});

const steps: Step[] = [
  {
    key: "watchedWatts",
    label: "Most that a site draws within the horizon",
    unit: "W",
    year: 1,
    formula: "on*siteMaxWatts",
  },
  {
    key: "watchedHeat",
    label: "Mean draw of a site within the horizon",
    unit: "W",
    year: 1,
    formula: "on*itWatts",
  },
  check(
    "envelopeFits",
    "Site's power envelope",
    ["envelopeWatts"],
    "MAX(watchedWatts.years)<=envelopeWatts*(1-reserve)",
  ),
  check(
    "slotPowerFits",
    "Card's most watts within slot and cable",
    ["cardMaxWatts", "slotWatts"],
    "OR(cardsPerServer=0,cardMaxWatts<=slotWatts+auxWatts)",
  ),
  {
    key: "laneGbps",
    label: "A lane of the slower of slot and card",
    unit: "Gbps/lane",
    formula: [
      {
        needs: ["cardPcieGen", "slotPcieGen"],
        formula:
          "IF(MIN(slotPcieGen,cardPcieGen)<4,pcie3LaneGbps,IF(MIN(slotPcieGen,cardPcieGen)<5,pcie4LaneGbps,IF(MIN(slotPcieGen,cardPcieGen)<6,pcie5LaneGbps,pcie6LaneGbps)))",
      },
      { formula: "0" },
    ],
  },
  check(
    "slotLinkFits",
    "Slot carries the card's throughput",
    ["cardGbps", "cardPcieGen", "slotPcieGen", "cardLanes", "slotLanes"],
    "OR(cardsPerServer=0,cardGbps<=laneGbps*MIN(slotLanes,cardLanes)*protocolEfficiency)",
    "Where it does not, the card works at the slot's speed.",
  ),
  check(
    "heatFits",
    "Card within the server's heat gate",
    ["ambient", "heatGateAmbient", "heatGateWatts", "cardMaxWatts"],
    "OR(cardsPerServer=0,ambient<=heatGateAmbient,cardMaxWatts<=heatGateWatts)",
  ),
  {
    key: "cabinetRise",
    label: "Rise of a closed cabinet over the ambient",
    unit: "K",
    formula: [
      { needs: ["enclosureArea"], formula: "MAX(watchedHeat.years)/(sheetSteel*enclosureArea)" },
      { formula: "0" },
    ],
  },
  check(
    "ambientFits",
    "Ambient and rise within the server's limit",
    ["ambient", "ambientLimit"],
    "ambient+cabinetRise<=ambientLimit",
  ),
  {
    key: "stackFits",
    label: "Software supports the card",
    unit: "truth",
    formula: 'stackSupported="yes"',
  },
  {
    key: "fits",
    label: "Fits the site (1: yes, 0: no)",
    unit: "1",
    formula: "IF(AND(envelopeFits,slotPowerFits,slotLinkFits,heatFits,ambientFits,stackFits),1,0)",
  },
];

/** Whether the alternative can be built at the site at all. What is not given is not checked. */
export const fitSteps: StepGroup = { heading: "Fit", steps };
