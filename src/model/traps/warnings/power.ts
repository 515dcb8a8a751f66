import { leftOut, assumed } from "../conditions";
import { energyMatters, hasCards, type Warning } from "../warning";

/** Watts that rest on less than a measurement. */
export const power: readonly Warning[] = [
  {
    code: "cardIdleUnknown",
    trap: "T9",
    needs: ["cardTypicalWatts"],
    unless: [["cardIdleWatts"]],
    when: `AND(${hasCards},cardTypicalWatts>0,cardBusyShare<1)`,
    figures: { typical: "cardTypicalWatts" },
    says: "The card's idle watts are unknown, so that its typical {typical} W run at all hours: give cardIdleWatts.",
  },
  {
    code: "cardWattsUnread",
    trap: "T8",
    needs: ["cardTypicalWatts"],
    where: assumed("cardTypicalWatts"),
    when: `AND(${hasCards},cardTypicalWatts>0)`,
    figures: { typical: "cardTypicalWatts" },
    says: "The card's typical {typical} W were not read in a source: give cardTypicalWatts, measured.",
  },
  {
    code: "typicalIsHighest",
    trap: "T8",
    needs: ["cardTypicalWatts", "cardMaxWatts"],
    when: `AND(${hasCards},cardTypicalWatts>0,cardTypicalWatts=cardMaxWatts)`,
    figures: { typical: "cardTypicalWatts" },
    says: "The card's typical draw is its highest, {typical} W: a nameplate rather than a measurement.",
  },
  {
    code: "nicNotCredited",
    trap: "T10",
    where: leftOut("nicInServerWatts"),
    when: `AND(${hasCards},nicsReplaced>0,nicInServerWatts=0)`,
    says: "The NIC that the card replaces is credited with 0 W: give nicInServerWatts, 0 where the server was measured without one.",
  },
  {
    code: "linearCurve",
    trap: "T15",
    needs: ["shape=linear", "idleWatts", "maxWatts"],
    when: `AND(servers.first>0,${energyMatters})`,
    says: "A straight line stands for the server's power curve: at edge loads measured servers save about 0.7 of it a freed core. Choose another shape, or type its points.",
  },
  {
    code: "meanCurve",
    trap: "T15",
    needs: ["idleWatts", "maxWatts"],
    unless: [["shape=measured"], ["shape=linear"]],
    where: leftOut("shape"),
    when: `AND(servers.first>0,${energyMatters})`,
    says: "The power curve is the mean of measured servers and not this one's: name a measured server, or type its points.",
  },
  {
    code: "supplyAssumed",
    trap: "T16",
    unless: [["psuEfficiency"], ["psuRating", "psuRatedWatts"]],
    when: `AND(${hasCards},cardWatts<>replacedWatts,${energyMatters})`,
    figures: { efficiency: "100*usualPsuEfficiency" },
    says: "The power supplies are assumed to be {efficiency}% efficient; a redundant pair at low load is less so. Give psuRating and psuRatedWatts.",
  },
  {
    code: "ratingAlone",
    trap: "T16",
    needs: ["psuRating"],
    unless: [["psuRatedWatts"], ["psuEfficiency"]],
    when: "servers.first>0",
    says: "A psuRating without psuRatedWatts says nothing of the load, and is not used.",
  },
  {
    code: "meanPue",
    trap: "T17",
    where: leftOut("marginalPue"),
    when: `AND(pue>=1.2,facilityWattsSaved.first>0,${energyMatters})`,
    figures: { pue: "pue" },
    says: "A watt saved counts with the whole PUE of {pue}; the overhead of a watt more or less is usually lower. Give marginalPue.",
  },
];
