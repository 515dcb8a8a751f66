import type { Case, Step } from "../steps/step";
import type { Warning } from "./warning";
import { warnings } from "./warnings";

/** A warning as rows of the model: whether it is said, and the numbers of its sentence. */
export interface WarningSteps {
  readonly warning: Warning;
  readonly when: Step;
  readonly figures: readonly Step[];
}

/** What a row is of which there is nothing to say. */
const never = "FALSE";
const nothing = "0";

/** Every warning as rows, to be written by the model's own writer. */
export const warningSteps: readonly WarningSteps[] = warnings.map((warning) => ({
  warning,
  when: rowOf(warning, warning.code, "truth", warning.when, never),
  figures: Object.entries(warning.figures ?? {}).map(([name, formula]) =>
    rowOf(warning, name, "1", formula, nothing),
  ),
}));

/** Every formula of these rows, each once: the build parses them with those of the model. */
export const trapFormulas: readonly string[] = [
  ...new Set([
    never,
    nothing,
    ...warnings.flatMap(({ when, figures = {} }) => [when, ...Object.values(figures)]),
  ]),
];

/** A row that is `otherwise` where the warning's parameters are not given, or what speaks against it is. */
function rowOf(
  { code, each, needs = [], unless = [] }: Warning,
  name: string,
  unit: string,
  formula: string,
  otherwise: string,
): Step {
  const cases: Case[] = [
    ...unless.map((needs) => ({ needs, formula: otherwise })),
    { needs, formula },
    { formula: otherwise },
  ];
  return { key: `${code}.${name}`, label: name, unit, formula: cases, ...(each ? { each } : {}) };
}
