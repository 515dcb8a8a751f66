import * as model from "../../model/tco";
import { cellError } from "../cell-error";
import { type Asked, rounded, type SearchArguments, searched } from "./search";

/** EDGE.BREAKEVEN: the names of the compared alternatives, and below each the value that meets the target, or #N/A. */
export function breakEven(...given: SearchArguments): any[][] {
  const { names, question, asked } = searched(given);
  const found = model.breakEven(...question);
  return [names, found.map((each) => ("at" in each ? each.at : nowhere(asked, each.none)))];
}

type None = Extract<model.BreakEven, { readonly none: unknown }>["none"];

/** What was looked for, and how near the ends of the interval come. */
function nowhere(asked: Asked, none: None): unknown {
  const { parameter, low, high, metric, target } = asked;
  const ends =
    none === "no result"
      ? `${metric} has no result there`
      : `${metric} is ${rounded(none.low)} at ${low} and ${rounded(none.high)} at ${high}`;
  return cellError("#N/A", `${parameter} from ${low} to ${high}: nowhere is ${metric} ${target}. ${ends}.`);
}
