import type { ChoiceArgument, NumberArgument } from "../model";
import { type LaneValues, quantity } from "../model/quantity";
import { fault } from "../vector";
import { conversion, type Conversion, refusal } from "./conversion";
import { parseUnit } from "./parse";
import type { Unit } from "./unit";

const value: NumberArgument = {
  kind: "number",
  name: "value",
  unit: "1",
  min: -Number.MAX_VALUE,
  max: Number.MAX_VALUE,
};

const unit = (name: string): ChoiceArgument<Unit> => ({
  kind: "choice",
  name,
  unit: "keyword",
  parse: (text) => parseUnit(name, text),
});

/** A value in another unit of the same kind: value · size of `from` / size of `to`, zeros of temperature included. */
export const convert = quantity({
  unit: "1",
  args: [value, unit("from"), unit("to")],
  kernel(n, [value, from, to], out, faults) {
    const pairs = new Map<number, Conversion | undefined>();
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      const pair = from.codes[i]! * to.meanings.length + to.codes[i]!;
      if (!pairs.has(pair))
        pairs.set(pair, conversion(from.meanings[from.codes[i]!]!, to.meanings[to.codes[i]!]!));
      const converted = pairs.get(pair)?.(value[i]!);
      if (converted === undefined) faults[i] = fault("value", 2);
      else out[i] = converted;
    }
  },
  explain: (_, values) => notAlike(values),
});

function notAlike({ from, to }: LaneValues): string {
  return refusal(
    { text: String(from), unit: parseUnit("from", String(from)) },
    { text: String(to), unit: parseUnit("to", String(to)) },
  );
}
