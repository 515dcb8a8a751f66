import type { Comparison } from "../comparison";

/** What is wrong, or in doubt, with a compared alternative: when it is said, and what. */
export interface Warning {
  /** As EXPLAIN shows it: `cardIdleUnknown`. */
  readonly code: string;
  /** The trap that it keeps a user from: `T9`. */
  readonly trap: string;
  /** The alternative can't be built so; the others are built, and a figure is in doubt. */
  readonly blocks?: true;
  /** Said of each of these that it is true of. */
  readonly each?: "task" | "license";
  /** As a step's case has it: where they are not all given there is nothing to say. */
  readonly needs?: readonly string[];
  /** Where all of one of these rows are given there is nothing to say. */
  readonly unless?: readonly (readonly string[])[];
  /** What a formula can't see: who said a value, and what the catalog says. */
  readonly where?: Where;
  /** A truth value in the language of steps. */
  readonly when: string;
  /** The numbers of the sentence, in the language of steps; read only where it is said. */
  readonly figures?: Readonly<Record<string, string>>;
  /**
   * One sentence: what, and what to do. `{x}` stands for a figure, `{name}` for the task or the license's label,
   * `{rule}` for its rule, `{currency}` for the currency.
   */
  readonly says: string;
}

/** Of whom it may be said. */
export interface WarningSubject {
  readonly comparison: Comparison;
  readonly alternative: number;
  readonly member?: string | undefined;
}

/** A condition on who said what. */
export interface Where {
  /** As the documents say it: "`pue` left out". */
  readonly words: string;
  readonly holds: (at: WarningSubject) => boolean;
}

/** Conditions of alternatives that put a card of their own into the server, as arguments of AND. */
export const hasCards = 'cardsPerServer>0,OR(kind="smartnic",kind="dpu")';

/** Whether energy decides: the difference of its cost is above a tenth of the saving. */
export const energyMatters = "ABS(SUM(baseline.energyCost.years)-SUM(energyCost.years))*10>ABS(tcoSaving)";
