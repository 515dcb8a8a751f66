import { nearest } from "../choice";
import type { Comparison } from "../comparison";
import { ModelError } from "../error";
import type { Value } from "../../formula/compile/symbol";
import { cellKey, type IndexedStep, type Place, stepKeys, stepNamed } from "../equations/place";
import type { ModelWriter } from "./writer";
import { quoted } from "../quote";

/** A figure of the model that a user asks for: cells of one step, one or summed. */
export interface Metric {
  /** As the model spells it: `servers.2`. */
  readonly key: string;
  readonly step: IndexedStep;
  /** The cells, but for their alternative. Several are added up. */
  readonly cells: readonly Pick<Place, "member" | "year">[];
}

/**
 * A metric by its text: a step's key, with a task's or license's name and a year behind it: `hostCores.ipsec.2`. Without
 * a year it is year 1's or, of costs and the like, the sum of the years. Unknown: ModelError "value" with the nearest.
 */
export function metricOf(text: string, comparison: Comparison, horizon: number): Metric {
  const [key = "", ...parts] = text.trim().split(".");
  const step = stepNamed(key);
  if (!step) throw unknown(text);
  const family = step.each ? comparison.members[step.each] : [];
  const member =
    step.each && parts.length > 0 && (family.includes(parts[0]!.toLowerCase()) || !isYear(parts[0]!))
      ? parts.shift()!.toLowerCase()
      : undefined;
  const year = parts.length > 0 && step.year !== undefined ? Number(parts.shift()) : undefined;
  if (parts.length > 0)
    throw new ModelError("value", `metric ${quoted(text)} names more than ${key} has.`, "metric");
  if (member !== undefined && !family.includes(member)) throw unknownMember(text, member, family);
  if (year !== undefined && !(Number.isInteger(year) && year >= step.year! && year <= horizon))
    throw new ModelError(
      "value",
      `metric ${quoted(text)}: the year is a whole number from ${step.year} to ${horizon}.`,
      "metric",
    );
  const members = step.each ? (member === undefined ? family : [member]) : [undefined];
  if (members.length !== 1 && step.total === undefined)
    throw new ModelError(
      "value",
      `metric ${quoted(text)} is each ${step.each}'s: add its name, as ${step.key}.${family[0] ?? "name"}.`,
      "metric",
    );
  const cells = members.flatMap((each) =>
    yearsOf(step, year, horizon).map((of) => ({ member: each, year: of })),
  );
  return { key: cellKey(step, { member, year }), step, cells };
}

function yearsOf(step: IndexedStep, year: number | undefined, horizon: number): (number | undefined)[] {
  if (step.year === undefined) return [undefined];
  if (year !== undefined) return [year];
  if (step.total !== "sum" || horizon === 0) return [1];
  return Array.from({ length: horizon - step.year + 1 }, (_, k) => step.year! + k);
}

/** A metric's value for one alternative, written with all that it needs. */
export function writeMetric({ step, cells }: Metric, alternative: number, writer: ModelWriter): Value {
  const values = cells.map((cell) => writer.cell(step, { ...cell, alternative }));
  return values.length === 1 ? values[0]! : writer.formulas.emitter.kernel("SUM", values, "number");
}

const isYear = (text: string): boolean => /^\d+$/.test(text);

function unknown(text: string): ModelError {
  const near = nearest(text.split(".")[0]!, stepKeys);
  const hint =
    near.length > 0 ? ` Nearest: ${near.join(", ")}.` : " EDGE.TCO without metrics lists the main ones.";
  return new ModelError("value", `metric is ${quoted(text)}, which is unknown.${hint}`, "metric");
}

const unknownMember = (text: string, member: string, known: readonly string[]): ModelError =>
  new ModelError(
    "value",
    `metric ${quoted(text)}: ${quoted(member)} is not among the inputs. Known: ${known.join(", ")}.`,
    "metric",
  );
