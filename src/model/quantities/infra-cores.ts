import { faultKinds } from "../../vector";
import { amount, share } from "../argument";
import { quantity } from "../quantity";

/**
 * Cores of infrastructure work beside the applications when it takes a share t of all cores:
 * appCores · t / (1 − t), t = infraShare · (1 − offloadedShare). #DIV/0! where it takes all.
 */
export const infraCores = quantity({
  unit: "cores",
  args: [amount("appCores", "cores"), share("infraShare"), share("offloadedShare", 0)],
  kernel(n, [appCores, infraShare, offloadedShare], out, faults) {
    for (let i = 0; i < n; i++) {
      const taken = infraShare[i]! * (1 - offloadedShare[i]!);
      out[i] = (appCores[i]! * taken) / (1 - taken);
      if (taken === 1) faults[i] ||= faultKinds.div0;
    }
  },
});
