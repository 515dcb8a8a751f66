import { collectedExamples, disagreements, notComputed, workedExamples } from "../references/worked-examples";
import { readFileSync } from "node:fs";
import { calledIn, examplesTable, numberOf } from "./figures";
import { sourced, table } from "./markdown";
import { powerShapesSection } from "./power-shapes";

/** docs/accuracy.md: what of others' figures comes out, what does not and why, and what the power shapes are off by. */
export const accuracyPage = (): string => `# Accuracy
Written by \`npx tsx test/accuracy/write.ts\` from what the functions give; a test fails when it is stale.

${summary()}

${powerShapesSection()}
## Published figures that come out
A figure comes out when ours differs by no more than half a unit of its last printed digit, or where the source rounded more, by the little that its example in test/references/worked-examples allows. What is named under "by" is what a cell calls; test/functions/worked-examples.test.ts calls it.

${topics()}

## Published figures that do not come out
${disagreementsTable()}

## Not computed
${notComputedTable()}

## Excel's own functions
Cells, steps and templates also call Excel's native functions, computed by our engine where Excel is missing: test/formula compares ${conformanceCases()} formulas with what Excel gave or documents, \`NPV\`, \`IRR\`, \`XIRR\`, \`MIRR\` and \`PMT\` among them. Excel's \`NPV\` discounts its first flow by a year; the model keeps year 0 outside of it (P91: 1307.29, not 1188.44).
`;

function summary(): string {
  const given = Object.values(workedExamples).flat();
  const ids = new Set(given.map(({ id }) => id));
  const out = collectedExamples.filter(({ id }) => ids.has(id)).length;
  const not = disagreements.filter(({ id }) => !ids.has(id)).length;
  const figures = given.reduce((sum, example) => sum + example.figures.length, 0);
  const most = Math.max(...given.map((example) => example.figures.length));
  return `Of ${collectedExamples.length} calculations collected from vendors, advisers, papers and Excel's documentation, ${out} come out, ${not} do not (and ${disagreements.length - not} that come out hold a figure besides that does not), and ${notComputed.length} are computed by none of our functions; each with its reason below. With ${ids.size - out} more on payback ${figures} figures come out, ${most} of them by SPECpower.`;
}

const topics = (): string =>
  Object.entries(workedExamples)
    .map(([topic, examples]) => `### ${topic}\n${examplesTable(examples)}`)
    .join("\n\n");

const disagreementsTable = (): string =>
  table(
    ["", "published calculation", "published", "ours", "by", "why"],
    disagreements.map(({ id, example, formula, published, source, reason }) => [
      ...[id, sourced(example, source), String(Number(published))],
      ...[String(Number(numberOf(formula).toPrecision(6))), calledIn(formula), reason],
    ]),
  );

const notComputedTable = (): string =>
  table(
    ["", "row", "why not"],
    notComputed.map(({ id, example, source, reason }) => [id, sourced(example, source), reason]),
  );

const conformanceCases = (): number =>
  readFileSync(new URL("../references/conformance.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n").length - 1;
