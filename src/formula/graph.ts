import type { Area, Position } from "./address";
import type { Cell } from "./book";
import type { CellStore } from "./cellStore";
import { NAME } from "./errors";
import { FormulaCache } from "./formulaCache";
import { type FormulaCell, isArrayFormula } from "./formulaCell";
import { isCell } from "./operand";
import { precedentsOf, refusal } from "./precedents";
import { RangeIndex } from "./rangeIndex";
import type { Surroundings } from "./scope";
import type { Node } from "./syntax";
import { FormulaError } from "./tokens";

/** A workbook's formulas and what reads what: parsed once a distinct formula, cells by id. */
export class Graph {
  readonly formulas = new Map<number, FormulaCell>();
  private readonly trees = new FormulaCache();
  /** Formulas that read a single cell, by its id; those that read rectangles are in `ranges`. */
  private readonly readers: (number[] | undefined)[] = [];
  private readonly ranges = new RangeIndex();

  constructor(
    private readonly store: CellStore,
    private readonly book: Surroundings,
  ) {}

  /** Puts a cell's content in; a formula is yet to be linked, once all cells are there. */
  load(sheet: number, cell: Cell): FormulaCell | undefined {
    const id = this.store.idOf(sheet, cell.row, cell.column);
    this.store.occupy(id);
    this.store.values[id] = cell.value;
    if (cell.formula === undefined) return undefined;
    const position = { sheet, row: cell.row, column: cell.column };
    const formula: FormulaCell = {
      ...{ id, text: cell.formula, position, dynamic: false, circular: false, cells: [], areas: [] },
      ...this.parsed(cell.formula, position),
      scope: { book: this.book, host: position, arrays: isArrayFormula(cell), depth: 0 },
      ...(cell.storage === "cse" && {
        fixed: { rows: cell.spill?.length ?? 1, columns: cell.spill?.[0]?.length ?? 1 },
      }),
    };
    this.formulas.set(id, formula);
    return formula;
  }

  /** Notes what a formula reads. */
  link(formula: FormulaCell): void {
    const { areas, dynamic } = precedentsOf(formula.tree, formula.scope);
    formula.dynamic = dynamic;
    for (const area of areas) this.note(formula, area);
  }

  /** Takes a cell's formula away; gives it. */
  remove(id: number): FormulaCell | undefined {
    const formula = this.formulas.get(id);
    for (const read of formula?.cells ?? [])
      this.readers[read] = this.readers[read]?.filter((reader) => reader !== id);
    for (const area of formula?.areas ?? []) this.ranges.remove(area, id);
    this.formulas.delete(id);
    return formula;
  }

  /** Calls back with the id of each formula that reads a cell. */
  eachReader(id: number, see: (reader: number) => void): void {
    this.readers[id]?.forEach(see);
    const { sheet, row, column } = this.store.positions[id]!;
    this.ranges.around(sheet, row, column, ({ readers }) => readers.forEach(see));
  }

  /** Calls back with the id of each cell that a formula reads, as far as its text names cells. */
  eachRead({ cells, areas }: FormulaCell, see: (read: number) => void): void {
    for (const read of cells) see(read);
    for (const area of areas) this.store.each(area, see);
  }

  private note(formula: FormulaCell, area: Area): void {
    if (isCell(area)) {
      const read = this.store.idOf(area.sheet, area.top, area.left);
      formula.cells.push(read);
      (this.readers[read] ??= []).push(formula.id);
    } else {
      formula.areas.push(area);
      this.ranges.add(area, formula.id);
    }
  }

  /** A formula's tree; a text that is none shows #NAME? and says why. */
  private parsed(text: string, position: Position): { tree: Node; refused: string | undefined } {
    try {
      const tree = this.trees.parse(text, position);
      return { tree, refused: refusal(tree, this.book) };
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return {
        tree: { kind: "literal", value: { ...NAME, message: error.message } },
        refused: error.message,
      };
    }
  }
}
