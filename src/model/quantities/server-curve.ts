import { fault } from "../../vector";
import { amounts, share, shares } from "../argument";
import { type LaneValues, quantity } from "../quantity";
import { isMonotone, type MeasuredCurve, wattsAt } from "./measured-curve";
import { checkPairs } from "./pairs";

/** A server's watts at a utilization, on the straight lines between its own measured points. */
export const serverCurve = quantity({
  unit: "W",
  args: [share("utilization"), shares("loads"), amounts("watts", "W")],
  check: checkPairs("loads", "watts"),
  kernel(n, [utilization, loads, watts], out, faults) {
    const curve: MeasuredCurve = { loads, watts };
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      if (!isMonotone(curve, i)) faults[i] = fault("value", 1);
      out[i] = wattsAt(curve, i, utilization[i]!);
      if (faults[i] === 0 && Number.isNaN(out[i]!)) faults[i] = fault("value", 0);
    }
  },
  explain: (argument, values) =>
    argument === "loads"
      ? notMonotone
      : argument === "utilization"
        ? unmeasured("utilization", values)
        : undefined,
});

/** Why points in no order are refused. */
export const notMonotone =
  "loads must rise, or fall, from point to point, with no load twice and at least two points.";

/** Why a load outside the measured points is refused. */
export function unmeasured(argument: string, values: LaneValues): string {
  const loads = values.loads as readonly number[];
  const least = loads.reduce((a, b) => Math.min(a, b));
  const most = loads.reduce((a, b) => Math.max(a, b));
  return `${argument} is ${String(values[argument])}, outside the measured loads ${least} to ${most}. Add a point there.`;
}
