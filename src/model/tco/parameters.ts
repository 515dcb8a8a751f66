import type { Value, Varying } from "../../formula/compile/symbol";
import type { Comparison } from "../comparison";
import { isPhased } from "../equations/needs";
import { families, lastYear } from "../parameters";

/** What a program takes a parameter for: a text or number that is always so, a column, or nothing. */
export interface ParameterReader {
  /** Undefined where it is neither given nor has a default. */
  read(key: string, alternative: number): Value | undefined;
  /** How many points of the server's measured curve are known. */
  curvePoints(alternative: number): number;
  /** Whether sites convert by and by. */
  isPhased(): boolean;
}

/** A number that a program takes as a column. */
export interface ProgramInput {
  readonly key: string;
  readonly alternative: number;
}

/** What must be so of a comparison for a program to be its program. */
interface Decision {
  readonly key: string;
  readonly alternative: number;
  /** The text; `true` for any number; undefined where nothing is given. */
  readonly is: string | true | undefined;
}

/** Takes every number as an input, so that one program serves all comparisons of one structure. */
export class OpenParameters implements ParameterReader {
  readonly inputs: ProgramInput[] = [];
  private readonly decisions: Decision[] = [];
  private readonly points: { alternative: number; points: number }[] = [];
  private readonly known = new Map<string, Value | undefined>();

  constructor(
    private readonly comparison: Comparison,
    private readonly input: (k: number) => Varying,
  ) {}

  read(key: string, alternative: number): Value | undefined {
    const id = `${key}@${alternative}`;
    if (this.known.has(id)) return this.known.get(id);
    const given = this.comparison.value(key, alternative)?.value;
    const isNumber = typeof given === "number";
    this.decisions.push({ key, alternative, is: isNumber ? true : given });
    const value = isNumber ? this.input(this.inputs.push({ key, alternative }) - 1) : given;
    this.known.set(id, value);
    return value;
  }

  /** What was read and has a value, numbers and texts, in the order of reading. */
  get given(): readonly ProgramInput[] {
    return this.decisions.filter(({ is }) => is !== undefined);
  }

  curvePoints(alternative: number): number {
    const points = this.comparison.curvePoints(alternative);
    this.points.push({ alternative, points });
    return points;
  }

  isPhased(): boolean {
    return isPhased(this.comparison);
  }

  /** Whether a program written so is a comparison's too. */
  readonly suits = (comparison: Comparison): boolean =>
    sameStructure(comparison, this.comparison) &&
    isPhased(comparison) === isPhased(this.comparison) &&
    this.points.every(({ alternative, points }) => comparison.curvePoints(alternative) === points) &&
    this.decisions.every(({ key, alternative, is }) => {
      const value = comparison.value(key, alternative)?.value;
      return typeof value === "number" ? is === true : value === is;
    });
}

function sameStructure(a: Comparison, b: Comparison): boolean {
  const sameList = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === y.length && x.every((each, k) => each === y[k]);
  return (
    sameList(
      a.alternatives.map(({ kind }) => kind),
      b.alternatives.map(({ kind }) => kind),
    ) && families.every((family) => sameList(a.members[family], b.members[family]))
  );
}

/** Takes as inputs only what columns are given for; all else is a constant of the program. */
export class FixedParameters implements ParameterReader {
  constructor(
    private readonly comparison: Comparison,
    /** The program's input for a key, where a column is given for it. */
    private readonly column: (key: string, alternative: number) => Value | undefined,
  ) {}

  read(key: string, alternative: number): Value | undefined {
    const moved = this.column(key, alternative);
    if (moved !== undefined) return moved;
    const given = this.comparison.value(key, alternative);
    return (given?.same === undefined ? undefined : this.column(given.same, alternative)) ?? given?.value;
  }

  isPhased(): boolean {
    return (
      isPhased(this.comparison) ||
      Array.from({ length: lastYear + 1 }, (_, year) => this.column(`rollout.${year}`, 0)).some(
        (each) => each !== undefined,
      )
    );
  }

  curvePoints(alternative: number): number {
    return this.comparison.curvePoints(alternative);
  }
}
