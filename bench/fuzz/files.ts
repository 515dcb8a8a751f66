import { recalculate } from "../../src/formula/calculation";
import { edgeFunctions } from "../../src/functions/table";
import {
  bookOf,
  computedChanges,
  openPackage,
  patchValues,
  WorkbookFileError,
} from "../../src/workbook/file";
import { wrongResult } from "./cell-value";
import { mutations } from "./mutations";
import type { FuzzPart } from "./part";
import { smallBooks } from "./small-books";

/** Small workbooks, most of them the smallest, with something in them changed: they open or are refused in a sentence, and are written back. */
export const mutatedFiles: FuzzPart = {
  count: 20_000,
  cases: () => {
    const books = smallBooks();
    return (random) => {
      const at = random.chance(0.6) ? books.length - 1 : random.below(books.length);
      const [name, mutate] = random.pick(mutations);
      const { bytes, what } = mutate(books[at]!, random);
      return { subject: name, text: `book ${at}: ${what}`, run: () => opened(bytes) };
    };
  },
};

/** What is wrong with how a file is read, computed and written back. */
function opened(bytes: Uint8Array): string | undefined {
  try {
    const { book } = bookOf(openPackage(bytes));
    const results = [...recalculate(book, edgeFunctions).results()];
    for (const { value, spill } of results) {
      const wrong = wrongResult(spill ?? value);
      if (wrong !== undefined) return `a cell ${wrong}`;
    }
    bookOf(openPackage(patchValues(bytes, computedChanges(book, results)).bytes));
    return undefined;
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return isSentence(error.message) ? undefined : `says ${error.message}`;
  }
}

/** One sentence without anything that only a programmer understands. */
const isSentence = (message: string): boolean =>
  /^\S[^\n]{10,300}\.$/.test(message) && !/\b(NaN|undefined|null|Infinity)\b|\[object| {2}/.test(message);
