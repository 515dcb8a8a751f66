import type { AlternativeKind, Family, Status } from "../parameters";
import type { Filling } from "./filling";

/** A column of the inputs: its name as typed, and who does the work in it. */
export interface Alternative {
  readonly name: string;
  readonly kind: AlternativeKind;
}

/** The members that the inputs name, each family in order of appearance, in lower case. */
export type Members = Readonly<Record<Family, readonly string[]>>;

/** What is compared, side by side: the inputs as read, with what the catalog and the defaults add. */
export interface Comparison {
  /** The baseline first. */
  readonly alternatives: readonly Alternative[];
  readonly members: Members;
  /**
   * A parameter's value in an alternative (a site's is the same in each), in its own unit; undefined where it is
   * neither given nor has a default. An unknown key is a ModelError "value".
   */
  value(key: string, alternative: number): Given | undefined;
  /** How many points of the server's measured curve are known: curve.load.1 to n and curve.watts.1 to n; 0 for none. */
  curvePoints(alternative: number): number;
  /** What was typed, by key as the model spells it: a value an alternative, only the first of a site's. */
  readonly typed: Typed;
  readonly filling: Filling;
}

/** A value, and how far it can be relied on. */
export interface Given {
  /** A number in its range, a keyword in lower case, or a text. */
  readonly value: number | string;
  readonly status: Status;
  /** Where it was read, or "assumption: why"; nothing for what was typed. */
  readonly source: string;
  /** The key whose value this one follows, so that a column of that key moves this one too. */
  readonly same?: string;
}

/** Undefined stands for the default. */
export type Typed = ReadonlyMap<string, readonly (number | string | undefined)[]>;

/** A cell of the inputs; blank as undefined, null or ""; an error as Excel shows it: `{ error: "#N/A" }`. */
export type Cell = number | string | boolean | null | undefined | { readonly error: string };
