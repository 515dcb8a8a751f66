import type { Node } from "../syntax";

/** Functions whose result is a number or an error, whatever they are given. */
const NUMERIC = new Set(
  [
    "ABS ACOS ASIN ATAN ATAN2 AVERAGE AVERAGEIF AVERAGEIFS AVERAGEA CEILING CEILING.MATH COLUMN COLUMNS CORREL COS",
    "COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY DAYS DB EDATE EOMONTH EVEN EXP FACT FLOOR FLOOR.MATH FV",
    "FORECAST GCD INT INTERCEPT IPMT IRR LARGE LCM LEN LN LOG LOG10 MATCH MAX MAXIFS MEDIAN MIN MINIFS MIRR MOD",
    "MONTH MROUND NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NPER NPV ODD PDURATION PERCENTILE PERCENTILE.EXC",
    "PERCENTILE.INC PI PMT POWER PPMT PRODUCT PV QUARTILE QUARTILE.EXC QUARTILE.INC QUOTIENT RANK RANK.EQ RATE ROUND",
    "ROUNDDOWN ROUNDUP ROW ROWS RRI SIGN SIN SLN SLOPE SMALL SQRT STDEV STDEV.P STDEV.S STDEVP SUM SUMIF SUMIFS",
    "SUMPRODUCT SUMSQ TAN TRUNC VALUE VAR VAR.P VAR.S VARP XIRR XMATCH XNPV YEAR YEARFRAC",
  ].flatMap((line) => line.split(" ")),
);

/** True for an expression that can hold nothing but numbers and errors. */
export function givesNumbers(node: Node): boolean {
  if (node.kind === "call") return NUMERIC.has(node.name);
  return node.kind === "binary"
    ? "+-*/^".includes(node.operator)
    : node.kind === "unary" && node.operator !== "+";
}
