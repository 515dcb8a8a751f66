import type { Comparison } from "../comparison";
import { derivedText } from "./derived";
import { type Meaning, meaningOf, ownerOf } from "./meaning";
import { isOfCurve, keyAt } from "./members";
import type { Place } from "./place";

/** What a case asks, read: that sites convert by and by, that a parameter is given or that it is a certain text. */
export type Need =
  | { readonly text: string; readonly asks: "phased" }
  | { readonly text: string; readonly asks: "given"; readonly of: Meaning }
  | {
      readonly text: string;
      readonly asks: "text";
      readonly name: string;
      readonly of: Meaning;
      readonly is: string;
    };

const read = new Map<string, Need>();

/** Reads what a case asks: "is phased", `psuRating`, `baseline.curve.watts`, `kind=cloud`. */
export function readNeed(text: string): Need {
  const need = read.get(text) ?? needOf(text);
  read.set(text, need);
  return need;
}

function needOf(text: string): Need {
  if (text === "is phased") return { text, asks: "phased" };
  const [name = "", is] = text.split("=");
  const of = meaningOf(name);
  return is === undefined ? { text, asks: "given", of } : { text, asks: "text", name, of, is };
}

/** What cases are decided by. */
export interface GivenValues {
  /** A parameter's value; undefined where it is neither given nor has a default. */
  read(key: string, alternative: number): unknown;
  /** How many points of the server's measured curve are known. */
  curvePoints(alternative: number): number;
  /** Whether sites convert by and by. */
  isPhased(): boolean;
  /** The rule of a license; throws a ModelError where it is not given. */
  rule(license: string, alternative: number): string;
  readonly isFleetRow: boolean;
}

/** Whether it is so of a step's alternative and member. */
export function isMet(need: Need, { alternative, member }: Place, given: GivenValues): boolean {
  if (need.asks === "phased") return alternative > 0 && given.isPhased();
  const value = valueOf(need.of, { alternative: ownerOf(need.of, alternative), member }, given);
  return need.asks === "given" ? value !== undefined : value === need.is;
}

function valueOf(meaning: Meaning, { alternative, member }: Place, given: GivenValues): unknown {
  switch (meaning.of) {
    case "derived":
      return derivedText(meaning.derived, () => given.rule(member!, alternative), given.isFleetRow);
    case "parameter":
      if (isOfCurve(meaning.parameter)) return given.curvePoints(alternative) || undefined;
      return given.read(keyAt(meaning.parameter, member), alternative);
    default:
      throw new Error(`A case can't ask for a ${meaning.of}.`);
  }
}

/** Whether the inputs say which share of the sites is converted when. */
export const isPhased = ({ typed }: Comparison): boolean =>
  [...typed.keys()].some((key) => key.startsWith("rollout."));

/** What cases are decided by in one scenario, all sites alike. */
export const givenIn = (comparison: Comparison): GivenValues => ({
  read: (key, alternative) => comparison.value(key, alternative)?.value,
  curvePoints: (alternative) => comparison.curvePoints(alternative),
  isPhased: () => isPhased(comparison),
  rule: (license, alternative) => comparison.value(`license.${license}.rule`, alternative)!.value as string,
  isFleetRow: false,
});
