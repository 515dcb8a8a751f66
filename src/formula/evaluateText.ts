import { evaluateFormula } from "./evaluate";
import { foreignFunctions, type ForeignFunction } from "./foreign";
import { nativeFunctions } from "./functions";
import { MACHINE, volatileFunctions, type World } from "./functions/volatile";
import { parse } from "./parse";
import type { FunctionTable, Surroundings } from "./scope";
import type { Matrix, Scalar } from "./value";

/** Excel's own functions and an add-in's beside them; `world` is what NOW and RAND read. */
export const functionTable = (
  functions: Readonly<Record<string, ForeignFunction>>,
  world: World = MACHINE,
): FunctionTable =>
  new Map([...nativeFunctions, ...Object.entries(volatileFunctions(world)), ...foreignFunctions(functions)]);

/**
 * The value of a formula that stands in no workbook: one value, or rows where it spills. A reference to a cell is
 * #REF!, a name #NAME?. Throws FormulaError where the text is no formula.
 */
export function evaluateText(
  formula: string,
  functions: Readonly<Record<string, ForeignFunction>>,
): Scalar | Matrix {
  const book = { ...nowhere, functions: functionTable(functions) };
  return evaluateFormula(parse(formula), {
    book,
    host: { sheet: 0, row: 0, column: 0 },
    arrays: true,
    depth: 0,
  });
}

const NO_WORKBOOK = {
  error: "#REF!",
  message: "There is no workbook here whose cells could be read.",
} as const;

const nowhere: Omit<Surroundings, "functions"> = {
  cells: {
    value: () => NO_WORKBOOK,
    matrix: () => [[NO_WORKBOOK]],
    spans: ({ top, bottom }) => [[top, bottom]],
    visit: (_, see) => see(NO_WORKBOOK),
  },
  sheet: () => undefined,
  sheetName: () => "",
  definedName: () => undefined,
  table: () => undefined,
  spill: () => undefined,
};
