import type { CellFunction, FunctionTable } from "../scope";
import { aggregates } from "./aggregates";
import { annuities } from "./annuities";
import { arithmetic } from "./arithmetic";
import { calendar } from "./calendar";
import { complexNumbers } from "./complex";
import { conditional } from "./conditional";
import { conversion } from "./conversion";
import { discrete } from "./discrete";
import { distributions } from "./distributions";
import { engineering } from "./engineering";
import { indirection } from "./indirect";
import { financial } from "./financial";
import { information } from "./information";
import { leastSquares } from "./leastSquares";
import { loans } from "./loans";
import { logicals } from "./logical";
import { lookups } from "./lookup";
import { matrices } from "./matrices";
import { numerals } from "./numerals";
import { placement } from "./placement";
import { ranks } from "./ranks";
import { regression } from "./regression";
import { rounding } from "./rounding";
import { samples } from "./samples";
import { selection } from "./selection";
import { shaping } from "./shaping";
import { statistics } from "./statistics";
import { subtotals } from "./subtotal";
import { textDivision } from "./textDivision";
import { textParts } from "./textParts";
import { texts } from "./texts";
import { trigonometry } from "./trigonometry";
import { whole } from "./whole";
import { workdays } from "./workdays";

const families: readonly Record<string, CellFunction>[] = [
  ...[aggregates, annuities, arithmetic, calendar, conditional, discrete, distributions, financial],
  ...[
    complexNumbers,
    conversion,
    engineering,
    information,
    leastSquares,
    logicals,
    matrices,
    numerals,
    samples,
  ],
  ...[
    indirection,
    loans,
    ranks,
    regression,
    shaping,
    subtotals,
    textDivision,
    textParts,
    trigonometry,
    whole,
    workdays,
  ],
  ...[lookups, placement, rounding, selection, statistics, texts],
];

/** Excel's own functions that always give the same, by name in capitals. */
export const nativeFunctions: FunctionTable = new Map(families.flatMap((family) => Object.entries(family)));
