import { fault } from "../../vector";
import { amount, type ChoiceArgument, share } from "../argument";
import { quantity } from "../quantity";
import { parseShape, type PowerShape, sharesDrawn } from "./power-shapes";

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
  kernel(n, [utilization, idle, max, { codes, meanings }, exponent], out, faults) {
    drawn(n, meanings, codes, utilization, exponent, out);
    for (let i = 0; i < n; i++) {
      out[i] = idle[i]! + (max[i]! - idle[i]!) * out[i]!;
      if (max[i]! < idle[i]!) faults[i] ||= fault("value", 2);
    }
  },
  explain: (argument, values) => (argument === "maxW" ? belowIdle(values) : undefined),
});

/** The share drawn in each lane by its own shape; where all have the same, in one loop. */
function drawn(
  n: number,
  shapes: readonly (PowerShape | undefined)[],
  codes: Float64Array,
  utilization: Float64Array,
  exponent: Float64Array,
  out: Float64Array,
): void {
  const several = shapes.length > 1;
  const shares = several ? new Float64Array(n) : out;
  shapes.forEach((shape, code) => {
    // a text that is no shape has no meaning, and its lanes are faulted
    if (shape) sharesDrawn(n, shape, utilization, exponent, shares);
    if (several) for (let i = 0; i < n; i++) if (codes[i] === code) out[i] = shares[i]!;
  });
}

/** Why a full-load figure below the idle figure is refused. */
export const belowIdle = ({ maxW, idleW }: Readonly<Record<string, unknown>>): string =>
  `maxW is ${String(maxW)}, below idleW ${String(idleW)}. Allowed: at least idleW.`;
