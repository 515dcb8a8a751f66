import { NamedFormulas } from "../../formula/compile/named";
import { isValues, type Value, type Values } from "../../formula/compile/symbol";
import type { CallNode } from "../../formula/syntax";
import type { Comparison } from "../comparison";
import { ModelError } from "../error";
import { constants } from "../steps";
import { treeOf } from "../steps/trees";
import { type Name, parseName } from "./name";
import { canonicalKey, licenseCounts, licenseScope, type ParameterReader } from "./parameters";
import { cellId, type IndexedStep, type Place, placeIn, stepNamed } from "./place";
import { stepQuantities } from "./quantities";

/** What a program is written for. */
export interface Subject {
  readonly comparison: Comparison;
  /** The last year that any lane has. */
  readonly horizon: number;
  /** `row`: one row of a fleet, without what is counted on all sites; `fleet`: all rows, sums of sites given. */
  readonly extent: "all" | "row" | "fleet";
  /** In a fleet, the value of a cell that is summed over the rows. */
  readonly sum?: (step: IndexedStep, place: Place) => Value;
}

/** A cell that was written, with its formula. */
export interface WrittenCell {
  readonly step: IndexedStep;
  readonly place: Place;
  readonly formula: string;
  readonly value: Value;
}

const constantsByName = new Map(constants.map(({ name, value }) => [name.toLowerCase(), value]));
const families = ["task", "license", "other", "resource"] as const;
type Family = (typeof families)[number];

/** Writes cells of the model's steps into one program, each with all that it needs, and only once. */
export class ModelWriter {
  /** The cells, each after those it needs. */
  readonly written: WrittenCell[] = [];
  private readonly cells = new Map<string, { value: Value; tried: ReadonlySet<string> }>();
  /** Cells that stand for the number tried, while a search is written. */
  private readonly trials = new Map<string, Value>();
  /** For each cell being written, the tried cells that it depends on. */
  private readonly open: Set<string>[] = [];

  constructor(
    readonly formulas: NamedFormulas,
    private readonly subject: Subject,
    private readonly parameters: ParameterReader,
  ) {}

  static formulas(inputs: number): NamedFormulas {
    return new NamedFormulas(inputs, stepQuantities);
  }

  /** The value of a step's cell. Throws a ModelError where a parameter is needed that is not given. */
  cell(step: IndexedStep, at: Place): Value {
    const place = placeIn(step, at);
    const id = cellId(step, place);
    const trial = this.trials.get(id);
    if (trial !== undefined) {
      this.open.at(-1)?.add(id);
      return trial;
    }
    const known = this.cells.get(id);
    if (known) {
      for (const each of known.tried) this.open.at(-1)?.add(each);
      return known.value;
    }
    if (step.sum && this.subject.sum) return this.subject.sum(step, place);
    return this.write(step, place, id);
  }

  private write(step: IndexedStep, place: Place, id: string): Value {
    const tried = new Set<string>();
    this.open.push(tried);
    const formula = this.formulaOf(step, place);
    let value: Value;
    try {
      value = this.compute(formula, step, place);
    } finally {
      this.open.pop();
    }
    this.cells.set(id, { value, tried });
    for (const each of tried) this.open.at(-1)?.add(each);
    if (tried.size === 0) this.written.push({ step, place, formula, value });
    return value;
  }

  private compute(formula: string, step: IndexedStep, place: Place): Value {
    const tree = treeOf(formula);
    if (tree.kind === "call" && tree.name === "LEAST") return this.search(tree, step, place);
    return single(this.formulas.write(tree, (name) => this.resolve(parseName(name), place)));
  }

  /** `LEAST(minimum, enough)`: what lies between the number tried and `enough` is written once for the search alone. */
  private search({ args }: CallNode, step: IndexedStep, place: Place): Value {
    const tried = stepNamed(step.tries!)!;
    const id = cellId(tried, placeIn(tried, place));
    const part = (k: number): Value =>
      single(this.formulas.write(args[k]!, (name) => this.resolve(parseName(name), place)));
    let found: Value;
    try {
      found = this.formulas.emitter.least(part(0), (trial) => {
        this.trials.set(id, trial);
        return part(1);
      });
    } finally {
      this.trials.delete(id);
      for (const [cell, { tried: on }] of this.cells) if (on.has(id)) this.cells.delete(cell);
    }
    this.open.at(-1)!.delete(id);
    return found;
  }

  private formulaOf(step: IndexedStep, place: Place): string {
    if (place.year !== undefined && place.year < step.year!) return step.opening!;
    if (typeof step.formula === "string") return step.formula;
    const fitting = step.formula.find(({ needs = [] }) => needs.every((need) => this.holds(need, place)));
    return fitting!.formula;
  }

