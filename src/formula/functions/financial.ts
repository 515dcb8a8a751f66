import { DIV0, NUM } from "../errors";
import { toNumber } from "../coerce";
import { finite } from "../operators";
import type { Argument, CellFunction, Scope } from "../scope";
import { isError, type Scalar } from "../value";
import { singleOf } from "../dereference";
import { numbersIn } from "./collect";
import { cells, define, number, optional } from "./define";
import { rootNear } from "./root";

/** Value of money over time. */
export const financial: Record<string, CellFunction> = {
  NPV: { forms: ["scalar", "range"], required: 2, repeat: 1, apply: netPresentValue },
  IRR: define([cells, optional(number, 0.1)], ([{ operand }, guess], scope) => {
    const flows = numbersIn([operand], scope);
    return isError(flows) ? flows : internalRate(flows, guess);
  }),
  PV: define(
    [number, number, number, optional(number, 0), optional(number, 0)],
    ([rate, periods, paid, end, due]) => {
      if (rate === 0) return -end - paid * periods + 0;
      const growth = (1 + rate) ** periods;
      return finite(-(end + paid * annuity(rate, growth, due)) / growth);
    },
  ),
  FV: define(
    [number, number, number, optional(number, 0), optional(number, 0)],
    ([rate, periods, paid, now, due]) => {
      if (rate === 0) return -now - paid * periods + 0;
      const growth = (1 + rate) ** periods;
      return finite(-(now * growth + paid * annuity(rate, growth, due)));
    },
  ),
  PMT: define(
    [number, number, number, optional(number, 0), optional(number, 0)],
    ([rate, periods, now, end, due]) => {
      if (periods === 0) return NUM;
      if (rate === 0) return -(now + end) / periods + 0;
      const growth = (1 + rate) ** periods;
      return finite(-(now * growth + end) / annuity(rate, growth, due));
    },
  ),
  SLN: define([number, number, number], ([cost, salvage, life]) =>
    life === 0 ? DIV0 : finite((cost - salvage) / life),
  ),
};

/** What one paid each period is worth at the end; due at the beginning of each period where `due` is not 0. */
const annuity = (rate: number, growth: number, due: number): number =>
  ((growth - 1) / rate) * (due !== 0 ? 1 + rate : 1);

/** Flows at the end of each period, the first discounted by one; in cells only numbers count. */
function netPresentValue(args: readonly Argument[], scope: Scope): Scalar {
  const rate = toNumber(singleOf(args[0] ?? null, scope));
  if (isError(rate)) return rate;
  const flows = numbersIn(args.slice(1), scope);
  if (isError(flows)) return flows;
  if (rate === -1) return DIV0;
  let value = 0;
  let discount = 1;
  for (const flow of flows) {
    discount /= 1 + rate;
    value += flow * discount;
  }
  return finite(value);
}

function internalRate(flows: readonly number[], guess: number): Scalar {
  if (guess <= -1 || !flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return NUM;
  const valueAt = (rate: number) => {
    let value = 0;
    for (let i = flows.length - 1; i >= 0; i--) value = value / (1 + rate) + flows[i]!;
    return value;
  };
  return rootNear(valueAt, guess) ?? NUM;
}
