import type { Position } from "../address";
import type { ColumnFunctions } from "../program/column-function";
import type { Scope } from "../scope";
import type { Node } from "../syntax";
import type { Emitter } from "./emitter";
import type { Symbol, Value, Varying } from "./symbol";

/** What an expression is compiled in. */
export interface Compilation {
  readonly scope: Scope;
  readonly emitter: Emitter;
  /** LET's variables, by name in lower case. */
  readonly locals: ReadonlyMap<string, Symbol>;
  /** A cell's content: its register when it varies. */
  readonly cell: (position: Position) => Value;
  /** The varying cells that an expression reads. */
  readonly varyingIn: (node: Node, scope: Scope) => readonly VaryingCell[];
  /** Add-in functions over columns. */
  readonly columnFunctions: ColumnFunctions;
  /** Compiles a part of the expression. */
  readonly compile: (node: Node, within: Compilation) => Symbol;
}

export interface VaryingCell {
  readonly position: Position;
  readonly value: Varying;
}

/** A part of a formula for which there are no kernels, and which can't be evaluated alone: LET's variables are in it. */
export const ENTANGLED = new Error("A part of the formula needs a variable of LET.");

/** An array whose size would depend on an input. */
export const SHAPELESS = new Error("The array's size depends on an input.");
