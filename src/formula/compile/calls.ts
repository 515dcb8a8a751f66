import { toBoolean } from "../coerce";
import type { KernelName } from "../program/kernels";
import { kernelFacts } from "../program/kernels/facts";
import type { CallNode, Node } from "../syntax";
import { isError } from "../value";
import { compiledAggregate } from "./aggregates";
import { columnCall } from "./column-call";
import { type Compilation, SHAPELESS } from "./compilation";
import {
  cellByCell,
  isValues,
  isVarying,
  sizeOf,
  type Symbol,
  type Value,
  type Values,
  type Varying,
} from "./symbol";
import { valuesOf } from "./values";

type CallCompiler = (node: CallNode, compilation: Compilation) => Symbol | undefined;

/** A call written with kernels; undefined where there are none, so that it is evaluated as it stands. */
export function compiledCall(node: CallNode, compilation: Compilation): Symbol | undefined {
  const { columnFunctions, locals, ground } = compilation;
  if (locals.size === 0 && ground.isConstant(node)) return undefined;
  const called = columnFunctions.get(node.name);
  if (called) return columnCall(called, node, compilation);
  return Object.hasOwn(compilers, node.name) ? compilers[node.name]!(node, compilation) : undefined;
}

/** One kernel over values, called once a cell for arrays. */
const lifted =
  (kernel: KernelName, required: number, most = required, missing: Value = 0): CallCompiler =>
  ({ args }, compilation) => {
    if (args.length < required || args.length > most) return undefined;
    const values = Array.from({ length: most }, (_, k) =>
      args[k]
        ? valuesOf(compilation.compile(args[k], compilation), compilation)
        : k < required
          ? null
          : missing,
    );
    return cellByCell(values, (each) =>
      compilation.emitter.kernel(kernel, each, kernelFacts[kernel].gives ?? "any"),
    );
  };

const compilers: Readonly<Record<string, CallCompiler>> = {
  IF: choice,
  IFS: choices,
  SWITCH: switching,
  CHOOSE: choosing,
  IFERROR: replacing("IFERROR"),
  IFNA: replacing("IFNA"),
  NOT: lifted("NOT", 1),
  ROUND: lifted("ROUND", 2),
  ROUNDUP: lifted("ROUNDUP", 2),
  ROUNDDOWN: lifted("ROUNDDOWN", 2),
  INT: lifted("INT", 1),
  ABS: lifted("ABS", 1),
  SQRT: lifted("SQRT", 1),
  EXP: lifted("EXP", 1),
  LN: lifted("LN", 1),
  POWER: lifted("^", 2),
  AND: compiledAggregate,
  OR: compiledAggregate,
  SUM: compiledAggregate,
  MIN: compiledAggregate,
  MAX: compiledAggregate,
  AVERAGE: compiledAggregate,
  SUMPRODUCT: compiledAggregate,
  NPV: compiledAggregate,
};

/** A branch as values: all cells of a range where ranges are taken whole. An empty argument is a blank. */
const branch = (node: Node | undefined, compilation: Compilation): Value | Values =>
  node ? valuesOf(compilation.compile(node, compilation), compilation) : null;

function choice({ args }: CallNode, compilation: Compilation): Symbol | undefined {
  if (args.length < 2 || args.length > 3) return undefined;
  const otherwise = (): Symbol =>
    args.length < 3 ? false : args[2] ? compilation.compile(args[2], compilation) : null;
  const condition = branch(args[0], compilation);
  if (!isValues(condition) && !isVarying(condition)) {
    const truth = toBoolean(condition);
    if (isError(truth)) return truth;
    return truth ? (args[1] ? compilation.compile(args[1], compilation) : null) : otherwise();
  }
  return either(condition, branch(args[1], compilation), valuesOf(otherwise(), compilation), compilation);
}

/** One of two values by a condition; a varying condition can't choose between arrays of two sizes. */
function either(
  condition: Value | Values,
  yes: Value | Values,
  no: Value | Values,
  { emitter }: Compilation,
): Value | Values {
  if (!isValues(condition) && sizeOf(yes) !== sizeOf(no)) throw SHAPELESS;
  return cellByCell([condition, yes, no], ([test, a, b]) => {
    return emitter.kernel("IF", [test!, a!, b!], commonType(a!, b!));
  });
}

/** What either of two values can hold besides errors. */
function commonType(a: Value, b: Value): Varying["type"] {
  const [left, right] = [typeOf(a), typeOf(b)];
  if (left === undefined || right === undefined) return left ?? right ?? "number";
  return left === right ? left : "any";
}

/** What a value can hold besides errors; undefined for an error. */
function typeOf(value: Value): Varying["type"] | undefined {
  if (isVarying(value)) return value.type;
  if (isError(value)) return undefined;
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : typeof value === "boolean" ? "truth" : "any";
}

const NA = { error: "#N/A" } as const;

/** Conditions and values in turn: the rest is looked at only where a condition is not known to hold. */
function choices({ args }: CallNode, compilation: Compilation): Symbol | undefined {
  if (args.length % 2 === 1 || args.length === 0) return undefined;
  const from = (at: number): Value | Values => {
    if (at === args.length) return NA;
    return chosen(
      branch(args[at], compilation),
      () => branch(args[at + 1], compilation),
      () => from(at + 2),
      compilation,
    );
  };
  return from(0);
}

function switching({ args }: CallNode, compilation: Compilation): Symbol | undefined {
  if (args.length < 3) return undefined;
  const subject = branch(args[0], compilation);
  if (isValues(subject)) return undefined;
  const from = (at: number): Value | Values => {
    if (at === args.length) return NA;
    const value = branch(args[at], compilation);
    if (at === args.length - 1) return value;
    const same = cellByCell([subject, value], (pair) => compilation.emitter.kernel("=", pair, "truth"));
    return chosen(
      same,
      () => branch(args[at + 1], compilation),
      () => from(at + 2),
      compilation,
    );
  };
  return from(1);
}

/** The one of two values that a known condition takes, which alone is compiled; else both, and a choice. */
function chosen(
  condition: Value | Values,
  yes: () => Value | Values,
  no: () => Value | Values,
  compilation: Compilation,
): Value | Values {
  if (isValues(condition) || isVarying(condition)) return either(condition, yes(), no(), compilation);
  const truth = toBoolean(condition);
  return isError(truth) ? truth : truth ? yes() : no();
}

/** CHOOSE by a known number; by a varying one it is evaluated. */
function choosing({ args }: CallNode, compilation: Compilation): Symbol | undefined {
  const index = branch(args[0], compilation);
  if (isValues(index) || isVarying(index) || typeof index !== "number") return undefined;
  const chosen = Math.trunc(index);
  if (chosen < 1 || chosen >= args.length) return undefined;
  const argument = args[chosen];
  return argument ? compilation.compile(argument, compilation) : null;
}

function replacing(kernel: "IFERROR" | "IFNA"): CallCompiler {
  return ({ args }, compilation) => {
    if (args.length !== 2) return undefined;
    const value = branch(args[0], compilation);
    if (!isValues(value) && !isVarying(value) && !isError(value)) return value;
    const instead = branch(args[1], compilation);
    if (sizeOf(value) !== sizeOf(instead) && !isValues(value)) throw SHAPELESS;
    return cellByCell([value, instead], ([a, b]) => {
      return compilation.emitter.kernel(kernel, [a!, b!], commonType(a!, b!));
    });
  };
}
