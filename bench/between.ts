import type { Position } from "../src/address";
import { chooseCell, type ComputedBook } from "../src/formula/compile";
import { pathBetween } from "../src/formula/compile/path";
import { cellKey } from "../src/formula/compile/workbook";
import { type Node, nodesOf } from "../src/formula/syntax";
import type { Scalar } from "../src/formula/value";
import { areaOf } from "./formulaText";

/** The part of a workbook between some inputs and an output: no peer has to compute more than the program does. */
export interface Between {
  /** Names of all sheets, in order. */
  readonly sheets: readonly string[];
  readonly inputs: readonly Position[];
  readonly output: Position;
  /** Precedents first; their references name a sheet and fixed cells. */
  readonly formulas: readonly { readonly position: Position; readonly tree: Node }[];
  /** What they read besides. */
  readonly constants: readonly { readonly position: Position; readonly value: Scalar }[];
}

/**
 * Cuts out of a computed workbook what lies between inputs and an output.
 * @throws Error for a name that is no single cell; Refusal where the formulas make no program
 */
export function between(
  book: ComputedBook,
  sheets: readonly string[],
  inputs: readonly string[],
  output: string,
): Between {
  const inputCells = inputs.map((name) => chosen(book, name));
  const outputCell = chosen(book, output);
  const path = pathBetween(book, inputCells, [outputCell]);
  const formulas = path.formulas.map(({ position, tree }) => {
    return { position, tree: fixed(tree, position, book) };
  });
  const constants = new Map<number, Between["constants"][number]>();
  for (const { tree } of formulas)
    for (const position of cellsIn(tree, book)) {
      const { sheet, row, column } = position;
      const value = book.surroundings.cells.value(sheet, row, column);
      if (!path.varies(position)) constants.set(cellKey(position), { position, value });
    }
  return { sheets, inputs: inputCells, output: outputCell, formulas, constants: [...constants.values()] };
}

function chosen(book: ComputedBook, name: string): Position {
  const cell = chooseCell(book, name);
  if (!cell) throw new Error(`${name} is no cell.`);
  return cell;
}

/** A formula without names, its references fixed and with their sheet. */
function fixed(node: Node, host: Position, book: ComputedBook): Node {
  const within = (part: Node): Node => fixed(part, host, book);
  switch (node.kind) {
    case "name": {
      const meaning = book.surroundings.definedName(node.name, host.sheet);
      if (!meaning) throw new Error(`${node.name} is not defined.`);
      return within(meaning);
    }
    case "range": {
      const { top, left, bottom, right } = areaOf(node, host);
      const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
      const sheet = node.sheet ?? book.surroundings.sheetName(host.sheet);
      return { kind: "range", sheet, from: corner(top, left), to: corner(bottom, right) };
    }
    case "unary":
      return { ...node, operand: within(node.operand) };
    case "binary":
      return { ...node, left: within(node.left), right: within(node.right) };
    case "call":
      return { ...node, args: node.args.map((arg) => arg && within(arg)) };
    default:
      return node;
  }
}

/** Every cell that a formula with fixed references reads. */
function* cellsIn(tree: Node, book: ComputedBook): Generator<Position> {
  for (const node of nodesOf(tree)) {
    if (node.kind !== "range") continue;
    const { top, left, bottom, right } = areaOf(node, { row: 0, column: 0 });
    const sheet = book.surroundings.sheet(node.sheet!)!;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) yield { sheet, row, column };
  }
}
