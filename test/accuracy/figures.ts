import { evaluateText } from "../../src/formula/evaluateText";
import { edgeFunctions, namespace } from "../../src/functions/table";
import type { Figure, WorkedExample } from "../references/worked-examples";
import { percent, sourced, table } from "./markdown";

/** What a formula in a cell gives; a formula that gives no number is an Error. */
export function numberOf(formula: string): number {
  const value = evaluateText(formula, edgeFunctions);
  if (typeof value !== "number") throw new Error(`${formula} gives ${JSON.stringify(value)}.`);
  return value;
}

/** The functions of ours that a formula calls, in order; Excel's where it calls none of ours. */
export function calledIn(formula: string): string {
  const called = [...new Set(formula.match(/[A-Z][A-Z.]*(?=\()/g))];
  const ours = called.filter((name) => name.startsWith(`${namespace}.`));
  return (ours.length > 0 ? ours : called).map((name) => `\`${name}\``).join(" ");
}

/** A row for each example: what was published and what comes out. */
export const examplesTable = (examples: readonly WorkedExample[]): string =>
  table(["", "published calculation", "published", "ours", "by"], examples.map(exampleRow));

/** Beyond so many figures an example shows their number and the largest difference. */
const mostFigures = 6;

function exampleRow({ id, example, figures, source, unread }: WorkedExample): string[] {
  const text = sourced(example, source) + (unread ? `; not read: ${unread}` : "");
  const by = calledIn(figures.map(({ formula }) => formula).join());
  if (figures.length > mostFigures) {
    const largest = Math.max(...figures.map(difference));
    return [id, text, `${figures.length} figures`, `within ${percent(largest)}`, by];
  }
  const published = figures.map((figure) => figure.published.replace(/\.?0*e/, "e"));
  return [id, text, published.join("; "), figures.map(shown).join("; "), by];
}

const difference = ({ formula, published }: Figure): number =>
  Math.abs(numberOf(formula) / Number(published) - 1);

/** Our number to the digits that were published, six at least, twelve at most: beyond, engines differ. */
function shown({ formula, published }: Figure): string {
  const digits = published
    .replace(/e.*/, "")
    .replace(/^-?0?\.?0*/, "")
    .replace(".", "").length;
  return String(Number(numberOf(formula).toPrecision(Math.min(12, Math.max(6, digits)))));
}
