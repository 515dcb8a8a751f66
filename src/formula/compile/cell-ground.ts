import type { Area, Position } from "../../address";
import { combine, rangeReference, spillReference, unknownName } from "../dereference";
import { NAME, VALUE } from "../errors";
import { evaluate } from "../evaluate";
import type { FunctionFacts } from "../facts";
import { isCell, Lambda, type Operand, Reference, ReferenceArray } from "../operand";
import type { Scope } from "../scope";
import { tableReference } from "../structured";
import type { NameNode, Node, ReferenceOperator } from "../syntax";
import { Tall, whole, withoutBlankEnd } from "../tall";
import type { Matrix, Scalar } from "../value";
import { alone, anyPlaceVaries } from "./alone";
import { type Compilation, ENDLESS, ENTANGLED, type Ground, type ReferenceNode } from "./compilation";
import { isValues, isVarying, type Symbol, type Value, type Values, type Varying } from "./symbol";

/** The cells of a workbook, some of which vary. */
export interface GroundCells {
  /** A cell's content: its register when it varies. */
  readonly value: (position: Position) => Value;
  /** The varying cells that an expression reads. */
  readonly readBy: (node: Node, scope: Scope) => readonly VaryingCell[];
}

export interface VaryingCell {
  readonly position: Position;
  readonly value: Varying;
}

/** What an operand that does not vary stands for. */
function symbolOf(operand: Operand): Symbol {
  if (operand instanceof Lambda || operand instanceof ReferenceArray) throw ENTANGLED;
  return operand instanceof Tall ? whole<Matrix>(inRegisters(operand)) : operand;
}

/** An array that has room in registers. Throws ENDLESS. */
export function inRegisters<T extends Scalar | Matrix | Tall>(values: T): T {
  if (values instanceof Tall && values.height > LONGEST) throw ENDLESS;
  return values;
}

/** Rows of an array of which each cell may take a register. */
const LONGEST = 100_000;

/** A workbook's cells as a formula of one of them sees them. */
export class CellGround implements Ground {
  constructor(
    readonly scope: Scope,
    private readonly cells: GroundCells,
    /** What names stand for, by their definitions: a name of names of names is compiled once. */
    private readonly meanings = new Map<Node, Symbol>(),
  ) {}

  get arrays(): boolean {
    return this.scope.arrays;
  }

  whole(): CellGround {
    return this.arrays ? this : new CellGround({ ...this.scope, arrays: true }, this.cells, this.meanings);
  }

  factsOf(name: string): FunctionFacts | undefined {
    return this.scope.book.functions.get(name);
  }

  reference(node: ReferenceNode, compilation: Compilation): Symbol {
    const { scope } = this;
    switch (node.kind) {
      case "range":
        return rangeReference(node, scope);
      case "table":
        return tableReference(node, scope);
      case "external":
        return evaluate(node, scope) as Value;
      case "spill": {
        const anchor = compilation.compile(node.anchor, compilation);
        return spillReference(anchor instanceof Reference ? anchor : VALUE, scope);
      }
    }
  }

  combined(operator: ReferenceOperator, left: Symbol, right: Symbol): Symbol {
    if (isVarying(left) || isVarying(right) || isValues(left) || isValues(right)) return VALUE;
    return combine(operator, left, right) as Symbol;
  }

  named(node: NameNode, compilation: Compilation): Symbol {
    const { scope } = this;
    const sheet = node.sheet === undefined ? scope.host.sheet : scope.book.sheet(node.sheet);
    const meaning = sheet === undefined ? undefined : scope.book.definedName(node.name, sheet);
    // a bare table's name means its data
    if (!meaning) return node.sheet === undefined ? symbolOf(evaluate(node, scope)) : unknownName(node.name);
    const known = this.meanings.get(meaning);
    if (known !== undefined) return known;
    // what it stands for within itself
    this.meanings.set(meaning, { ...NAME, message: `The name ${node.name} refers to itself.` });
    try {
      const symbol = compilation.compile(meaning, {
        ...compilation,
        ground: this.whole(),
        locals: new Map(),
      });
      this.meanings.set(meaning, symbol);
      return symbol;
    } catch (thrown) {
      this.meanings.delete(meaning);
      throw thrown;
    }
  }

  rectangle(area: Area): Values {
    return this.contents(area, whole(inRegisters(this.scope.book.cells.matrix(area))));
  }

  used(area: Area): Values {
    return this.contents(area, withoutBlankEnd(this.scope.book.cells.matrix(area)));
  }

  intersected(area: Area): Value {
    const { host } = this.scope;
    if (isCell(area)) return this.cell(area, area.top, area.left);
    if (area.left === area.right && host.row >= area.top && host.row <= area.bottom)
      return this.cell(area, host.row, area.left);
    if (area.top === area.bottom && host.column >= area.left && host.column <= area.right)
      return this.cell(area, area.top, host.column);
    return VALUE;
  }

  isConstant(node: Node): boolean {
    return this.varyingIn(node).length === 0;
  }

  /** The varying cells that an expression reads. */
  varyingIn(node: Node): readonly VaryingCell[] {
    return this.cells.readBy(node, this.scope);
  }

  holdsVaryingPlace(node: Node): boolean {
    return anyPlaceVaries(node, this);
  }

  alone(node: Node, compilation: Compilation): Symbol {
    return alone(node, this, compilation);
  }

  ofNothing(): undefined {
    return undefined;
  }

  private contents(area: Area, known: Matrix): Values {
    return known.map((row, down) =>
      row.map((_, across) => this.cell(area, area.top + down, area.left + across)),
    );
  }

  private cell({ sheet }: Area, row: number, column: number): Value {
    return this.cells.value({ sheet, row, column });
  }
}
