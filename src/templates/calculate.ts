import type { Book } from "../formula/book";
import type { Calculation } from "../formula/calculation";
import { recalculate } from "../formula/calculation";
import type { ForeignFunction } from "../formula/foreign";
import * as functions from "../functions";

/** A workbook with all its formulas computed by our own evaluator, the add-in's functions among them. */
export const calculated = (book: Book): Calculation => recalculate(book, edgeFunctions);

const edgeFunctions: Readonly<Record<string, ForeignFunction>> = Object.fromEntries(
  Object.entries(functions).map(([name, called]) => [
    `EDGE.${name.toUpperCase()}`,
    called as unknown as ForeignFunction,
  ]),
);
