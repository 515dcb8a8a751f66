import { Reference } from "../operand";
import { holdsVaryingPlace, mayGivePlace } from "./alone";
import type { CallNode } from "../syntax";
import { isError } from "../value";
import { type Compilation } from "./compilation";
import { isValues, isVarying, type Symbol, type Value } from "./symbol";
import { rectangleOf, valuesOf } from "./values";

/**
 * SUM and its like by kernels; undefined where cells may hold what only evaluation can leave out: a varying text or
 * truth value in a range is not counted, as an argument of its own it is.
 */
export function compiledAggregate(node: CallNode, compilation: Compilation): Symbol | undefined {
  if (node.name === "SUMPRODUCT") return sumOfProducts(node, compilation);
  if (node.name === "NPV") return presentValue(node, compilation);
  const truths = node.name === "AND" || node.name === "OR";
  const counted = countedIn(node, 0, compilation, truths);
  if (!counted || counted.length === 0) return undefined;
  const { emitter } = compilation;
  switch (node.name) {
    case "AND":
    case "OR":
      return emitter.kernel(node.name, counted, "truth");
    case "AVERAGE":
      return emitter.kernel("/", [emitter.kernel("SUM", counted, "number"), counted.length], "number");
    default:
      return emitter.kernel(node.name as "SUM" | "MIN" | "MAX", counted, "number");
  }
}

/** The values that count, in order; undefined where one can't be told. */
function countedIn(
  { args }: CallNode,
  from: number,
  compilation: Compilation,
  truths: boolean,
): Value[] | undefined {
  const counted: Value[] = [];
  for (const argument of args.slice(from)) {
    // a place that varies may be a whole row in one scenario and a cell in another
    if (argument && holdsVaryingPlace(argument, compilation)) return undefined;
    const symbol = argument ? compilation.compile(argument, compilation) : null;
    if (!(symbol instanceof Reference) && !isValues(symbol)) {
      // what a text counts for among truth values only evaluation knows
      if (truths && mayBeText(symbol)) return undefined;
      if (isVarying(symbol) && symbol.type !== "number" && argument && mayGivePlace(argument))
        return undefined;
      counted.push(symbol);
    } else
      for (const value of rectangleOf(symbol, compilation).flat()) {
        const counts = countsInCells(value, truths);
        if (counts === undefined) return undefined;
        if (counts) counted.push(value);
      }
  }
  return counted;
}

const mayBeText = (value: Value): boolean =>
  isVarying(value) ? value.type === "text" || value.type === "any" : typeof value === "string";

/** Whether a cell's content counts; undefined where its lanes may differ. */
function countsInCells(value: Value, truths: boolean): boolean | undefined {
  if (isVarying(value)) {
    if (value.type === "number") return true;
    // a truth value does not count for SUM, but the error that may stand in its place does
    return value.type === "truth" && truths ? true : undefined;
  }
  return typeof value === "number" || isError(value) || (truths && typeof value === "boolean");
}

/** Two ranges of numbers of one size, or one; anything else is evaluated. */
function sumOfProducts({ args }: CallNode, compilation: Compilation): Symbol | undefined {
  if (args.some((arg) => arg && holdsVaryingPlace(arg, compilation))) return undefined;
  const whole = { ...compilation, scope: { ...compilation.scope, arrays: true } };
  const factors = args.map((arg) => (arg ? rectangleOf(compilation.compile(arg, whole), whole) : [[null]]));
  const [a, b] = factors;
  if (!a || factors.length > 2) return undefined;
  if (b && (a.length !== b.length || a[0]!.length !== b[0]!.length)) return undefined;
  const cells = factors.flatMap((factor) => factor.flat());
  if (!cells.every((value) => (isVarying(value) ? value.type === "number" : typeof value === "number")))
    return undefined;
  return compilation.emitter.kernel(b ? "SUMPRODUCT" : "SUM", cells, "number");
}

function presentValue(node: CallNode, compilation: Compilation): Symbol | undefined {
  if (node.args.length < 2) return undefined;
  const rate = node.args[0] ? valuesOf(compilation.compile(node.args[0], compilation), compilation) : null;
  const flows = countedIn(node, 1, compilation, false);
  if (isValues(rate) || !flows) return undefined;
  return compilation.emitter.kernel("NPV", [rate, ...flows], "number");
}
