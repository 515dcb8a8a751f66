import { type Step, stepGroups } from "../steps";

/** Where a cell of a step is: its alternative, and its task (license, ...) and year where the step has them. */
export interface Place {
  readonly alternative: number;
  readonly member?: string | undefined;
  readonly year?: number | undefined;
}

/** A step with its place in the order of the model. */
export interface IndexedStep extends Step {
  readonly index: number;
}

/** The steps in the order of the model. */
export const indexedSteps: readonly IndexedStep[] = stepGroups
  .flatMap(({ steps }) => steps)
  .map((step, index) => ({ ...step, index }));

const byKey: ReadonlyMap<string, IndexedStep> = new Map(
  indexedSteps.map((step) => [step.key.toLowerCase(), step]),
);

/** The steps' keys as written. */
export const stepKeys: readonly string[] = indexedSteps.map(({ key }) => key);

/** The step of that key, without regard to case. */
export const stepNamed = (key: string): IndexedStep | undefined => byKey.get(key.toLowerCase());

/** The place of a cell of the step, cut down to what the step has: a site's step has one alternative. */
export const placeIn = (step: Step, { alternative, member, year }: Place): Place => ({
  alternative: step.of === "site" ? 0 : alternative,
  member: step.each ? member : undefined,
  year: step.year === undefined ? undefined : year,
});

/** A cell as a text that no other cell has. */
export const cellId = ({ index }: IndexedStep, { alternative, member, year }: Place): string =>
  `${index} ${alternative} ${member ?? ""} ${year ?? ""}`;

/** A cell as a metric names it: `hostCores.ipsec.2`. */
export const cellKey = ({ key }: Step, { member, year }: Omit<Place, "alternative">): string =>
  [key, member, year].filter((part) => part !== undefined).join(".");
