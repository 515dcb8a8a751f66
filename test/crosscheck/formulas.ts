import type { Book, Cell } from "../../src/formula/book";
import { isError, type Scalar } from "../../src/formula/value";
import { packageOf } from "../workbook/file/package-of";

/** Numbers in A1:A8 and B1:B8, texts in C1:C8, days in D1:D8, flows in E1:E8. */
const DATA: readonly (readonly Scalar[])[] = [
  [3, 12.5, -4, 0.25, 100, 7, 7, 2],
  [1, 5, 2, 8, 40, 3, 6, 4],
  ["edge", "core", "Edge", "nic", "dpu", "10", "", "core site"],
  [45_000, 45_031, 45_122, 45_200, 45_365, 45_400, 45_500, 45_731],
  [-1000, 150, 220, 310, 180, 260, 90, 400],
];
/** The column that formulas stand in, from 0. */
const COLUMN = 10;

const SINGLE = ["-3.7", "-1", "-0.5", "0", "0.3", "1", "2.5", "10", "123.456"];
const PAIRS = ["2.345,1", "-2.5,0", "1234.567,-2", "7.5,2", "-7.5,2", "10,3", "0.7,0.1", "6,4"];
const LISTS = ["A1:A8", "B1:B8", "A2:A5", "A1:B8"];

/** One formula for each function and each of the arguments. */
const each = (functions: string, args: readonly string[]): string[] =>
  functions.split(" ").flatMap((name) => args.map((arg) => `${name}(${arg})`));

