import type { Trap } from "../../src/model/traps/trap";
import { traps } from "../../src/model/traps/treatments";
import { switchingWarning } from "../../src/model/traps/switching-values";
import type { Warning } from "../../src/model/traps/warning";
import { warnings } from "../../src/model/traps/warnings";
import { code, madeFrom, page, table } from "./markdown";

/** docs/traps.md: each trap with what the model does about it and where, and every warning. */
export const trapsPage = (): string =>
  page(
    madeFrom("src/model/traps"),
    intro,
    table(["trap", "mistake", "treatment", "steps, parameters, functions", "warnings"], traps.map(trapRow)),
    warningsIntro,
    table(["code", "trap", "it says", "it is said where"], warnings.map(warningRow)),
    switching,
  );

const intro = `# Traps

Mistakes that business cases for SmartNICs and DPUs are known for, and what keeps a user of this model from each: steps, parameters and functions that treat it, and warnings that EXPLAIN shows.`;

const warningsIntro = `## Warnings

A warning is said of a compared alternative, by a formula over the same steps as the model's, and only where something can be done about it. Those in **bold** say that the alternative can't be built at the site; the verdict repeats them.`;

const switching = `\`${switchingWarning.code}\` (${switchingWarning.trap}): every figure that nobody typed and no source gives is moved a fifth up and a fifth down, alone; where that turns the sign of the saving, it is named.`;

function trapRow({ id, name, treatment, steps = [], parameters = [], functions = [] }: Trap): string[] {
  const where = [...steps, ...parameters, ...functions.map((each) => `EDGE.${each}`)];
  const codes = [...warnings, switchingWarning]
    .filter(({ trap }) => trap === id)
    .map((warning) => warning.code);
  return [id, name, treatment, where.map(code).join(", "), [...new Set(codes)].map(code).join(", ")];
}

function warningRow(warning: Warning): string[] {
  const { code: name, trap, blocks, says, when, figures = {} } = warning;
  const said = says.replace(/\{(\w+)\}/g, (whole, figure: string) =>
    figures[figure] === undefined ? whole : `{${code(figures[figure])}}`,
  );
  const conditions = [...conditionsOf(warning), code(when)];
  return [blocks ? `**${name}**` : code(name), trap, said, conditions.join("; ")];
}

function conditionsOf({ each, needs = [], unless = [], where }: Warning): string[] {
  return [
    each ? `each ${each}` : "",
    needs.length > 0 ? `${needs.map(code).join(", ")} given` : "",
    ...unless.map((keys) => `not ${keys.map(code).join(" and ")}`),
    where?.words ?? "",
  ].filter(Boolean);
}
