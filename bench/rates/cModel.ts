import type {
  FunctionStep,
  KernelStep,
  LeastStep,
  Program,
  Register,
  Step,
} from "../../src/formula/program/program";
import { cQuantities, cQuantity } from "./cQuantities";

/** A program as a C function of its inputs and of where its outputs go: what a programmer would write. */
export function modelInC({ inputs, outputs, constants, steps }: Program): string {
  const numbers = constants.filter(({ value }) => typeof value !== "string");
  const texts = new Map(
    constants.flatMap(({ register, value }) => (typeof value === "string" ? [[register, value]] : [])),
  );
  const parameters = [
    ...inputs.map((_, k) => `double r${k}`),
    ...outputs.map((_, k) => `double *restrict out${k}`),
  ];
  return `${cQuantities}
static inline void model(${parameters.join(", ")}) {
${numbers.map(({ register, value }) => `  const double r${register} = ${literal(value)};`).join("\n")}
${steps.map((step) => statement(step, texts)).join("\n")}
${outputs.map(({ register }, k) => `  *out${k} = r${register};`).join("\n")}
}`;
}

function literal(value: unknown): string {
  if (typeof value === "boolean") return value ? "1.0" : "0.0";
  if (typeof value !== "number")
    throw new Error("A constant of the program is no number, which C does not get here.");
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

const r = (register: Register): string => `r${register}`;

type Texts = ReadonlyMap<Register, string>;

function statement(step: Step, texts: Texts): string {
  switch (step.op) {
    case "least":
      return search(step, texts);
    case "function":
      return called(step, texts);
    case "evaluate":
      throw new Error("A part that has no kernel is not written in C here.");
    default:
      return computed(step);
  }
}

/** A step as a C statement, without Excel's settling of sums and 15 digits. */
function computed({ op, out, args }: KernelStep): string {
  const expression = expressions[op]?.(args.map(r));
  if (expression === undefined) throw new Error(`There is no expression in C for ${op}.`);
  return `const double r${out} = ${expression};`;
}

function called({ name, outs, args }: FunctionStep, texts: Texts): string {
  const given = args.map((arg) => {
    if (arg === null || typeof arg !== "number")
      throw new Error(`${name} takes a list or leaves an argument out, which is not written in C here.`);
    return r(arg);
  });
  const words = args.map((arg) => (typeof arg === "number" ? texts.get(arg) : undefined));
  return `const double r${outs[0]} = ${cQuantity(name, given, words)};`;
}

/** The least number that fits, each scenario by itself: steps up double until one does, then halving. */
const search = ({ minimum, trial, fits, out, steps }: LeastStep, texts: Texts): string => `
  double r${out};
  {
    const double start = fmax(1.0, ceil(r${minimum}));
    double below = start - 1.0, above = INFINITY, r${trial} = start;
    for (;;) {
      ${steps.map((step) => statement(step, texts)).join("\n      ")}
      if (r${fits} != 0.0) above = r${trial}; else below = r${trial};
      if (above - below == 1.0 || below >= 1048576.0) break;
      r${trial} = above < INFINITY ? floor((below + above) / 2.0)
        : start + (below > start ? 2.0 * (below - start) : below - start + 1.0);
    }
    r${out} = above;
  }`;

type Expression = (args: readonly string[]) => string;

const infix =
  (operator: string): Expression =>
  (args) =>
    args.join(` ${operator} `);

/** The greatest or the least; fmax and fmin mind NaN, which no lane holds. */
const folded =
  (better: string): Expression =>
  ([first, ...rest]) =>
    rest.reduce((best, each) => `(${best} ${better} ${each} ? ${best} : ${each})`, first!);

const whether =
  (operator: string): Expression =>
  (args) =>
    args.map((each) => `${each} != 0.0`).join(` ${operator} `);

const expressions: Readonly<Record<string, Expression | undefined>> = {
  "+": infix("+"),
  "-": infix("-"),
  "*": infix("*"),
  "/": infix("/"),
  "settled +": infix("+"),
  "settled -": infix("-"),
  "=": infix("=="),
  "<>": infix("!="),
  "<": infix("<"),
  ">": infix(">"),
  "<=": infix("<="),
  ">=": infix(">="),
  negate: ([x]) => `-${x}`,
  IF: ([condition, yes, no]) => `${condition} ? ${yes} : ${no}`,
  AND: whether("&&"),
  OR: whether("||"),
  SUM: infix("+"),
  MAX: folded(">"),
  MIN: folded("<"),
  SQRT: ([x]) => `sqrt(${x})`,
  // the models round to whole numbers only
  ROUNDUP: ([x]) => `copysign(ceil(fabs(${x})), ${x})`,
  // Horner's scheme, one division for all flows
  NPV: ([rate, ...flows]) =>
    flows.reduceRight((later, flow) => `(${flow} + ${later}) * (1.0 / (1.0 + ${rate}))`, "0.0"),
};
