import { NamedFormulas } from "../../formula/compile/named";
import { isValues, type Value, type Values } from "../../formula/compile/symbol";
import type { CallNode } from "../../formula/syntax";
import type { Comparison, Members } from "../comparison";
import { ModelError } from "../error";
import { caseOf } from "../equations/cases";
import { derivedText } from "../equations/derived";
import { meaningOf, ownerOf } from "../equations/meaning";
import { keyAt, memberKeys, membersOf } from "../equations/members";
import type { Suffix } from "../equations/name";
import { type GivenValues, isMet } from "../equations/needs";
import { cellId, type IndexedStep, type Place, placeIn, stepNamed } from "../equations/place";
import { treeOf } from "../equations/trees";
import { cellYear, yearFrom, yearsMeant } from "../equations/years";
import type { Parameter } from "../parameters";
import type { ParameterReader } from "./parameters";
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

/** Writes cells of the model's steps into one program, each with all that it needs, and only once. */
export class ModelWriter {
  /** The cells, each after those it needs. */
  readonly written: WrittenCell[] = [];
  private readonly cells = new Map<string, { value: Value; tried: ReadonlySet<string> }>();
  /** Cells that stand for the number tried, while a search is written. */
  private readonly trials = new Map<string, Value>();
  /** For each cell being written, the tried cells that it depends on. */
  private readonly open: Set<string>[] = [];
  private readonly given: GivenValues;

  constructor(
    readonly formulas: NamedFormulas,
    private readonly subject: Subject,
    private readonly parameters: ParameterReader,
  ) {
    this.given = {
      read: (key, alternative) => parameters.read(key, alternative),
      curvePoints: (alternative) => parameters.curvePoints(alternative),
      isPhased: () => parameters.isPhased(),
      rule: (license, alternative) => this.rule(license, alternative),
      isFleetRow: subject.extent === "row",
    };
  }

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
    return single(this.formulas.write(tree, (name) => this.resolve(name, place)));
  }

  /** `LEAST(minimum, enough)`: what lies between the number tried and `enough` is written once for the search alone. */
  private search({ args }: CallNode, step: IndexedStep, place: Place): Value {
    const tried = stepNamed(step.tries!)!;
    const id = cellId(tried, placeIn(tried, place));
    const part = (k: number): Value =>
      single(this.formulas.write(args[k]!, (name) => this.resolve(name, place)));
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
    return caseOf(step, (need) => isMet(need, place, this.given));
  }

  private resolve(name: string, place: Place): Value | Values {
    const meaning = meaningOf(name);
    const at = { ...place, alternative: ownerOf(meaning, place.alternative) };
    switch (meaning.of) {
      case "year":
        return this.overYears(meaning.suffix, place, (year) => year);
      case "step":
        return this.stepValue(meaning.step, meaning.suffix, at);
      case "rollout":
        return this.overYears(meaning.suffix, place, (year) => this.rollout(meaning.parameter, year));
      case "constant":
        return meaning.constant.value;
      case "derived":
        return derivedText(
          meaning.derived,
          () => this.rule(at.member!, at.alternative),
          this.given.isFleetRow,
        );
      case "parameter":
        return meaning.suffix === "all"
          ? this.memberValues(meaning.parameter, at)
          : this.needed(keyAt(meaning.parameter, at.member), at.alternative);
    }
  }

  private stepValue(step: IndexedStep, suffix: Suffix | undefined, place: Place): Value | Values {
    if (suffix === "all")
      return [membersOf(step, this.members).map((member) => this.ownYear(step, { ...place, member }))];
    if (step.year === undefined) return this.ownYear(step, place);
    return this.overYears(suffix, place, (year) => this.inYear(step, place, year));
  }

  /** What has a value in each year, in the years that a suffix means: in one, or in a row of them. */
  private overYears(
    suffix: Suffix | undefined,
    { year }: Place,
    valueIn: (year: number) => Value,
  ): Value | Values {
    const { from, to } = yearsMeant(suffix, this.subject.horizon);
    const first = yearFrom(from, year);
    return to === undefined ? valueIn(first) : [range(first, yearFrom(to, year)).map(valueIn)];
  }

  /** A step's value in the year of the place; of a step without years the one it has. */
  private ownYear(step: IndexedStep, place: Place): Value {
    if (step.year === undefined) return this.cell(step, place);
    if (place.year === undefined) throw new Error(`${step.key} is a row of years and has no one value.`);
    return this.inYear(step, place, place.year);
  }

  private inYear(step: IndexedStep, place: Place, year: number): Value {
    const at = cellYear(step, year, this.subject.horizon);
    return at === undefined ? 0 : this.cell(step, { ...place, year: at });
  }

  private rollout(parameter: Parameter, year: number): Value {
    return year < 0 ? 0 : this.needed(keyAt(parameter, String(year)), 0);
  }

  private memberValues(parameter: Parameter, { alternative }: Place): Values {
    const keys = memberKeys(parameter, this.members, () => this.parameters.curvePoints(alternative));
    return [keys.map((key) => this.needed(key, alternative))];
  }

  private get members(): Members {
    return this.subject.comparison.members;
  }

  private needed(key: string, alternative: number): Value {
    const value = this.parameters.read(key, alternative);
    if (value !== undefined) return value;
    const { name } = this.subject.comparison.alternatives[alternative]!;
    throw new ModelError("value", `${key} is needed for "${name}". Give it, or name what has it.`, key);
  }

  private rule(license: string, alternative: number): string {
    return this.needed(`license.${license}.rule`, alternative) as string;
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

function single(value: Value | Values): Value {
  if (isValues(value)) throw new Error("A step's cell has one value.");
  return value;
}
