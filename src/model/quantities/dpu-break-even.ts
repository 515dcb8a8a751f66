import { faultKinds } from "../../vector";
import { amount } from "../argument";
import { quantity } from "../quantity";
import { cardArguments } from "./dpu-net-watts";

/**
 * Cores the card must free to pay for its own watts: (dpuW − replacedNicW) / psuEfficiency / wattsPerCore, 0 when
 * it draws no more than the NIC; #DIV/0! at 0 W/core.
 */
export const dpuBreakEven = quantity({
  unit: "cores",
  args: [cardArguments.card, amount("wattsPerCore", "W/core"), cardArguments.nic, cardArguments.efficiency],
  kernel(n, [card, perCore, nic, efficiency], out, faults) {
    for (let i = 0; i < n; i++) {
      const extra = card[i]! - nic[i]!;
      out[i] = extra <= 0 ? 0 : extra / efficiency[i]! / perCore[i]!;
      if (extra > 0 && perCore[i] === 0) faults[i] ||= faultKinds.div0;
    }
  },
});
