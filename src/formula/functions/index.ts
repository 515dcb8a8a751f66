import type { CellFunction, FunctionTable } from "../scope";
import { aggregates } from "./aggregates";
import { annuities } from "./annuities";
import { arithmetic } from "./arithmetic";
import { bonds } from "./bonds";
import { calendar } from "./calendar";
import { complexNumbers } from "./complex";
import { conditional } from "./conditional";
import { conversion } from "./conversion";
import { database } from "./database";
import { depreciation } from "./depreciation";
import { discrete } from "./discrete";
import { distributions } from "./distributions";
import { engineering } from "./engineering";
import { indirection } from "./indirect";
import { financial } from "./financial";
import { information } from "./information";
import { higherOrder } from "./lambda";
import { leastSquares } from "./leastSquares";
import { loans } from "./loans";
import { logicals } from "./logical";
import { lookups } from "./lookup";
import { matrices } from "./matrices";
import { FILE_PREFIXES } from "./newer";
import { numerals } from "./numerals";
import { oddBonds } from "./oddBonds";
import { pivots } from "./pivot";
import { pivotData } from "./pivotData";
import { placement } from "./placement";
import { places } from "./places";
import { ranks } from "./ranks";
import { regularExpressions } from "./regularExpressions";
import { regression } from "./regression";
import { rounding } from "./rounding";
import { samples } from "./samples";
import { selection } from "./selection";
import { shaping } from "./shaping";
import { statistics } from "./statistics";
import { subtotals } from "./subtotal";
import { textDivision } from "./textDivision";
import { textNumbers } from "./textNumbers";
import { textParts } from "./textParts";
import { texts } from "./texts";
import { TOOL_PAK } from "./toolPak";
import { trigonometry } from "./trigonometry";
import { whole } from "./whole";
import { workdays } from "./workdays";

const families: readonly Record<string, CellFunction>[] = [
  ...[aggregates, annuities, arithmetic, bonds, calendar, complexNumbers, conditional, conversion],
  ...[
    database,
    depreciation,
    discrete,
    distributions,
    engineering,
    financial,
    higherOrder,
    indirection,
    information,
  ],
  ...[
    leastSquares,
    loans,
    logicals,
    lookups,
    matrices,
    numerals,
    oddBonds,
    pivotData,
    pivots,
    placement,
    places,
  ],
  ...[
    ranks,
    regression,
    regularExpressions,
    rounding,
    samples,
    selection,
    shaping,
    statistics,
    subtotals,
    textDivision,
  ],
  ...[textNumbers, textParts, texts, trigonometry, whole, workdays],
];

/** Excel's own functions that always give the same, by name in capitals. */
export const nativeFunctions: FunctionTable = new Map([
  ...families.flatMap((family) =>
    Object.entries(family).map(([name, called]): [string, CellFunction] => [
      name,
      {
        ...called,
        ...(TOOL_PAK.has(name) && { refusesRanges: true }),
        ...(FILE_PREFIXES.has(name) && { filePrefix: FILE_PREFIXES.get(name) }),
      },
    ]),
  ),
  ...inBytes(families),
]);

/** Functions that count bytes: in languages whose characters all count as one they are those that count characters. */
function inBytes(tables: readonly Record<string, CellFunction>[]): [string, CellFunction][] {
  const all = Object.assign({}, ...tables) as Record<string, CellFunction>;
  const named = ["FIND", "LEFT", "LEN", "MID", "REPLACE", "RIGHT", "SEARCH"];
  return named.map((name) => [`${name}B`, all[name]!]);
}
