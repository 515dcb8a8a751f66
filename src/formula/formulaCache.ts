import { parse } from "./parse";
import type { Host } from "./references";
import { asTyped } from "./spelling";
import type { Node } from "./syntax";

/** Texts and brackets to leave alone, then words that may be a cell's address. */
const WORDS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^\]'])*\])*\]|[\p{L}_\\$][\p{L}\p{N}_\\.$?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/**
 * Parsed formulas, each kept once however many cells it was filled into: two texts are the same formula when their
 * references are, seen from their cells.
 */
export class FormulaCache {
  private readonly trees = new Map<string, Node>();

  /** The tree of a formula in a cell. Throws FormulaError. */
  parse(text: string, host: Host): Node {
    const typed = asTyped(text);
    const key = fromCell(typed, host);
    let tree = this.trees.get(key);
    if (!tree) {
      tree = parse(typed, host);
      this.trees.set(key, tree);
    }
    return tree;
  }

  /** How many different formulas were met. */
  get size(): number {
    return this.trees.size;
  }
}

/** A formula with each address replaced by its distance from a cell; whole rows and columns leave it tied to the cell. */
function fromCell(text: string, { row, column }: Host): string {
  let tied = false;
  const relative = text.replace(WORDS, (word, offset: number) => {
    const after = text[offset + word.length];
    const cell = after === "(" || after === "!" ? null : CELL.exec(word);
    if (!cell) {
      tied ||= after === ":" || text[offset - 1] === ":";
      return word;
    }
    const [, columnDollar, letters = "", rowDollar, digits] = cell;
    const across = columnDollar ? letters.toUpperCase() : `[${numberOf(letters) - column}]`;
    const down = rowDollar ? digits : `[${Number(digits) - 1 - row}]`;
    return `\u0001${across},${down}\u0001`;
  });
  return tied ? `${row},${column}:${text}` : relative;
}

function numberOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}
