import type { Area } from "../../address";
import type { FunctionFacts } from "../facts";
import type { ColumnFunctions } from "../program/column-function";
import type {
  ExternalNode,
  NameNode,
  Node,
  RangeNode,
  ReferenceOperator,
  SpillNode,
  TableNode,
} from "../syntax";
import type { Emitter } from "./emitter";
import type { Symbol, Value, Values } from "./symbol";

/** What an expression is compiled in. */
export interface Compilation {
  readonly emitter: Emitter;
  readonly ground: Ground;
  /** LET's variables, by name in lower case. */
  readonly locals: ReadonlyMap<string, Symbol>;
  /** Add-in functions over columns. */
  readonly columnFunctions: ColumnFunctions;
  /** Compiles a part of the expression. */
  readonly compile: (node: Node, within: Compilation) => Symbol;
}

/** What a formula stands on: the cells of a workbook, or names alone. Each may refuse what it has no meaning for. */
export interface Ground {
  /** Whether ranges are taken whole; otherwise a range gives one value, by implicit intersection. */
  readonly arrays: boolean;
  /** The same, ranges taken whole. */
  whole(): Ground;
  /** What is true of a function by its name; undefined of one that is not known here. */
  factsOf(name: string): FunctionFacts | undefined;
  /** What a reference to cells means. */
  reference(node: ReferenceNode, compilation: Compilation): Symbol;
  /** What two references give by range, intersection or union. */
  combined(operator: ReferenceOperator, left: Symbol, right: Symbol): Symbol;
  /** What a name means that is no variable of LET. */
  named(node: NameNode, compilation: Compilation): Symbol;
  /** The contents of cells: registers of those that vary. Throws ENDLESS. */
  rectangle(area: Area): Values;
  /** The same without the blank rows at the end of whole columns. */
  used(area: Area): Values;
  /** The one of the cells that stands in the formula's own row or column. */
  intersected(area: Area): Value;
  /** True for a part to be evaluated now: no cell that it reads varies. */
  isConstant(node: Node): boolean;
  /** True for an expression with a call in it that gives another place in another scenario. */
  holdsVaryingPlace(node: Node): boolean;
  /** A part that has no kernel: its value where nothing in it varies, else a step that evaluates it. */
  alone(node: Node, compilation: Compilation): Symbol;
  /** What an aggregate of no values at all is, by its name; undefined where only evaluation can tell. */
  ofNothing(name: string): Value | undefined;
}

export type ReferenceNode = RangeNode | TableNode | ExternalNode | SpillNode;

/** A part of a formula that has no kernels and can't be evaluated alone: LET's variables are in it, or it is a LAMBDA. */
export const ENTANGLED = new Error("A part of the formula needs a variable of LET, or is a LAMBDA.");

/** An array of too many cells for a register each, as whole columns are: what takes it in is evaluated. */
export const ENDLESS = new Error("An array has too many cells for a program.");

/** An array whose size would depend on an input. */
export const SHAPELESS = new Error("The array's size depends on an input.");
