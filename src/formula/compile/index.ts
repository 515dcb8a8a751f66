export { checkProgram, type Difference } from "./check";
export { chooseCell } from "./choose";
export { type Chosen, compileProgram } from "./compile";
export { Refusal } from "./refusal";
export type { BookFormula, ComputedBook } from "./workbook";
