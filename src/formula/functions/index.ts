import type { CellFunction, FunctionTable } from "../scope";
import { aggregates } from "./aggregates";
import { annuities } from "./annuities";
import { arithmetic } from "./arithmetic";
import { calendar } from "./calendar";
import { conditional } from "./conditional";
import { financial } from "./financial";
import { information } from "./information";
import { logicals } from "./logical";
import { lookups } from "./lookup";
import { placement } from "./placement";
import { rounding } from "./rounding";
import { selection } from "./selection";
import { statistics } from "./statistics";
import { texts } from "./texts";

const families: readonly Record<string, CellFunction>[] = [
  ...[aggregates, annuities, arithmetic, calendar, conditional, financial, information, logicals],
  ...[lookups, placement, rounding, selection, statistics, texts],
];

/** Excel's own functions, by name in capitals. */
export const nativeFunctions: FunctionTable = new Map(families.flatMap((family) => Object.entries(family)));
