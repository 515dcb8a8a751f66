import { Reference, shapeOfArea } from "../operand";
import type { CallNode } from "../syntax";
import { isError } from "../value";
import { type Compilation } from "./compilation";
import { mayGivePlace } from "./giving";
import { isValues, isVarying, sizeOf, type Symbol, type Value, type Values, type Varying } from "./symbol";
import { rectangleOf, valuesOf } from "./values";

/**
 * SUM and its like by kernels; undefined where cells may hold what only evaluation can leave out: a varying text or
 * truth value in a range is not counted, as an argument of its own it is.
 */
export function compiledAggregate(node: CallNode, compilation: Compilation): Symbol | undefined {
  const { name } = node;
  if (name === "SUMPRODUCT") return sumOfProducts(node, compilation);
  if (name === "NPV") return presentValue(node, compilation);
  const truths = name === "AND" || name === "OR" ? "counted" : name === "SUM" ? "nothing" : "unknown";
  const counted = countedIn(node.args, compilation, truths);
  if (!counted) return undefined;
  const { emitter, ground } = compilation;
  if (counted.length === 0) return ground.ofNothing(name);
  switch (name) {
    case "AND":
    case "OR":
      return emitter.kernel(name, counted, "truth");
    case "AVERAGE":
      return emitter.kernel("/", [emitter.kernel("SUM", counted, "number"), counted.length], "number");
    default:
      return emitter.kernel(name as "SUM" | "MIN" | "MAX", counted, "number");
  }
}

/** What a varying truth value in a cell is to an aggregate: one of its values, a 0, or what only evaluation knows. */
type Truths = "counted" | "nothing" | "unknown";

/** The values that count, in order; undefined where one can't be told. */
function countedIn(args: CallNode["args"], compilation: Compilation, truths: Truths): Value[] | undefined {
  const { ground } = compilation;
  const counted: Value[] = [];
  for (const argument of args) {
    // a place that varies may be a whole row in one scenario and a cell in another
    if (argument && ground.holdsVaryingPlace(argument)) return undefined;
    const symbol = argument ? compilation.compile(argument, compilation) : null;
    if (!(symbol instanceof Reference) && !isValues(symbol)) {
      // what a text counts for among truth values only evaluation knows
      if (truths === "counted" && mayBeText(symbol)) return undefined;
      if (isVarying(symbol) && symbol.type !== "number" && argument && mayGivePlace(argument, ground))
        return undefined;
      counted.push(symbol);
    } else
      for (const value of rectangleOf(symbol, compilation).flat()) {
        const counts = countsInCells(value, truths);
        if (counts === undefined) return undefined;
        if (counts)
          counted.push(isVarying(value) && truths === "nothing" ? numberIn(value, compilation) : value);
      }
  }
  return counted;
}

const mayBeText = (value: Value): boolean =>
  isVarying(value) ? value.type === "text" || value.type === "any" : typeof value === "string";

/** Whether a cell's content counts; undefined where its lanes may differ. */
function countsInCells(value: Value, truths: Truths): boolean | undefined {
  if (isVarying(value)) {
    if (value.type === "number") return true;
    return value.type === "truth" && truths !== "unknown" ? true : undefined;
  }
  return typeof value === "number" || isError(value) || (truths === "counted" && typeof value === "boolean");
}

/** A cell's number: a truth value has none and adds 0, but the error that may stand in its place is taken. */
const numberIn = (value: Varying, { emitter }: Compilation): Value =>
  value.type === "truth" ? emitter.kernel("IF", [value, 0, 0], "number") : value;

/** Two ranges of one size, or one; anything else is evaluated. */
function sumOfProducts({ args }: CallNode, compilation: Compilation): Symbol | undefined {
  const { ground, emitter } = compilation;
  if (args.some((arg) => arg && ground.holdsVaryingPlace(arg))) return undefined;
  const whole = { ...compilation, ground: ground.whole() };
  const symbols = args.map((arg) => (arg ? compilation.compile(arg, whole) : null));
  const factors = symbols.map((symbol) => rectangleOf(symbol, whole));
  const [a, b] = factors;
  if (!a || factors.length > 2 || (b && sizeAsWritten(symbols[0]!, a) !== sizeAsWritten(symbols[1]!, b)))
    return undefined;
  const longest = Math.max(...factors.map((factor) => factor.length));
  const cells = factors.flatMap((factor) =>
    lengthened(factor, longest)
      .flat()
      .map((value) => factorIn(value, compilation)),
  );
  if (cells.length === 0) return ground.ofNothing("SUMPRODUCT");
  if (!cells.every((cell) => cell !== undefined)) return undefined;
  return emitter.kernel(b ? "SUMPRODUCT" : "SUM", cells, "number");
}

/** The size of a factor before its blank end was left out. */
function sizeAsWritten(symbol: Symbol | null, factor: Values): string {
  if (!(symbol instanceof Reference) || !symbol.area) return sizeOf(factor);
  const { rows, columns } = shapeOfArea(symbol.area);
  return `${rows}×${columns}`;
}

const lengthened = (factor: Values, rows: number): Values => [
  ...factor,
  ...Array.from({ length: rows - factor.length }, () => factor[0]!.map(() => null)),
];

/** A cell as a factor: what is no number counts as 0; undefined where only evaluation can tell. */
function factorIn(value: Value, compilation: Compilation): Value | undefined {
  if (isVarying(value))
    return value.type === "number" || value.type === "truth" ? numberIn(value, compilation) : undefined;
  return typeof value === "number" || isError(value) ? value : 0;
}

function presentValue(node: CallNode, compilation: Compilation): Symbol | undefined {
  if (node.args.length < 2) return undefined;
  const rate = node.args[0] ? valuesOf(compilation.compile(node.args[0], compilation), compilation) : null;
  const flows = countedIn(node.args.slice(1), compilation, "unknown");
  if (isValues(rate) || !flows) return undefined;
  return compilation.emitter.kernel("NPV", [rate, ...flows], "number");
}