  /** Whether a case's need is met: a parameter is given, or has a text. */
  private holds(need: string, place: Place): boolean {
    if (need === "is phased") return place.alternative > 0 && this.parameters.isPhased();
    const [written, text] = need.split("=");
    const { ofBaseline, base } = parseName(written!);
    const alternative = ofBaseline ? 0 : place.alternative;
    if (base === "curve.watts") return this.parameters.curvePoints(alternative) > 0;
    const value = this.parameter(base, { ...place, alternative });
    return text === undefined ? value !== undefined : value === text;
  }

  private resolve(name: Name, place: Place): Value | Values | undefined {
    const at = name.ofBaseline ? { ...place, alternative: 0 } : place;
    if (name.base === "year") return this.year(name, place);
    const step = stepNamed(name.base);
    if (step) return this.stepValue(step, name, at);
    if (name.base === "rollout") return this.rollout(name, place);
    if (name.suffix === "all") return this.memberValues(name.base, at);
    const constant = constantsByName.get(name.base);
    return constant ?? this.needed(name.base, at);
  }

  private year({ suffix }: Name, { year }: Place): Value | Values | undefined {
    return suffix === "past" ? [range(0, year! - 1)] : year;
  }

  private stepValue(step: IndexedStep, { suffix }: Name, place: Place): Value | Values {
    const { horizon } = this.subject;
    const inYear = (year: number | undefined): Value => this.inYear(step, { ...place, year });
    switch (suffix) {
      case undefined:
        return inYear(place.year);
      case "all":
        return [this.membersOf(step.each!).map((member) => this.inYear(step, { ...place, member }))];
      case "prior":
        return inYear(place.year! - 1);
      case "next":
        return inYear(place.year! + 1);
      case "start":
        return inYear(0);
      case "first":
        return inYear(1);
      case "years":
        return [range(1, horizon).map(inYear)];
      case "path":
        return [range(0, horizon).map(inYear)];
      case "past":
        return [range(0, place.year! - 1).map(inYear)];
    }
  }

  /** A step's cell; before its first year the opening value, a cell of the year before, after the horizon 0. */
  private inYear(step: IndexedStep, place: Place): Value {
    if (step.year === undefined) return this.cell(step, place);
    if (place.year === undefined) throw new Error(`${step.key} is a row of years and has no one value.`);
    if (place.year > this.subject.horizon) return 0;
    if (place.year >= step.year) return this.cell(step, place);
    return step.opening === undefined ? 0 : this.cell(step, { ...place, year: step.year - 1 });
  }

  private rollout({ suffix }: Name, { year }: Place): Value {
    const at = suffix === "prior" ? year! - 1 : year!;
    return at < 0 ? 0 : this.needed(`rollout.${at}`, { alternative: 0 });
  }

  /** Parameters of every member: `task.fixedCores.all`; the points of a curve: `curve.watts.all`. */
  private memberValues(base: string, place: Place): Values {
    const [family, rest] = [base.slice(0, base.indexOf(".")), base.slice(base.indexOf(".") + 1)];
    if (family === "curve")
      return [
        range(1, this.parameters.curvePoints(place.alternative)).map((k) =>
          this.needed(`${base}.${k}`, place),
        ),
      ];
    return [
      this.membersOf(family as Family).map((member) => this.needed(`${family}.${member}.${rest}`, place)),
    ];
  }

  private membersOf(family: Family): readonly string[] {
    return this.subject.comparison.members[family];
  }

  private needed(base: string, place: Place): Value {
    const value = this.parameter(base, place);
    if (value !== undefined) return value;
    const { name } = this.subject.comparison.alternatives[place.alternative]!;
    const key = canonicalKey(ownKey(base, place));
    throw new ModelError("value", `${key} is needed for "${name}". Give it, or name what has it.`, key);
  }

  private parameter(base: string, place: Place): Value | undefined {
    const { alternative } = place;
    switch (base) {
      case "fleetrow":
        return this.subject.extent === "row" ? "yes" : "no";
      case "license.scope":
        return licenseScope(this.rule(place));
      case "license.counts":
        return licenseCounts(this.rule(place));
      default:
        return this.parameters.read(canonicalKey(ownKey(base, place)), alternative);
    }
  }

  private rule(place: Place): string {
    return this.needed("license.rule", place) as string;
  }
}

/** `task.coverage` at the task's own place: `task.ipsec.coverage`. */
function ownKey(base: string, { member }: Place): string {
  const dot = base.indexOf(".");
  const family = base.slice(0, Math.max(0, dot));
  const isOwn = member !== undefined && families.some((each) => each === family);
  return isOwn && base.indexOf(".", dot + 1) < 0 ? `${family}.${member}${base.slice(dot)}` : base;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

function single(value: Value | Values): Value {
  if (isValues(value)) throw new Error("A step's cell has one value.");
  return value;
}
