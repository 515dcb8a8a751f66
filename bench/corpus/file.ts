import { compareWithCached, type Different, type NotComputed } from "../../src/formula/comparison";
import { jsonValue } from "../../src/cli/print";
import { openWorkbook } from "../../src/cli/workbook";
import { cellAddress } from "../../src/address";
import { chooseCell } from "../../src/formula/compile";
import { type BookFormula, cellKey, type ComputedBook } from "../../src/formula/compile/workbook";
import { precedentsOf } from "../../src/formula/precedents";
import type { Matrix } from "../../src/formula/value";
import { calculated } from "../../src/functions/calculated";
import { functionsIn, kindOfDifference, kindOfRefusal } from "./causes";
import { rootsOf } from "./roots";
import { writerOf } from "./writer";

/** One cause of differences or refusals in a file, with a few cells that show it. */
export interface Cause {
  /** What differs, and the functions of its formula. */
  kind: string;
  functions: string[];
  /** Cells that differ by themselves, and those that only follow from them. */
  roots: number;
  following: number;
  examples: Example[];
}

/** A cell that shows a cause, and the first cells that it reads with their values as computed. */
export interface Example {
  cell: string;
  formula: string;
  reads: string;
  stored?: string;
  computed?: string;
}

/** What came of recalculating one file. */
export interface FileReport {
  writer: string;
  isExcel: boolean;
  formulas: number;
  equal: number;
  /** The file holds no value for them. */
  unstored: number;
  /** Differ because they read the clock or chance. */
  volatile: number;
  different: Cause[];
  refused: Cause[];
  milliseconds: { read: number; computed: number };
}

/**
 * Recalculates a workbook as `cli recalc` does and says what differs from the values in the file, by cause.
 * @throws UsageError with one sentence where the file can't be read
 */
export async function reportOf(path: string): Promise<FileReport> {
  const start = performance.now();
  const file = await openWorkbook(path);
  const read = performance.now() - start;
  const calculation = await calculated(file.book);
  const computed = performance.now() - start - read;
  const { equal, different, volatile, refused, withoutValue } = compareWithCached(file.book, calculation);
  const book = calculation.computed();
  const { name, isExcel } = writerOf(file.bytes);
  const reasons = new Map(refused.map((each) => [keyOf(each.cell, book), each]));
  return {
    writer: name,
    isExcel,
    formulas: equal + different.length + volatile.length + refused.length + withoutValue,
    equal,
    unstored: withoutValue,
    volatile: volatile.length,
    ...causesOf(book, different, reasons),
    milliseconds: { read: Math.round(read), computed: Math.round(computed) },
  };
}

function causesOf(book: ComputedBook, different: readonly Different[], refused: Map<number, NotComputed>) {
  const formulas = different.map(({ cell }) => formulaAt(cell, book));
  const causes = [...refused.values()].map(({ cell }) => formulaAt(cell, book));
  const roots = rootsOf(book, formulas, causes);
  const byKey = new Map(formulas.map((formula, k) => [cellKey(formula.position), different[k]!]));
  const found = { different: new Map<string, Cause>(), refused: new Map<string, Cause>() };
  for (const each of refused.values()) {
    const root = each.restsOn === undefined ? undefined : refused.get(keyOf(each.restsOn, book));
    if (root) add(found.refused, refusalOf(root, book)).following++;
    else add(found.refused, refusalOf(each, book)).roots++;
  }
  for (const [key, root] of roots) {
    const why = refused.get(root);
    const cause = why
      ? add(found.refused, refusalOf(why, book))
      : add(found.different, differenceOf(byKey.get(root)!, book));
    if (root === key) cause.roots++;
    else cause.following++;
  }
  return { different: [...found.different.values()], refused: [...found.refused.values()] };
}

/** Of each cause so many examples are kept. */
export const EXAMPLES = 3;

type Named = Pick<Cause, "kind" | "functions"> & { example: Example };

function add(causes: Map<string, Cause>, { kind, functions, example }: Named): Cause {
  const key = `${kind}\n${functions.join()}`;
  const cause = causes.get(key) ?? { kind, functions, roots: 0, following: 0, examples: [] };
  causes.set(key, cause);
  if (cause.examples.length < EXAMPLES && cause.examples.every(({ cell }) => cell !== example.cell))
    cause.examples.push(example);
  return cause;
}

const refusalOf = ({ cell, formula, why }: NotComputed, book: ComputedBook): Named => ({
  kind: kindOfRefusal(why),
  functions: /not known|another workbook/.test(why) ? [] : functionsIn(formulaAt(cell, book).tree),
  example: { cell, formula: clipped(formula), reads: readsOf(cell, book), computed: why },
});

const differenceOf = (difference: Different, book: ComputedBook): Named => ({
  kind: kindOfDifference(difference),
  functions: functionsIn(formulaAt(difference.cell, book).tree),
  example: {
    cell: difference.cell,
    formula: clipped(difference.formula),
    reads: readsOf(difference.cell, book),
    stored: inLine(difference.cached),
    computed: inLine(difference.computed),
  },
});

/** The first cells that a formula reads, with their values. */
function readsOf(cell: string, book: ComputedBook): string {
  const { tree, scope } = formulaAt(cell, book);
  const reads: string[] = [];
  for (const area of precedentsOf(tree, scope).areas)
    book.each(area, ({ sheet, row, column }) => {
      if (reads.length >= CELLS_SHOWN) return;
      const value = one(book.surroundings.cells.value(sheet, row, column));
      reads.push(`${cellAddress(book.surroundings.sheetName(sheet), row, column)} ${clipped(value)}`);
    });
  return reads.join(", ");
}

const CELLS_SHOWN = 8;

const formulaAt = (cell: string, book: ComputedBook): BookFormula => {
  const position = chooseCell(book, cell);
  const formula = position && book.formulaOf(position);
  if (!formula) throw new Error(`${cell} has no formula.`);
  return formula;
};

const keyOf = (cell: string, book: ComputedBook): number => cellKey(formulaAt(cell, book).position);

const clipped = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

const inLine = (rows: Matrix): string => clipped(rows.map((row) => row.map(one).join(",")).join(";"));

const one = (value: Matrix[0][0]): string => JSON.stringify(jsonValue(value));