/** Formulas over our native functions, one a row, without those that LibreOffice lacks. */
export const formulas: readonly string[] = [
  ...each("ABS SIGN SQRT EXP LN LOG10 INT EVEN ODD SIN COS TAN ATAN DEGREES RADIANS TANH", SINGLE),
  ...each("ROUND ROUNDUP ROUNDDOWN TRUNC MOD POWER LOG MROUND CEILING FLOOR QUOTIENT", PAIRS),
  ...each("CEILING.MATH FLOOR.MATH", [...PAIRS, "-5.5,2,1", "5.5"]),
  ...each("FACT", ["0", "5", "12.9"]),
  ...each("COMBIN PERMUT", ["8,2", "10,10", "5,1"]),
  ...each("GCD LCM", ["24,36", "5,7,35", "B1:B4"]),
  ...each("SUM PRODUCT SUMSQ MIN MAX AVERAGE MEDIAN COUNT COUNTA DEVSQ AVEDEV STDEV STDEVP VAR VARP", LISTS),
  ...each("STDEV.S STDEV.P VAR.S VAR.P", LISTS),
  ...each("AVERAGEA MINA MAXA", ["A1:A8", "A1:C3"]),
  ...each("GEOMEAN HARMEAN", ["B1:B8", "B1:B3,9"]),
  ...each("MODE MODE.SNGL", ["A1:A8", "A5:A8"]),
  ...each("LARGE SMALL", ["A1:A8,2", "B1:B8,8", "B1:B8,1"]),
  ...each("PERCENTILE PERCENTILE.INC PERCENTILE.EXC", ["A1:A8,0.25", "B1:B8,0.6", "A1:B8,0.9"]),
  ...each("QUARTILE QUARTILE.INC QUARTILE.EXC", ["A1:A8,1", "B1:B8,3", "A1:B8,2"]),
  ...each("PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC", ["A1:A8,7", "B1:B8,5", "B1:B8,4.5"]),
  ...each("RANK RANK.EQ RANK.AVG", ["7,A1:A8", "7,A1:A8,1", "40,B1:B8"]),
  ...each("CORREL PEARSON RSQ SLOPE INTERCEPT STEYX COVAR COVARIANCE.P COVARIANCE.S", ["A1:A8,B1:B8"]),
  ...each("FORECAST FORECAST.LINEAR", ["5,A1:A8,B1:B8", "-2,B1:B8,A1:A8"]),
  ...each("SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2", ["A1:A8,B1:B8"]),
  ...each("NORM.DIST", ["1.5,1,2,TRUE", "1.5,1,2,FALSE", "-8,0,1,TRUE"]),
  ...each("NORM.INV", ["0.1,5,2", "0.999,0,1"]),
  ...each("NORM.S.INV", ["0.025", "0.5", "0.0001"]),
  ...each("SUMIF COUNTIF AVERAGEIF", ['A1:A8,">3"', 'B1:B8,"<=4"', "A1:A8,7"]),
  ...each("SUMIF AVERAGEIF", ['C1:C8,"edge",A1:A8', 'C1:C8,"co*",B1:B8', 'C1:C8,"<>core",A1:A8']),
  ...each("SUMIFS AVERAGEIFS MAXIFS MINIFS", ['A1:A8,B1:B8,">2"', 'B1:B8,C1:C8,"edge",A1:A8,"<0"']),
  'COUNTIFS(A1:A8,">0",B1:B8,"<7")',
  "COUNTBLANK(C1:C9)",
  ...each("SUBTOTAL", ["9,A1:A8", "1,B1:B8", "104,A1:A8", "2,A1:C8", "3,A1:C8", "7,B1:B8", "11,B1:B8"]),
  ...each("AGGREGATE", ["9,6,A1:A8", "14,6,A1:A8,2", "15,6,B1:B8,3", "16,6,A1:A8,0.3", "12,4,B1:B8"]),
  ...each("PMT", ["0.05/12,360,200000", "0.1,5,1000,200,1", "0,10,1000"]),
  ...each("PV FV", ["0.04,10,-100", "0.06/12,24,-50,1000,1", "0,5,10"]),
  ...each("NPER", ["0.01,-100,1000", "0.05,-200,1500,100,1"]),
  ...each("RATE", ["48,-200,8000", "10,-150,1000,50,1"]),
  ...each("IPMT PPMT", ["0.1/12,1,36,8000", "0.08,3,5,1000,0,1", "0.08,5,5,1000,100"]),
  ...each("CUMIPMT CUMPRINC", ["0.09/12,360,125000,13,24,0", "0.01,12,1000,1,12,1", "0.01,12,1000,1,1,0"]),
  ...each("ISPMT", ["0.1/12,6,24,5000"]),
  ...each("SLN", ["30000,7500,10"]),
  ...each("SYD", ["30000,7500,10,1", "30000,7500,10,10"]),
  ...each("DDB", ["2400,300,10,1", "2400,300,10,10", "2400,300,10,2,1.5", "1000,900,5,2"]),
  ...each("DB", ["1000000,100000,6,1,7", "1000000,100000,6,7,7", "1000,100,5,3"]),
  ...each("EFFECT NOMINAL", ["0.0525,4", "0.12,12"]),
  ...each("RRI PDURATION", ["0.025,2000,2200", "10,100,150"]),
  ...each("NPV", ["0.08,E1:E8", "0.1,100,200,300", "-0.2,E1:E8"]),
  ...each("IRR", ["E1:E8", "E1:E5"]),
  ...each("MIRR", ["E1:E8,0.1,0.12"]),
  ...each("XNPV", ["0.09,E1:E8,D1:D8"]),
  ...each("XIRR", ["E1:E8,D1:D8"]),
  ...each("FVSCHEDULE", ["1000,{0.09,0.11,0.1}"]),
  ...each("YEAR MONTH DAY WEEKDAY WEEKNUM ISOWEEKNUM", ["D1", "D3", "45291", "44927"]),
  ...each("WEEKDAY WEEKNUM", ["D1,2", "D5,2"]),
  ...each("EDATE EOMONTH", ["D1,1", "45322,1", "D4,-13"]),
  ...each("DAYS DAYS360", ["D4,D1", "45351,45322"]),
  ...each("YEARFRAC", ["D1,D8", "D1,D8,1", "D1,D8,2", "D1,D8,3", "D1,D8,4", "45322,45351,0"]),
  ...each("NETWORKDAYS", ["D1,D4", "D4,D1", "D1,D4,D2:D3"]),
  ...each("NETWORKDAYS.INTL", ["D1,D4,7", "D1,D4,11", 'D1,D4,"0010001"']),
  ...each("WORKDAY", ["D1,90", "D1,-45", "D1,30,D2:D3"]),
  ...each("WORKDAY.INTL", ["D1,90,11", "D1,-12,2"]),
  ...each("DATEDIF", ['D1,D8,"Y"', 'D1,D8,"M"', 'D1,D8,"D"', 'D1,D8,"YM"', 'D1,D8,"YD"', 'D1,D8,"MD"']),
  ...each("TIME", ["12,30,15", "27,0,0", "1,90,90"]),
  ...each("HOUR MINUTE SECOND", ["0.75", "45000.123456", "0.999995"]),
  ...each("LEFT RIGHT", ['"edge site",4', "C8"]),
  ...each("LEN UPPER LOWER PROPER TRIM", ["C1", "C8", '"  a  b "']),
  ...each("MID", ["C8,3,4", "C8,20,2"]),
  ...each("FIND SEARCH", ['"e","Edge site"', '"s",C8', '"S","edge site",2']),
  ...each("SUBSTITUTE", ['"a-b-a","a","x"', '"a-b-a","a","x",2']),
  ...each("REPLACE", ['"abcdef",2,3,"*"']),
  ...each("REPT", ['"ab",3']),
  ...each("EXACT", ["C1,C3", "C1,C1"]),
  ...each("CONCATENATE CONCAT", ["C1,1.5,TRUE"]),
  ...each("TEXTJOIN", ['"-",TRUE,C1:C8', '",",FALSE,A1:A3']),
  ...each("TEXT", ['1234.567,"#,##0.00"', '0.256,"0.0%"', 'D1,"yyyy-mm-dd"', '5,"000"']),
  ...each("CHAR", ["65", "97"]),
  ...each("CODE", ['"A"', '"edge"']),
  ...each("VLOOKUP", ["7,A1:C8,3,FALSE", "5,B1:D8,2,FALSE", "3,{1,10;2,20;4,40},2"]),
  ...each("HLOOKUP", ["3,A1:C8,2,FALSE"]),
  ...each("LOOKUP", ['5.75,{4.14,4.19,5.17,5.77,6.39},{"red","orange","yellow","green","blue"}']),
  ...each("MATCH", ["7,A1:A8,0", '"edge",C1:C8,0', "5,{1,3,6},1", "4,{9,6,3},-1", '"c*",C1:C8,0']),
  ...each("INDEX", ["A1:C8,3,2", "B1:B8,5"]),
  ...each("SUM", ["INDEX(A1:C8,0,2)", "OFFSET(A1,1,0,3,2)", 'INDIRECT("A1:B"&3)', "(A1:A3,B2)"]),
  ...each("ROWS COLUMNS", ["A1:C8"]),
  ...each("CHOOSE", ['2,"a","b","c"', "3,1,2,A5"]),
  ...each("ADDRESS", ["2,3", "2,3,4", '2,3,1,TRUE,"My sheet"']),
  ...each("IF", ["A1>B1,A1,B1", "A3,1,2", 'C1="EDGE","yes","no"']),
  ...each("IFS", ['A1>5,"high",A1>1,"middle",TRUE,"low"']),
  ...each("SWITCH", ['B3,1,"one",2,"two","other"', '99,1,"one","other"']),
  ...each("AND OR XOR", ["A1>0,B1>5", "TRUE,TRUE,TRUE", "A1:A4"]),
  ...each("IFERROR", ["1/0,7", "A1,7"]),
  ...each("IFNA", ["MATCH(99,A1:A8,0),-1"]),
  ...each("ISNUMBER ISTEXT ISBLANK ISERROR ISLOGICAL", ["A1", "C1", "H1", "1/0"]),
  ...["-2^2", "2^-1", "50%*A2", "A1&C1", "1=1.0", '"a"<"B"', "TRUE+1", "A1:A1*2", "(A1+B1)/A2-3", "10%%"],
  ...["0.1+0.2-0.3", "1/3*3=1", '"10"+5', "C6*2", "A3<>B3", "1/0", 'VALUE("12.5%")', "2*3%^2"],
];

