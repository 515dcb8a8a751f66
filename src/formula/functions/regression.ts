import { DIV0, NA } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import { cutAlike, type Tall } from "../tall";
import { isError, type Matrix, type Scalar } from "../value";
import { sum } from "./aggregates";
import { firstError } from "./collect";
import { array, define, number, numeric } from "./define";

const correlation = ofPairs(({ xx, yy, xy }) => (xx * yy === 0 ? DIV0 : finite(xy / Math.sqrt(xx * yy))));
const forecast = define([number, array, array], ([x, ys, xs]) => {
  const moments = momentsOf(xs, ys);
  if (isError(moments)) return moments;
  const { meanX, meanY, xx, xy } = moments;
  return xx === 0 ? DIV0 : finite(meanY + (xy / xx) * (x - meanX));
});

/** How two lists of numbers go together: pairs in which both are numbers count. Known y's come before known x's. */
export const regression: Record<string, CellFunction> = numeric({
  CORREL: correlation,
  PEARSON: correlation,
  RSQ: ofPairs(({ xx, yy, xy }) => (xx * yy === 0 ? DIV0 : finite((xy * xy) / (xx * yy)))),
  SLOPE: ofPairs(({ xx, xy }) => (xx === 0 ? DIV0 : finite(xy / xx))),
  INTERCEPT: ofPairs(({ meanX, meanY, xx, xy }) => (xx === 0 ? DIV0 : finite(meanY - (xy / xx) * meanX))),
  STEYX: ofPairs(({ count, xx, yy, xy }) =>
    count < 3 || xx === 0 ? DIV0 : finite(Math.sqrt((yy - (xy * xy) / xx) / (count - 2))),
  ),
  FORECAST: forecast,
  "FORECAST.LINEAR": forecast,
  "COVARIANCE.P": ofPairs(({ count, xy }) => finite(xy / count)),
  COVAR: ofPairs(({ count, xy }) => finite(xy / count)),
  "COVARIANCE.S": ofPairs(({ count, xy }) => (count < 2 ? DIV0 : finite(xy / (count - 1)))),
});

/** Means of two lists and the sums of the products of their distances from them. */
interface Moments {
  readonly count: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function ofPairs(give: (moments: Moments) => Scalar): CellFunction {
  return define([array, array], ([ys, xs]) => {
    const moments = momentsOf(xs, ys);
    return isError(moments) ? moments : give(moments);
  });
}

function momentsOf(xMatrix: Matrix | Tall, yMatrix: Matrix | Tall) {
  // pairs of blanks count for nothing
  const [allX, allY] = cutAlike(xMatrix, yMatrix).map((values) => values.flat()) as [Scalar[], Scalar[]];
  if (allX.length !== allY.length) return NA;
  const error = firstError(allY, allX);
  if (error) return error;
  const xs: number[] = [];
  const ys: number[] = [];
  allX.forEach((x, i) => {
    const y = allY[i]!;
    if (typeof x !== "number" || typeof y !== "number") return;
    xs.push(x);
    ys.push(y);
  });
  if (xs.length === 0) return DIV0;
  const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length];
  const moment = (us: number[], meanU: number, vs: number[], meanV: number) =>
    sum(us.map((u, i) => (u - meanU) * (vs[i]! - meanV)));
  return {
    ...{ count: xs.length, meanX, meanY },
    xx: moment(xs, meanX, xs, meanX),
    yy: moment(ys, meanY, ys, meanY),
    xy: moment(xs, meanX, ys, meanY),
  };
}
