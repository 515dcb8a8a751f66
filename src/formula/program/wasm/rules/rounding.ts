import { LARGEST, plainPower, SURE } from "../../kernels/rounding";
import { type Code, f64x2, v128 } from "../instructions";
import { asNumber, number, numbers, type Rule, ZERO } from "./rule";

/** The bit of a double that is its sign. */
const SIGN = f64x2.both(-0);

/** Rounds at constant places by multiplication; a number too near a boundary is the kernel's. */
const atPlaces = (round: (size: Code) => Code, boundary: number): Rule => ({
  type: (args) => (powerOf(args[1]!.constant) === undefined ? undefined : numbers(args)),
  lower: ([x, places], body) => {
    const value = asNumber(x!);
    const power = f64x2.both(powerOf(places!.constant)!);
    const scaled = body.hold(f64x2.mul(f64x2.abs(value), power));
    const whole = body.hold(f64x2.floor(scaled));
    const fraction = f64x2.sub(f64x2.sub(scaled, whole), f64x2.both(boundary));
    const distance = body.hold(f64x2.abs(fraction));
    const clear = v128.and(f64x2.gt(distance, f64x2.both(SURE)), f64x2.lt(distance, f64x2.both(1 - SURE)));
    const sure = v128.and(f64x2.lt(scaled, f64x2.both(LARGEST)), v128.or(f64x2.eq(scaled, whole), clear));
    body.flag(v128.not(sure));
    const size = f64x2.div(round(scaled), power);
    const sign = v128.and(f64x2.lt(value, ZERO), SIGN);
    const { nonNegative } = x!;
    return number(nonNegative ? size : v128.xor(size, sign), { finite: true, nonNegative });
  },
});

const powerOf = (places: number | boolean | undefined): number | undefined =>
  places === undefined ? undefined : plainPower(Number(places));

/** ROUND and its like. */
export const rounding = {
  ROUND: atPlaces((size) => f64x2.floor(f64x2.add(size, f64x2.both(0.5))), 0.5),
  ROUNDUP: atPlaces(f64x2.ceil, 0),
  ROUNDDOWN: atPlaces(f64x2.floor, 0),
} satisfies Record<string, Rule>;
