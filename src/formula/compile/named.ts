import type { ColumnFunctions } from "../program/column-function";
import type { Place, Program } from "../program/program";
import type { Node } from "../syntax";
import { type Compilation, ENTANGLED, SHAPELESS } from "./compilation";
import { Emitter } from "./emitter";
import { compile, compileFormula } from "./expression";
import { NameGround, type Resolver } from "./name-ground";
import { Refusal } from "./refusal";
import { type Value, type Values, Varying } from "./symbol";

/** Writes formulas over names into one program: no cells, no workbook. */
export class NamedFormulas {
  readonly emitter: Emitter;
  private inputs = 0;

  /**
   * @param most columns that the program may take
   * @param columnFunctions what formulas may call besides Excel's own functions
   */
  constructor(
    private readonly most: number,
    private readonly columnFunctions: ColumnFunctions,
  ) {
    this.emitter = new Emitter(most, columnFunctions);
  }

  /** The lanes of column k, numbers. The program takes as many columns as were asked for. */
  input(k: number): Varying {
    if (k >= this.most) throw new RangeError(`The program takes ${this.most} columns, and not one more.`);
    this.inputs = Math.max(this.inputs, k + 1);
    return new Varying(k, "number");
  }

  /**
   * The value of a formula as its cell would show it. What is not taken, as a branch of IF by a known condition, is not
   * written, and its names are not asked for.
   * @throws Refusal for a name that the resolver does not know and a part that has no kernel
   */
  write(tree: Node, resolve: Resolver): Value | Values {
    const { emitter, columnFunctions } = this;
    const ground = new NameGround(resolve);
    const compilation: Compilation = { ground, emitter, columnFunctions, locals: new Map(), compile };
    try {
      return compileFormula(tree, compilation);
    } catch (thrown) {
      if (thrown === ENTANGLED)
        throw new Refusal("The formula", "has a LAMBDA, which means nothing outside a workbook.");
      if (thrown !== SHAPELESS) throw thrown;
      throw new Refusal("The formula", "gives an array whose size depends on an input.");
    }
  }

  /** The program that gives these values, in order; what they do not need is left out. */
  program(outputs: readonly Value[]): Program {
    const inputs = Array.from({ length: this.inputs }, (_, k) => placed("input", k));
    const parts = outputs.map((value, k) => ({
      place: placed("output", k),
      register: this.emitter.register(value),
    }));
    return { ...this.emitter.program({ inputs, outputs: parts }), extract: NO_WORKBOOK };
  }
}

/** Where an input or output would stand in a workbook. */
const placed = (what: string, k: number): Place => ({
  sheet: 0,
  row: 0,
  column: k,
  address: `${what} ${k + 1}`,
});

const NO_WORKBOOK = { sheets: [], cells: [], names: [], tables: [], spills: [] };
