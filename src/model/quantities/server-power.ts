import { fault } from "../../vector";
import { amount, type ChoiceArgument, share } from "../argument";
import { quantity } from "../quantity";
import { parseShape, type PowerShape, shapeAt } from "./power-shapes";

const shape: ChoiceArgument<PowerShape> = {
  kind: "choice",
  name: "shape",
  unit: "keyword",
  default: "linear",
  parse: parseShape,
};

/** A server's wall watts at a utilization: idleW + (maxW − idleW) · shape(utilization). */
export const serverPower = quantity({
  unit: "W",
  args: [
    share("utilization"),
    amount("idleW", "W"),
    amount("maxW", "W"),
    shape,
    // outside 1 to 2 the fan curve would fall below idle or above full load
    { ...amount("exponent", "1", 1.4), min: 1, max: 2 },
  ],
  kernel(n, [utilization, idle, max, curve, exponent], out, faults) {
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      const drawn = shapeAt(curve.meanings[curve.codes[i]!]!, utilization[i]!, exponent[i]!);
      out[i] = idle[i]! + (max[i]! - idle[i]!) * drawn;
      if (max[i]! < idle[i]!) faults[i] = fault("value", 2);
    }
  },
  explain: (argument, values) => (argument === "maxW" ? belowIdle(values) : undefined),
});

/** Why a full-load figure below the idle figure is refused. */
export const belowIdle = ({ maxW, idleW }: Readonly<Record<string, unknown>>): string =>
  `maxW is ${String(maxW)}, below idleW ${String(idleW)}. Allowed: at least idleW.`;
