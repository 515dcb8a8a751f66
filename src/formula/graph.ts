import type { Area, Position } from "../address";
import type { Cell, DataTable } from "./book";
import type { CellStore } from "./cellStore";
import { tableText, tableTree } from "./dataTable";
import { NAME } from "./errors";
import { FormulaCache } from "./formulaCache";
import { type FormulaCell, isArrayFormula } from "./formulaCell";
import { Links } from "./links";
import { eachPrecedent, refusal } from "./precedents";
import { RangeIndex } from "./rangeIndex";
import type { Surroundings } from "./scope";
import type { Node } from "./syntax";
import { FormulaError } from "./tokens";

/** A workbook's formulas and what reads what: parsed once a distinct formula, cells by id. */
export class Graph {
  private readonly formulas: (FormulaCell | undefined)[] = [];
  /** Ids of formulas to compute at each recalculation. */
  readonly dynamic = new Set<number>();
  private readonly trees = new FormulaCache();
  /** Reads of single cells; those of rectangles are in `ranges`. */
  private readonly links = new Links();
  private readonly ranges = new RangeIndex();

  constructor(
    private readonly store: CellStore,
    private readonly book: Surroundings,
  ) {}

  /** The formula in a cell. */
  formula(id: number): FormulaCell | undefined {
    return this.formulas[id];
  }

  /** Every formula, in the order in which their cells were first met. */
  *all(): Generator<FormulaCell> {
    for (const formula of this.formulas) if (formula) yield formula;
  }

  /** Puts a cell's content in; a formula is yet to be linked, once all cells are there. */
  load(sheet: number, cell: Cell): FormulaCell | undefined {
    const id = this.store.idOf(sheet, cell.row, cell.column);
    this.store.occupy(id);
    this.store.values[id] = cell.value;
    if (cell.formula === undefined) return undefined;
    return this.add(id, {
      text: cell.formula,
      ...this.parsed(cell.formula, this.store.positions[id]!),
      isArray: isArrayFormula(cell),
      fixed: fixedShape(cell),
      numberFormat: cell.numberFormat,
      dataTable: undefined,
      notCompiled: cell.numberFormat && "is rounded to what its cell shows.",
    });
  }

  /** Puts a what-if data table over the values that it computes; it is linked to what it tries and what it reads. */
  loadTable(sheet: number, table: DataTable): FormulaCell {
    const { top, left, bottom, right } = table;
    return this.add(this.store.idOf(sheet, top, left), {
      text: tableText(table),
      tree: tableTree(table),
      refused: undefined,
      isArray: true,
      fixed: { rows: bottom - top + 1, columns: right - left + 1 },
      numberFormat: undefined,
      dataTable: table,
      notCompiled: "is a what-if data table.",
    });
  }

  private add(id: number, { isArray, ...content }: Content): FormulaCell {
    const position = this.store.positions[id]!;
    const formula: FormulaCell = {
      id,
      position,
      scope: { book: this.book, host: position, arrays: isArray, locals: undefined, depth: 0 },
      ...content,
      cause: undefined,
      ranges: NOTHING,
      dynamicReads: NOTHING,
    };
    this.formulas[id] = formula;
    return formula;
  }

  /** Notes what a formula reads. */
  link(formula: FormulaCell): void {
    const areas: Area[] = [];
    const dynamic = eachPrecedent(formula.tree, formula.scope, {
      cell: (sheet, row, column) => this.links.add(formula.id, this.store.idOf(sheet, row, column)),
      area: (area) => areas.push(area),
    });
    if (dynamic) this.dynamic.add(formula.id);
    if (areas.length > 0) formula.ranges = areas.map((area) => this.ranges.add(area, formula.id));
  }

  /** Takes a cell's formula away; gives it. */
  remove(id: number): FormulaCell | undefined {
    const formula = this.formulas[id];
    if (!formula) return undefined;
    this.links.remove(id);
    this.dynamic.delete(id);
    for (const { readers } of formula.ranges) readers.delete(id);
    this.formulas[id] = undefined;
    return formula;
  }

  /**
   * Calls back with the id of each formula that reads a cell; with those that read a rectangle around it once in a
   * wave of changes, however many of its cells change.
   */
  eachReader(id: number, wave: number, see: (reader: number) => void): void {
    this.links.eachReader(id, see);
    const { sheet, row, column } = this.store.positions[id]!;
    this.ranges.around(sheet, row, column, (range) => {
      if (range.told === wave) return;
      range.told = wave;
      range.readers.forEach(see);
    });
  }

  /** Calls back with the id of each cell that a formula reads, as far as its text names cells. */
  eachRead({ id, ranges }: FormulaCell, see: (read: number) => void): void {
    this.links.eachRead(id, see);
    for (const { area } of ranges) this.store.each(area, see);
  }

  /**
   * Calls back with those of them that are due. A rectangle of which none was is not looked through again in the same
   * round, however many formulas read it.
   */
  eachDue(
    { id, ranges }: FormulaCell,
    round: number,
    isDue: (id: number) => boolean,
    see: (read: number) => void,
  ): void {
    this.links.eachRead(id, (read) => {
      if (isDue(read)) see(read);
    });
    for (const range of ranges) {
      if (range.settled === round) continue;
      let isSettled = true;
      this.store.each(range.area, (read) => {
        if (!isDue(read)) return;
        isSettled = false;
        see(read);
      });
      if (isSettled) range.settled = round;
    }
  }

  /** A formula's tree; a text that is none shows #NAME? and says why. */
  private parsed(text: string, position: Position): { tree: Node; refused: string | undefined } {
    try {
      const tree = this.trees.parse(text, position);
      return { tree, refused: refusal(tree, this.book, position.sheet) };
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return {
        tree: { kind: "literal", value: { ...NAME, message: error.message } },
        refused: error.message,
      };
    }
  }
}

/** What a cell says of its formula. */
type Content = Pick<
  FormulaCell,
  "text" | "tree" | "refused" | "fixed" | "numberFormat" | "dataTable" | "notCompiled"
> & { readonly isArray: boolean };

const NOTHING: readonly never[] = [];

/** The rectangle that a Ctrl+Shift+Enter formula fills. */
const fixedShape = ({ storage, spill }: Cell): FormulaCell["fixed"] =>
  storage === "cse" ? { rows: spill?.length ?? 1, columns: spill?.[0]?.length ?? 1 } : undefined;
