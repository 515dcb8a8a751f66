import { parse } from "../src/formula/parse";
import { type CallNode, type Node } from "../src/formula/syntax";

/**
 * The equations of the branch template's functions as formulas in Excel's own functions, over the names of their
 * arguments; without the checks of ranges. Where a keyword chooses the equation, there is one for each keyword.
 */
const equations: Readonly<Record<string, Equation>> = {
  "EDGE.HOSTCORES": {
    args: ["gbps", "perGbps", "coverage", "residual"],
    formula: "gbps*((1-coverage)*perGbps+coverage*residual)",
  },
  "EDGE.SERVERS": {
    args: ["cores", "size", "target", "spares", "least"],
    formula: "IF(cores=0,0,MAX(least,ROUNDUP(cores/(size*target)*(1-1E-9),0))+spares)",
  },
  "EDGE.SERVERPOWER": {
    args: ["load", "idle", "full", "shape"],
    keyword: "shape",
    formula: { linear: "idle+(full-idle)*load" },
  },
  "EDGE.SITEPOWER": { args: ["servers", "server", "card", "pue"], formula: "servers*(server+card)*pue" },
  "EDGE.WATTSPERCORE": { args: ["idle", "full", "cores"], formula: "(full-idle)/cores" },
  "EDGE.DPUNETWATTS": {
    args: ["freed", "perCore", "card", "replaced", "efficiency"],
    formula: "freed*perCore-(card-replaced)/efficiency",
  },
  "EDGE.DPUBREAKEVEN": {
    args: ["card", "perCore", "replaced", "efficiency"],
    formula: "IF(card>replaced,(card-replaced)/efficiency/perCore,0)",
  },
  "EDGE.PERFPERWATT": { args: ["work", "watts"], formula: "work/watts" },
  "EDGE.PERFPERWATTGAIN": {
    args: ["before", "wattsBefore", "after", "wattsAfter"],
    formula: "after/wattsAfter/(before/wattsBefore)-1",
  },
  "EDGE.LICENSECOST": {
    args: ["rule", "servers", "sockets", "cores", "price", "years", "vms", "gbps"],
    keyword: "rule",
    formula: priced((rule) => unitsOf(rule, "servers")),
  },
  "EDGE.LICENSESAVINGS": {
    args: ["rule", "before", "after", "sockets", "cores", "price", "years", "vms", "gbps"],
    keyword: "rule",
    formula: priced((rule) => `(${unitsOf(rule, "before")}-${unitsOf(rule, "after")})`),
  },
};

interface Equation {
  readonly args: readonly string[];
  /** The argument whose text chooses the formula. */
  readonly keyword?: string;
  readonly formula: string | Readonly<Record<string, string>>;
}

/** Billable units by rule for a number of servers, none for none. */
function unitsOf(rule: LicenseRule, servers: string): string {
  const units = {
    "vmware-core": `${servers}*sockets*MAX(16,cores)`,
    "per-gbps": `${servers}*ROUNDUP(gbps/${servers}*(1-1E-9),0)`,
    "per-card": "vms",
  };
  return `IF(${servers}=0,0,${units[rule]})`;
}

type LicenseRule = "vmware-core" | "per-gbps" | "per-card";

function priced(units: (rule: LicenseRule) => string): Record<string, string> {
  const rules: readonly LicenseRule[] = ["vmware-core", "per-gbps", "per-card"];
  return Object.fromEntries(rules.map((rule) => [rule, `${units(rule)}*price*years`]));
}

/**
 * A formula with each call of an EDGE function replaced by its equation.
 * @param textOf the text that an argument gives, for those that choose an equation
 * @throws Error naming a function, or a keyword, for which there is no equation here
 */
export function withoutFunctions(node: Node, textOf: (argument: Node) => string): Node {
  const within = (part: Node): Node => withoutFunctions(part, textOf);
  switch (node.kind) {
    case "unary":
      return { ...node, operand: within(node.operand) };
    case "binary":
      return { ...node, left: within(node.left), right: within(node.right) };
    case "call": {
      const args = node.args.map((arg) => arg && within(arg));
      return node.name.startsWith("EDGE.") ? written({ ...node, args }, textOf) : { ...node, args };
    }
    default:
      return node;
  }
}

function written({ name, args }: CallNode, textOf: (argument: Node) => string): Node {
  const equation = equations[name];
  if (!equation) throw new Error(`There is no formula in Excel's own functions for ${name}.`);
  const given = new Map(equation.args.map((arg, index) => [arg.toLowerCase(), args[index]]));
  return substituted(parse(chosenFormula(equation, given, name, textOf)), (name) => {
    const argument = given.get(name.toLowerCase());
    if (!argument) throw new Error(`${name} is left out.`);
    return argument;
  });
}

function chosenFormula(
  { formula, keyword }: Equation,
  given: ReadonlyMap<string, Node | undefined>,
  name: string,
  textOf: (argument: Node) => string,
): string {
  if (typeof formula === "string") return formula;
  const text = textOf(given.get(keyword!)!);
  const chosen = formula[text];
  if (chosen === undefined) throw new Error(`There is no formula for ${name} by "${text}".`);
  return chosen;
}

/** Names replaced by what they stand for. */
function substituted(node: Node, meaning: (name: string) => Node): Node {
  const within = (part: Node): Node => substituted(part, meaning);
  switch (node.kind) {
    case "name":
      return meaning(node.name);
    case "unary":
      return { ...node, operand: within(node.operand) };
    case "binary":
      return { ...node, left: within(node.left), right: within(node.right) };
    case "call":
      return { ...node, args: node.args.map((arg) => arg && within(arg)) };
    default:
      return node;
  }
}
