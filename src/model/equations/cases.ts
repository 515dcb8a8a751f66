import type { Case, Step } from "../steps/step";
import { type Need, readNeed } from "./needs";

/** The cases of a step's equation; one where it is always the same. */
export const casesOf = ({ formula }: Step): readonly Case[] =>
  typeof formula === "string" ? [{ formula }] : formula;

/** Every equation of a step: its cases, then what it is before its first year. */
export const equationsOf = (step: Step): readonly Case[] =>
  step.opening === undefined ? casesOf(step) : [...casesOf(step), { formula: step.opening }];

/** A case that may apply, and what of its needs is left to be asked: nothing where it surely applies. */
export interface PossibleCase<Open> {
  readonly formula: string;
  readonly open: readonly { readonly need: Need; readonly is: Open }[];
}

/**
 * The cases that may apply, in their order, up to the first that surely does. Of a case the needs are asked for up to
 * the first that is not met.
 * @param met says whether a need is met, or gives what would tell
 */
export function possibleCases<Open extends object>(
  step: Step,
  met: (need: Need) => boolean | Open,
): PossibleCase<Open>[] {
  const found: PossibleCase<Open>[] = [];
  for (const { needs = [], formula } of casesOf(step)) {
    const open = openNeeds(needs, met);
    // a case before it asks for no more, and so comes first whenever this one applies
    if (!open || found.some((before) => asksNoMore(before.open, open))) continue;
    found.push({ formula, open });
    if (open.length === 0) break;
  }
  return found;
}

type OpenNeeds<Open> = PossibleCase<Open>["open"];

/** What is left to be asked; undefined where one is not met. */
function openNeeds<Open extends object>(
  needs: readonly string[],
  met: (need: Need) => boolean | Open,
): OpenNeeds<Open> | undefined {
  const open: OpenNeeds<Open>[number][] = [];
  for (const text of needs) {
    const need = readNeed(text);
    const is = met(need);
    if (is === false) return undefined;
    if (is !== true) open.push({ need, is });
  }
  return open;
}

const asksNoMore = <Open>(a: OpenNeeds<Open>, b: OpenNeeds<Open>): boolean =>
  a.every(({ need }) => b.some((other) => other.need === need));

/** The equation that applies; its needs are all told. Throws an Error where no case does. */
export function caseOf(step: Step, met: (need: Need) => boolean): string {
  const [first] = possibleCases<never>(step, met);
  if (!first) throw new Error(`No case of ${step.key} applies.`);
  return first.formula;
}
