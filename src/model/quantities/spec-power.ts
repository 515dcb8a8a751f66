import { faultKinds } from "../../vector";
import { amounts } from "../argument";
import { quantity } from "../quantity";

/**
 * SPECpower_ssj2008's overall figure: the sum of ssj_ops over the ten load levels (100% … 10%) divided by the sum
 * of watts over the ten levels and active idle.
 */
export const specPower = quantity({
  unit: "ops/W",
  args: [amounts("ops", "ssj_ops", 10), amounts("watts", "W", 11)],
  kernel(n, [ops, watts], out, faults) {
    for (let i = 0; i < n; i++) {
      let work = 0;
      let power = 0;
      for (const level of ops) work += level[i]!;
      for (const level of watts) power += level[i]!;
      out[i] = work / power;
      if (power === 0) faults[i] ||= faultKinds.div0;
    }
  },
});
