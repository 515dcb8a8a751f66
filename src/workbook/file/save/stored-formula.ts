import { tokenize } from "@borgar/fx";
import type { Book, Table } from "../../../formula/book";
import { nativeFunctions } from "../../../formula/functions";
import { parse } from "../../../formula/parse";
import { type Node, nodesOf } from "../../../formula/syntax";
import { readArea } from "../../../formula/areaReference";

/** What a formula's names and structured references mean. */
export type FormulaContext = Pick<Book, "names" | "tables">;

/** How a workbook's file keeps a formula that a user types; the table is the one that the formula stands in. */
export type Spelling = (typed: string, table?: Table) => string;

/** The spelling of a workbook that calls cells and tables by these names. */
export function spellingOf(names: Iterable<string>): Spelling {
  const known = new Set([...names].map((name) => name.toLowerCase()));
  return (typed, table) => storedSpelling(typed, known, table);
}

/**
 * A formula as a user types it -> as a file keeps it, both without "=": EDGE.SERVERS( becomes _xldudf_EDGE_SERVERS(,
 * functions and variables that are newer than the format get their prefixes, `A1#` and `@A1` are functions.
 * @param known what the workbook calls by names, in lower case: such a word is no function without its arguments
 * @param table the table that the formula stands in, which a reference without one means
 */
function storedSpelling(typed: string, known: ReadonlySet<string>, table?: Table): string {
  const variables = variablesOf(typed);
  const tokens = tokenize(typed, { mergeRefs: true }).map(({ type, value }, i, all) => {
    if (type === "func") return storedName(value);
    if (type === "structured") return wholeReference(value, table);
    if (type !== "range_named") return value;
    const name = value.toLowerCase();
    if (variables.optional.has(name) && all[i - 1]?.value === "[") return value;
    if (variables.all.has(name)) return `_xlpm.${value}`;
    if (known.has(name)) return value;
    return nativeFunctions.has(value.toUpperCase()) ? `_xleta.${value.toUpperCase()}` : value;
  });
  return withoutOperators(tokens).join("");
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  const own = /^EDGE\.([A-Z0-9_.]+)$/.exec(upper)?.[1];
  if (own) return `_xldudf_EDGE_${own.replaceAll(".", "_")}`;
  const prefix = nativeFunctions.get(upper)?.filePrefix;
  return prefix ? prefix + upper : name;
}

/** [@Price] in a table's own row is Table1[[#This Row],[Price]] in a file. */
function wholeReference(text: string, table: Table | undefined): string {
  const [, name = "", inside] = /^([^[]*)\[@(.*)\]$/s.exec(text) ?? [];
  if (inside !== undefined) {
    const column = inside === "" ? "" : `,${inside.startsWith("[") ? inside : `[${inside}]`}`;
    return `${name || table?.name || ""}[[#This Row]${column}]`;
  }
  return text.startsWith("[") && table ? table.name + text : text;
}

function variablesOf(typed: string): { all: Set<string>; optional: Set<string> } {
  const found = { all: new Set<string>(), optional: new Set<string>() };
  if (!/\b(LET|LAMBDA)\s*\(/i.test(typed)) return found;
  for (const node of nodesOf(parse(typed))) {
    if (node.kind === "let") for (const name of node.names) found.all.add(name.toLowerCase());
    if (node.kind !== "lambda") continue;
    for (const { name, optional } of node.parameters) {
      found.all.add(name.toLowerCase());
      if (optional) found.optional.add(name.toLowerCase());
    }
  }
  return found;
}

/** `x#` and `@x` as the functions that a file has for them. */
function withoutOperators(tokens: readonly string[]): string[] {
  const out = [...tokens];
  for (let i = 0; i < out.length; i++) {
    if (out[i] === "#" && i > 0) {
      const start = operandStart(out, i - 1);
      out.splice(start, i - start + 1, `_xlfn.ANCHORARRAY(${out.slice(start, i).join("")})`);
      i = start;
    }
  }
  for (let i = out.length - 1; i >= 0; i--) {
    if (out[i] !== "@") continue;
    const end = operandEnd(out, i + 1);
    out.splice(i, end - i + 1, `_xlfn.SINGLE(${out.slice(i + 1, end + 1).join("")})`);
  }
  return out;
}

function operandStart(tokens: readonly string[], end: number): number {
  if (tokens[end] !== ")") return end;
  let depth = 0;
  for (let at = end; at >= 0; at--) {
    if (tokens[at] === ")") depth++;
    if (tokens[at] === "(" && --depth === 0) return at > 0 && /[\w.]$/.test(tokens[at - 1]!) ? at - 1 : at;
  }
  return end;
}

function operandEnd(tokens: readonly string[], start: number): number {
  const open = tokens[start] === "(" ? start : tokens[start + 1] === "(" ? start + 1 : -1;
  if (open < 0) return start;
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at] === "(") depth++;
    if (tokens[at] === ")" && --depth === 0) return at;
  }
  return start;
}

/**
 * Whether a formula may give more than one value, or takes cells one by one that one value is asked of: kept as a plain
 * one, Excel would take the value of its own row or column instead.
 */
export function mayFill(typed: string, context: FormulaContext): boolean {
  try {
    return gives(parse(typed), context, 0);
  } catch {
    return false;
  }
}

const DEEPEST = 20;

function gives(node: Node | undefined, context: FormulaContext, depth: number): boolean {
  if (!node || depth > DEEPEST) return false;
  const inner = (one: Node | undefined) => gives(one, context, depth + 1);
  switch (node.kind) {
    case "literal":
    case "intersect":
      return false;
    case "array":
      return node.rows.length > 1 || node.rows[0]!.length > 1;
    case "range":
      return node.lastSheet !== undefined || JSON.stringify(node.from) !== JSON.stringify(node.to);
    case "name":
      return namedGives(node.name, context, depth);
    case "table":
      return !(node.sections.length === 1 && node.sections[0] === "this row" && node.columns.length === 1);
    case "unary":
      return inner(node.operand);
    case "binary":
      return /^[: ,]$/.test(node.operator) || inner(node.left) || inner(node.right);
    case "call":
      return callGives(node.name, node.args, inner);
    case "let":
      return node.values.some(inner) || inner(node.body);
    default:
      return true;
  }
}

function callGives(
  name: string,
  args: readonly (Node | undefined)[],
  inner: (node: Node | undefined) => boolean,
): boolean {
  const called = nativeFunctions.get(name);
  if (!called || called.givesArray || called.sizedBy || called.higher) return true;
  const { forms, repeat } = called;
  const fixed = forms.length - repeat;
  return args.some((arg, i) => {
    const form = i < fixed || repeat === 0 ? forms[i] : forms[fixed + ((i - fixed) % repeat)];
    if (form === "array") return false;
    return form === "range" && arg && /^(range|name|table)$/.test(arg.kind) ? false : inner(arg);
  });
}

function namedGives(name: string, context: FormulaContext, depth: number): boolean {
  const refersTo = context.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.refersTo;
  if (refersTo === undefined) return false;
  const area = readArea(refersTo);
  if (area)
    return area.top !== area.bottom || area.left !== area.right || area.top === null || area.left === null;
  try {
    return gives(parse(refersTo), context, depth + 1);
  } catch {
    return true;
  }
}
