import * as model from "../../model/tco";
import { cellError } from "../cell-error";
import { type SearchArguments, searched } from "./search";

/** EDGE.PAYRANGES: a row for each range in which an alternative reaches the target, or one with #N/A where it has none. */
export function payRanges(...given: SearchArguments): any[][] {
  const { names, question, asked } = searched(given);
  const nowhere = () =>
    cellError(
      "#N/A",
      `${asked.parameter} from ${asked.low} to ${asked.high}: nowhere is ${asked.metric} at least ${asked.target}.`,
    );
  const rows = model
    .payRanges(...question)
    .flatMap((ranges, k) =>
      ranges.length > 0
        ? ranges.map(({ from, to }) => [names[k], from, to])
        : [[names[k], nowhere(), nowhere()]],
    );
  return [["alternative", "from", "to"], ...rows];
}
