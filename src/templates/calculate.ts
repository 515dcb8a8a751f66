import type { Book } from "../formula/book";
import { type Calculation, recalculate } from "../formula/calculation";
import { edgeFunctions } from "../functions/table";

/** A workbook with all its formulas computed by our own evaluator, the add-in's functions among them. */
export const calculated = (book: Book): Calculation => recalculate(book, edgeFunctions);