/** A workbook of these formulas over the data. */
export function book(): Book {
  const cells: Cell[] = DATA.flatMap((values, column) =>
    values.map((value, row) => ({ row, column, value })).filter(({ value }) => value !== ""),
  );
  formulas.forEach((formula, row) =>
    cells.push({ row, column: COLUMN, formula, storage: "plain", value: null }),
  );
  return { sheets: [{ name: "Sheet1", cells }], names: [], tables: [] };
}

/** The same as an .xlsx file, without cached values. */
export function file(): Uint8Array {
  const byRow = new Map<number, string[]>();
  for (const { row, column, formula, value } of book().sheets[0]!.cells.toSorted(
    (a, b) => a.column - b.column,
  )) {
    const address = `${"ABCDEFGHIJK"[column]}${row + 1}`;
    const line = byRow.get(row) ?? [];
    byRow.set(row, line);
    if (formula !== undefined) line.push(`<c r="${address}"><f>${escaped(asStored(formula))}</f></c>`);
    else if (typeof value === "number") line.push(`<c r="${address}"><v>${value}</v></c>`);
    else if (!isError(value))
      line.push(`<c r="${address}" t="inlineStr"><is><t>${escaped(String(value))}</t></is></c>`);
  }
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const xml = rows.map((row) => `<row r="${row + 1}">${byRow.get(row)!.join("")}</row>`).join("");
  return packageOf([{ name: "Sheet1", rows: xml }], { extra: { "[Content_Types].xml": CONTENT_TYPES } });
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/>
</Types>`;

/** Functions newer than the file format carry a prefix in it. */
const NEWER =
  /\b((?:[A-Z]+\.(?:S|P|INC|EXC|DIST|INV|MATH|EQ|AVG|SNGL|LINEAR|S\.INV))|AGGREGATE|RRI|PDURATION|DAYS|ISOWEEKNUM|CONCAT|TEXTJOIN|IFS|SWITCH|XOR|IFNA|MAXIFS|MINIFS)\(/g;

const asStored = (formula: string): string => formula.replace(NEWER, "_xlfn.$1(");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The row of a formula. */
export const placeOf = (index: number) => ({ row: index, column: COLUMN });
