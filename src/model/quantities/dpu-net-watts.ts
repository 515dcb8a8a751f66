import { difference } from "../../vector";
import { amount, positiveShare } from "../argument";
import { quantity } from "../quantity";

/** What a card costs in wall watts above the NIC it replaces: (dpuW − replacedNicW) / psuEfficiency. */
export const cardArguments = {
  card: amount("dpuW", "W"),
  nic: amount("replacedNicW", "W", 0),
  efficiency: positiveShare("psuEfficiency", 1),
};

/**
 * Wall watts saved a server once the card's own draw is paid; negative when the card costs more than it frees:
 * coresFreed · wattsPerCore − (dpuW − replacedNicW) / psuEfficiency, exactly 0 at the cores of DPUBREAKEVEN. Card and
 * NIC watts are DC.
 */
export const dpuNetWatts = quantity({
  unit: "W",
  args: [
    amount("coresFreed", "cores"),
    amount("wattsPerCore", "W/core"),
    cardArguments.card,
    cardArguments.nic,
    cardArguments.efficiency,
  ],
  kernel(n, [freed, perCore, card, nic, efficiency], out) {
    for (let i = 0; i < n; i++)
      out[i] = difference(freed[i]! * perCore[i]!, (card[i]! - nic[i]!) / efficiency[i]!);
  },
});
