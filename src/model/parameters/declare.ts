import type {
  AlternativeKind,
  ChoiceParameter,
  Default,
  NumberParameter,
  Shelf,
  TextParameter,
} from "./parameter";

type Numbers = Pick<NumberParameter, "kind" | "min" | "max" | "above" | "whole">;

const unbounded = Number.MAX_VALUE;

/** A number of at least `min`. */
export const atLeast = (min: number, max = unbounded): Numbers => ({ kind: "number", min, max });

/** A number above `min`, where `min` itself makes no sense. */
export const above = (min: number, max = unbounded): Numbers => ({ ...atLeast(min, max), above: true });

/** A whole number of at least `min`. */
export const wholeFrom = (min: number, max = unbounded): Numbers => ({ ...atLeast(min, max), whole: true });

/** A share from 0 to 1, both allowed. */
export const share: Numbers = atLeast(0, 1);

/** A share above 0 and up to 1. */
export const positiveShare: Numbers = above(0, 1);

/** One of some keywords. */
export const oneOf = (...choices: string[]): Pick<ChoiceParameter, "kind" | "unit" | "choices"> => ({
  kind: "choice",
  unit: "text",
  choices,
});

export const yesOrNo = oneOf("yes", "no");

/** Any text that `check` lets pass. */
export const text = (check?: (text: string) => void): Pick<TextParameter, "kind" | "unit" | "check"> => ({
  kind: "text",
  unit: "text",
  ...(check ? { check } : {}),
});

type Value = number | string;

/** A default that was read in its source. */
export const read = (value: Value, source: string): Default => ({ value, status: "default", source });

/** What is so unless somebody says otherwise: no source is needed for it. */
export const convention = (value: Value, source = "convention of this model"): Default => ({
  value,
  status: "default",
  source,
});

/** What costs or does nothing until it is given. */
export const nothing: Default = convention(0, "nothing unless given");

/** A figure that no source gives; `why` says what it leans on. */
export const assumed = (value: Value, why?: string): Default => ({
  value,
  status: "assumption",
  source: why === undefined ? "assumption" : `assumption: ${why}`,
});

/** A figure that was recalled and not read. */
export const recalled = (value: Value, what: string): Default => ({
  value,
  status: "unverified",
  source: `memory: ${what}`,
});

/** The value of another parameter. */
export const same = (key: string): Default => ({ same: key });

/** What the catalog knows. */
export const fromCatalog = (shelf: Shelf): Default => ({ catalog: shelf });

/** A default for some kinds of alternative only. */
export const forKinds = (kinds: readonly AlternativeKind[], preset: Default): Default => ({
  ...preset,
  when: { kinds },
});

/** A default for alternatives that put a card of their own into the server. */
export const forCards = (preset: Default): Default => forKinds(["smartnic", "dpu"], preset);

/** A default that applies where another parameter has a value. */
export const whereKnown = (known: string, preset: Default): Default => ({ ...preset, when: { known } });
