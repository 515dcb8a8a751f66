import { evaluateText } from "../../src/formula/evaluateText";
import { isError, type Scalar } from "../../src/formula/value";
import { edgeFunctions } from "../../src/functions/table";
import { parseName, type Name } from "../../src/model/equations/name";
import { stepNamed } from "../../src/model/equations/place";

/** A table that EDGE.EXPLAIN gives: the value of each row's key in one column, and what the inputs are made of. */
export interface Explained {
  readonly values: ReadonlyMap<string, unknown>;
  readonly horizon: number;
  /** Names of tasks, licenses and so on, by family. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** Where a row stands: whose it is, and its task and year where it has them. */
interface Row {
  readonly prefix: "baseline." | "";
  readonly member?: string | undefined;
  readonly year?: number | undefined;
}

/** A row's formula, computed by the reference evaluator from the values of the other rows as a reader would do it. */
export function redone(key: string, formula: string, explained: Explained): Scalar {
  const row = rowOf(key);
  const text = formula.replace(names, (name) => literal(meaning(parseName(name), row, explained)));
  const value = evaluateText(text, edgeFunctions);
  if (Array.isArray(value)) throw new Error(`${key} has more than one value: ${text}`);
  return isError(value) ? value.error : value;
}

/** Names, but not those of functions, what stands in quotation marks, and the words TRUE, FALSE and N/A. */
const names = /(?<!["\w.#]|#N\/)(?!TRUE\b|FALSE\b)[A-Za-z][\w.]*(?![\w.]*[("])/g;

function rowOf(key: string): Row {
  const prefix = key.startsWith("baseline.") ? "baseline." : "";
  const [name = "", ...parts] = key.slice(prefix.length).split(".");
  const step = stepNamed(name);
  const member = step?.each ? parts.shift() : undefined;
  return { prefix, member, year: step?.year === undefined ? undefined : Number(parts[0]) };
}

/** What a name stands for in a row: one value, or a list of them. */
function meaning(name: Name, row: Row, explained: Explained): unknown {
  const { base, suffix, ofBaseline } = name;
  const from: Row = ofBaseline ? { ...row, prefix: "baseline." } : row;
  const { year = NaN } = row;
  const each = (first: number, last: number): unknown[] =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, k) =>
      base === "year" ? first + k : valueIn({ ...from, year: first + k }, base, explained),
    );
  switch (suffix) {
    case undefined:
      return base === "year" ? year : valueIn(from, base, explained);
    case "all":
      return allOf(base, from, explained);
    case "prior":
      return valueIn({ ...from, year: year - 1 }, base, explained);
    case "next":
      return valueIn({ ...from, year: year + 1 }, base, explained);
    case "start":
      return valueIn({ ...from, year: 0 }, base, explained);
    case "first":
      return valueIn({ ...from, year: 1 }, base, explained);
    case "years":
      return each(1, explained.horizon);
    case "path":
      return each(0, explained.horizon);
    case "past":
      return each(0, year - 1);
  }
}

function valueIn({ prefix, member, year }: Row, base: string, explained: Explained): unknown {
  const step = stepNamed(base);
  if (step) {
    if (step.year !== undefined && year! > explained.horizon) return 0;
    if (step.year !== undefined && year! < step.year && step.opening === undefined) return 0;
    const key = [step.key, step.each && member, step.year === undefined ? undefined : year];
    return found(key.filter((part) => part !== undefined).join("."), prefix, explained);
  }
  if (base === "rollout") return year! < 0 ? 0 : found(`rollout.${year}`, "", explained);
  const [family = "", ...rest] = base.split(".");
  const isOwn = member !== undefined && rest.length === 1 && family in explained.members;
  return found(isOwn ? `${family}.${member}.${rest[0]}` : base, prefix, explained);
}

function allOf(base: string, row: Row, explained: Explained): unknown[] {
  const family = stepNamed(base)?.each ?? base.split(".")[0]!;
  if (family === "curve") {
    const points = [...explained.values.keys()].filter((key) => key.startsWith(`${row.prefix}${base}.`));
    return points.map((_, k) => found(`${base}.${k + 1}`, row.prefix, explained));
  }
  return explained.members[family]!.map((member) => valueIn({ ...row, member }, base, explained));
}

/** A row's value by its key in any case; a site's has no prefix. A row that is not there must not matter. */
function found(key: string, prefix: string, { values }: Explained): unknown {
  const known = values.get(`${prefix}${key}`.toLowerCase());
  return known ?? values.get(key.toLowerCase()) ?? missing;
}

const missing = Symbol("missing");

/** A value as a formula writes it; a list of nothing adds nothing. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "0" : `{${value.map(plain).join(",")}}`;
  return typeof value === "number" && value < 0 ? `(${plain(value)})` : plain(value);
}

function plain(value: unknown): string {
  if (value === missing) return "#REF!";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? `"${value}"` : String(value);
}
