import type { LimitCase } from "./case";
import { fileCases } from "./files";
import { formulaCases } from "./formulas";

/** All of them, in the order in which they are printed. */
export const limitCases: readonly LimitCase[] = [...formulaCases, ...fileCases];
