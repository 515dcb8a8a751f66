import type { BinaryNode, CallNode, LetNode, NameNode, Node } from "../syntax";
import { compiledCall } from "./calls";
import { type Compilation, ENDLESS, ENTANGLED, SHAPELESS } from "./compilation";
import { decidesShape, mayGivePlace } from "./giving";
import { cellByCell, isValues, isVarying, type Symbol, type Value, type Values } from "./symbol";
import { singleValue, valuesOf } from "./values";

/** A formula's result as its cell shows it. Throws SHAPELESS. */
export function compileFormula(tree: Node, compilation: Compilation): Value | Values {
  const whole = tree.kind === "binary" ? operation(tree, compilation, true) : compile(tree, compilation);
  const result = compilation.ground.arrays ? valuesOf(whole, compilation) : singleValue(whole, compilation);
  const shown = (value: Value): Value => {
    if (value === null) return 0;
    return isVarying(value) && value.type === "any"
      ? compilation.emitter.kernel("shown", [value], "any")
      : value;
  };
  if (!isValues(result)) return shown(result);
  if (result.length === 1 && result[0]!.length === 1) return shown(result[0]![0]!);
  return result.map((row) => row.map(shown));
}

/** Compiles an expression; what does not vary is evaluated now. */
export function compile(node: Node, compilation: Compilation): Symbol {
  const { ground } = compilation;
  switch (node.kind) {
    case "literal":
      return node.value;
    case "array":
      return node.rows;
    case "range":
    case "table":
    case "external":
    case "spill":
      return ground.reference(node, compilation);
    case "name":
      return named(node, compilation);
    case "intersect":
      // what may give another place in another scenario is intersected scenario by scenario
      return mayGivePlace(node.operand, ground)
        ? ground.alone(node, compilation)
        : singleValue(compile(node.operand, compilation), compilation);
    case "unary":
      return signed(node.operator, compile(node.operand, compilation), compilation);
    case "binary":
      return operation(node, compilation, false);
    case "call":
      return call(node, compilation);
    case "let":
      return letting(node, compilation);
    case "lambda":
      // a function is no value in a register: what it stands in is evaluated whole
      throw ENTANGLED;
    case "invoke":
      return ground.alone(node, compilation);
  }
}

function signed(operator: "+" | "-" | "%", operand: Symbol, compilation: Compilation): Symbol {
  if (operator === "+") return operand;
  const kernel = operator === "-" ? "negate" : "percent";
  return cellByCell([valuesOf(operand, compilation)], (args) =>
    compilation.emitter.kernel(kernel, args, "number"),
  );
}

/** A chain of operators from its leftmost operand on, so that a long sum needs no deep stack. */
function operation(node: BinaryNode, compilation: Compilation, outermost: boolean): Symbol {
  const chain: BinaryNode[] = [];
  let first: Node = node;
  for (; first.kind === "binary"; first = first.left) chain.push(first);
  let left = compile(first, compilation);
  for (let link = chain.pop(); link; link = chain.pop()) {
    const right = compile(link.right, compilation);
    left = applied(link.operator, left, right, compilation, outermost && chain.length === 0);
  }
  return left;
}

function applied(
  operator: BinaryNode["operator"],
  left: Symbol,
  right: Symbol,
  compilation: Compilation,
  outermost: boolean,
): Symbol {
  if (operator === ":" || operator === " " || operator === ",")
    return compilation.ground.combined(operator, left, right);
  const [a, b] = [valuesOf(left, compilation), valuesOf(right, compilation)];
  const settles = outermost && !isValues(a) && !isValues(b) && (operator === "+" || operator === "-");
  const kernel = settles ? (`settled ${operator}` as const) : operator;
  const type = operator === "&" ? "text" : "+-*/^".includes(operator) ? "number" : "truth";
  return cellByCell([a, b], (args) => compilation.emitter.kernel(kernel, args, type));
}

function named(node: NameNode, compilation: Compilation): Symbol {
  const local = node.sheet === undefined ? compilation.locals.get(node.name.toLowerCase()) : undefined;
  return local === undefined ? compilation.ground.named(node, compilation) : local;
}

function letting(node: LetNode, compilation: Compilation): Symbol {
  const locals = new Map(compilation.locals);
  const inner = { ...compilation, locals };
  try {
    node.names.forEach((name, i) => locals.set(name, compile(node.values[i]!, inner)));
    return compile(node.body, inner);
  } catch (thrown) {
    if ((thrown !== ENTANGLED && thrown !== SHAPELESS) || compilation.locals.size > 0) throw thrown;
    return compilation.ground.alone(node, compilation);
  }
}

function call(node: CallNode, compilation: Compilation): Symbol {
  const { ground } = compilation;
  try {
    return compiledCall(node, compilation) ?? ground.alone(node, compilation);
  } catch (thrown) {
    if (thrown === ENDLESS) return ground.alone(node, compilation);
    // what gives an array of changing size may stand in a call that gives one value: SUM(FILTER(...))
    if (thrown !== SHAPELESS || decidesShape(node, ground)) throw thrown;
    return ground.alone(node, compilation);
  }
}
