import type { Lanes } from "../../model/tco";
import { faultText } from "../../vector";
import { cellError } from "../cell-error";

/** A lane as a cell: its number, or its error with the reason that `why` gives. */
export function laneCell({ values, errors }: Lanes, lane: number, why: () => string | undefined): unknown {
  const error = errors[lane]!;
  return error === 0 ? values[lane] : cellError(faultText(error), why());
}
