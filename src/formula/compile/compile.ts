import type { Position } from "../../address";
import { stretched } from "../broadcast";
import { NA } from "../errors";
import type { ColumnFunctions } from "../program/column-function";
import type { EvaluateStep, Place, Program } from "../program/program";
import type { Scope } from "../scope";
import type { Node } from "../syntax";
import { isTooDeep } from "../stopped";
import { isError } from "../value";
import { CellGround, type GroundCells, type VaryingCell } from "./cell-ground";
import { Emitter } from "./emitter";
import { type Compilation, ENDLESS, ENTANGLED, SHAPELESS } from "./compilation";
import { compile, compileFormula } from "./expression";
import { extractFor } from "./extraction";
import { addressOf, pathBetween } from "./path";
import { lies, readingOf } from "./reading";
import { Refusal } from "./refusal";
import { isValues, isVarying, type Value, type Values, Varying } from "./symbol";
import { type BookFormula, cellKey, type ComputedBook } from "./workbook";

/** A cell chosen as an input or output, with its name where it has one. */
export interface Chosen extends Position {
  readonly name?: string | undefined;
}

/**
 * Turns the formulas between inputs and outputs into a program over columns; what no input changes is a constant.
 * An input's own formula, where it has one, is left aside.
 * @throws Refusal naming the cell, where formulas can't become a program
 */
export function compileProgram(
  book: ComputedBook,
  inputs: readonly Chosen[],
  outputs: readonly Chosen[],
  columnFunctions: ColumnFunctions,
): Program {
  const { formulas } = pathBetween(book, inputs, outputs);
  const cells = new VaryingCells(book, inputs);
  const emitter = new Emitter(inputs.length, columnFunctions, book.surroundings);
  for (const formula of formulas)
    cells.fill(formula, inItsCells(compiled(formula, book, emitter, cells, columnFunctions), formula, book));
  const placed = (chosen: Chosen): Place => ({
    ...{ sheet: chosen.sheet, row: chosen.row, column: chosen.column, name: chosen.name },
    address: addressOf(book, chosen),
  });
  const program = emitter.program({
    inputs: inputs.map(placed),
    outputs: outputs.map((output) => ({
      place: placed(output),
      register: emitter.register(cells.value(output)),
    })),
  });
  const evaluated = program.steps.filter((step): step is EvaluateStep => step.op === "evaluate");
  return { ...program, extract: extractFor(evaluated, book) };
}

function compiled(
  { tree, scope, position }: BookFormula,
  book: ComputedBook,
  emitter: Emitter,
  cells: VaryingCells,
  columnFunctions: ColumnFunctions,
): Value | Values {
  const ground = new CellGround(scope, cells);
  const compilation: Compilation = { ground, emitter, columnFunctions, locals: new Map(), compile };
  try {
    return compileFormula(tree, compilation);
  } catch (thrown) {
    if (thrown === ENTANGLED) return ground.alone(tree, compilation) as Value | Values;
    if (isTooDeep(thrown)) throw new Refusal(addressOf(book, position), "is nested too deeply.");
    if (thrown === ENDLESS) throw new Refusal(addressOf(book, position), "gives an array of a whole column.");
    if (thrown !== SHAPELESS) throw thrown;
    throw new Refusal(addressOf(book, position), "gives an array whose size depends on an input.");
  }
}

/**
 * A result in its formula's cells: what fills a fixed rectangle is stretched or cut, and where something blocks an
 * array on the sheet, which no input changes, its one cell shows that.
 */
function inItsCells(
  result: Value | Values,
  { fixed, position: { sheet, row, column } }: BookFormula,
  book: ComputedBook,
): Value | Values {
  if (fixed)
    return Array.from({ length: fixed.rows }, (_, down) =>
      Array.from({ length: fixed.columns }, (_, across) =>
        isValues(result) ? (stretched(result, down, across) ?? NA) : result,
      ),
    );
  const shown = book.surroundings.cells.value(sheet, row, column);
  return isValues(result) && isError(shown) && shown.error === "#SPILL!" ? shown : result;
}

/** The cells that change with the scenario, and their registers. */
class VaryingCells implements GroundCells {
  private readonly values = new Map<number, VaryingCell>();
  /** Cells of varying formulas that came out the same in every scenario. */
  private readonly fixed = new Map<number, Value>();

  constructor(
    private readonly book: ComputedBook,
    inputs: readonly Position[],
  ) {
    inputs.forEach(({ sheet, row, column }, register) => {
      const position = { sheet, row, column };
      this.values.set(cellKey(position), { position, value: new Varying(register, "number") });
    });
  }

  /** A cell's content: its register when it varies, else its value in the workbook. */
  value(position: Position): Value {
    const key = cellKey(position);
    const { sheet, row, column } = position;
    return (
      this.values.get(key)?.value ??
      this.fixed.get(key) ??
      this.book.surroundings.cells.value(sheet, row, column)
    );
  }

  /** Puts a formula's result into its cell and, an array, into those it fills; an input stays what it is. */
  fill({ position }: BookFormula, result: Value | Values): void {
    const rows = isValues(result) ? result : [[result]];
    rows.forEach((row, down) =>
      row.forEach((value, across) => {
        const { sheet } = position;
        const cell = { sheet, row: position.row + down, column: position.column + across };
        const key = cellKey(cell);
        if (this.values.has(key)) return;
        if (isVarying(value)) this.values.set(key, { position: cell, value });
        else this.fixed.set(key, value);
      }),
    );
  }

  /** The varying cells that an expression reads. */
  readBy(node: Node, scope: Scope): readonly VaryingCell[] {
    const { areas } = readingOf(node, scope);
    const found: VaryingCell[] = [];
    const all = areas.reduce(
      (sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
    if (all <= this.values.size) {
      for (const { sheet, top, left, bottom, right } of areas)
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) {
            const cell = this.values.get(cellKey({ sheet, row, column }));
            if (cell) found.push(cell);
          }
    } else
      for (const cell of this.values.values())
        if (areas.some((area) => lies(cell.position, area))) found.push(cell);
    return found;
  }
}
