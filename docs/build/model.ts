import { casesOf } from "../../src/model/equations/cases";
import { parameterGroups } from "../../src/model/parameters";
import { constants, type Step, stepGroups } from "../../src/model/steps";
import { parameterTable } from "../../src/model/parameters";
import { code, madeFrom, page, table } from "./markdown";

/** docs/model.md: every step with its formula, every constant, every parameter with its default and source. */
export const modelPage = (): string =>
  page(
    madeFrom("src/model/steps and src/model/parameters"),
    intro,
    ...stepGroups.flatMap(({ heading, steps }) => [
      `### ${heading}`,
      table(["key", "what it is", "unit", "formula"], steps.map(stepRow)),
    ]),
    "## Constants",
    table(
      ["name", "what it is", "value", "unit", "source"],
      constants.map(({ name, label, value, unit, source }) => [
        code(name),
        label,
        String(value),
        unit,
        source ?? "by definition",
      ]),
    ),
    "## Parameters",
    parametersIntro,
    ...parameterGroups.flatMap(({ heading, parameters }) => [
      `### ${heading}`,
      parametersTable(parameters.map(({ key }) => key)),
    ]),
  );

const intro = `# The model

Every figure of EDGE.TCO is a step: one equation in the language of cells. What runs, what EXPLAIN shows and what is listed here are the same text. Its units are checked by dimension, and an amount of one site never meets one of all sites.

## Steps

A formula is written for one cell and filled over alternatives, tasks, licenses and years. A name means that cell's own alternative, task and year.

| a name | means |
| --- | --- |
| \`x\` | a parameter, constant or other step |
| \`task.x\`, \`license.x\`, \`other.x\`, \`resource.x\` | the parameter of the cell's own task, license, ... |
| \`baseline.x\` | the first alternative's |
| \`x.all\` | every task (license, ...) of it |
| \`x.prior\`, \`x.next\` | the year before; the year after, 0 beyond the horizon |
| \`x.start\`, \`x.first\` | year 0, year 1 |
| \`x.years\`, \`x.path\`, \`x.past\` | the row of years from 1 on, the same from year 0, the years before this one |
| \`year\` | the cell's year |

Where an equation depends on what is given there are several, and the first holds whose condition does. A row of years has "by year" beside its unit; each column is one year long, so a rate a year stands for the year's amount in it.`;

const parametersIntro = `A parameter of the site is the same for every alternative. \`*\` stands for a member's name, as in \`task.ipsec.coverage\`. An assumption, and a figure that was not read in its source, says so.`;

const stepRow = (step: Step): string[] => [
  code(step.key),
  [step.label.trim(), step.note].filter(Boolean).join(". "),
  [
    step.unit === "1" ? "" : step.unit,
    step.each ? `by ${step.each}` : "",
    step.year === undefined ? "" : "by year",
  ]
    .filter(Boolean)
    .join(", "),
  formulas(step).join("<br>"),
];

function formulas(step: Step): string[] {
  const written = casesOf(step).map(({ needs, formula }, k) => {
    const condition = needs
      ? `${k === 0 ? "with" : "else with"} ${needs.join(", ")}: `
      : k === 0
        ? ""
        : "else: ";
    return condition + code(formula);
  });
  return step.opening === undefined ? written : [...written, `before year 1: ${code(step.opening)}`];
}

function parametersTable(keys: readonly string[]): string {
  const rows = parameterTable()
    .slice(1)
    .filter(([key]) => keys.includes(String(key)));
  return table(
    ["key", "what it is", "unit", "of", "default", "allowed", "source"],
    rows.map((row) => {
      const [key, label, unit, of, preset, range, source, description] = row.map(String);
      return [
        code(key!),
        `${label}. ${description}`,
        unit === "1" || unit === "text" ? "" : unit!,
        of!,
        preset!,
        range!,
        source!,
      ];
    }),
  );
}
