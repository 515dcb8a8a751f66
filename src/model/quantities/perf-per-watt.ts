import { faultKinds } from "../../vector";
import { amount } from "../argument";
import { quantity } from "../quantity";

/** Work per watt, in the caller's unit of work; #DIV/0! at 0 W. Compare only at one service level and boundary. */
export const perfPerWatt = quantity({
  unit: "work/W",
  args: [amount("work", "work"), amount("watts", "W")],
  kernel(n, [work, watts], out, faults) {
    for (let i = 0; i < n; i++) {
      out[i] = work[i]! / watts[i]!;
      if (watts[i] === 0) faults[i] ||= faultKinds.div0;
    }
  },
});

/** Gain in work per watt as a share: (workAfter / wattsAfter) / (workBefore / wattsBefore) − 1. */
export const perfPerWattGain = quantity({
  unit: "1",
  args: [
    amount("workBefore", "work"),
    amount("wattsBefore", "W"),
    amount("workAfter", "work"),
    amount("wattsAfter", "W"),
  ],
  kernel(n, [workBefore, wattsBefore, workAfter, wattsAfter], out, faults) {
    for (let i = 0; i < n; i++) {
      out[i] = workAfter[i]! / wattsAfter[i]! / (workBefore[i]! / wattsBefore[i]!) - 1;
      if (wattsBefore[i] === 0 || wattsAfter[i] === 0 || workBefore[i] === 0) faults[i] ||= faultKinds.div0;
    }
  },
});
