import { fault } from "../../vector";
import { amount, type ChoiceArgument, positive, share } from "../argument";
import { quantity } from "../quantity";
import { lossAt, parseRating, type PsuCurve } from "./psu-curves";

const rating: ChoiceArgument<PsuCurve> = {
  kind: "choice",
  name: "rating",
  unit: "keyword",
  default: "platinum",
  parse: parseRating,
};

/** Efficiency of a power supply at a load share, by its 80 PLUS level: load / (load + loss). */
export const psuEfficiency = quantity({
  unit: "1",
  args: [share("loadShare"), rating],
  kernel(n, [load, ratings], out, faults) {
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      const curve = ratings.meanings[ratings.codes[i]!]!;
      out[i] = load[i]! / (load[i]! + lossAt(curve, load[i]!));
    }
  },
});

/**
 * Wall watts behind DC watts: dcW plus what the supplies lose; several share the load, so that redundant ones work
 * at a low one. Above their rated watts is #VALUE!.
 */
export const wallPower = quantity({
  unit: "W",
  args: [
    amount("dcW", "W"),
    positive("psuRatedW", "W"),
    rating,
    { ...positive("psus", "supplies", 1), whole: true },
  ],
  kernel(n, [dc, rated, ratings, psus], out, faults) {
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      const all = rated[i]! * psus[i]!;
      const load = dc[i]! / all;
      out[i] = dc[i]! + all * lossAt(ratings.meanings[ratings.codes[i]!]!, load);
      if (load > 1) faults[i] = fault("value", 0);
    }
  },
  explain: (argument, { dcW, psuRatedW, psus }) =>
    argument === "dcW"
      ? `dcW is ${String(dcW)}, above the supplies' ${Number(psuRatedW) * Number(psus)} W. Allowed: at most psuRatedW · psus.`
      : undefined,
});
