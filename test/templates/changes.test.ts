import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Calculation } from "../../src/formula/calculation";
import { isError } from "../../src/formula/value";
import { edgeFunctions } from "../../src/functions/table";
import { templates } from "../../src/templates";
import { allowedOf } from "../../src/templates/allowed";
import type { Allowed } from "../../src/workbook/writer/allowed";
import { bookOf } from "../../src/templates/book";
import { sheetsOf } from "../../src/templates/file";
import { inputColumns, type PlacedInput } from "../../src/templates/inputs-layout";
import { isFixed } from "../../src/templates/model/cases";
import { type Scenario, scenarioOf } from "../../src/templates/scenario";
import type { Template } from "../../src/templates/template";
import { runs } from "../support/property-tests";

/** A few inputs at a time, each anywhere in its range; more runs were made than a suite has time for. */
const most = 6;
const atOnce = 5;
const thousandths = 1000;

const cases = templates.map((template) => ({ id: template.id, template }));

describe.each(cases)("the workbook $id", ({ template }) => {
  test("agrees with EDGE.TCO and shows no error wherever its inputs lie in their ranges", () => {
    const sheet = editable(template);
    const change = fc.tuple(fc.nat(sheet.cells.length - 1), fc.nat(thousandths));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: atOnce }), (changes) => {
        const outcome = sheet.after(changes);
        expect(outcome.errors).toEqual([]);
        expect(outcome.checks).toMatch(/^All \d+ checks hold\.$/);
      }),
      { numRuns: runs(most) },
    );
  }, 60_000);
});

interface InputCell {
  readonly input: PlacedInput;
  readonly alternative: number;
  readonly allowed: Allowed;
}

/** A template's sheets that are computed from Inputs, to be changed and put back. */
function editable(template: Template) {
  const scenario = scenarioOf(template);
  const pages = sheetsOf(template).filter(({ name }) => ["Inputs", "Model", "Checks"].includes(name));
  const calculation = new Calculation(bookOf(pages), edgeFunctions);
  calculation.recalculateAll();
  const cells = inputCells(scenario);
  const put = ({ input, alternative }: InputCell, value: number | string): void =>
    calculation.edit(
      { sheet: 0, row: input.row, column: inputColumns.firstValue + alternative },
      { value },
    );
  const formulas = pages.flatMap(({ name, cells: all }) =>
    all.flatMap(({ row, column, formula }) => (formula === undefined ? [] : [{ name, row, column }])),
  );
  return {
    cells,
    after(changes: readonly (readonly [cell: number, share: number])[]) {
      const values = new Map<string, number>();
      for (const [at, share] of changes) put(cells[at]!, valueAt(cells[at]!, share / thousandths, scenario, values));
      calculation.recalculate();
      const errors = formulas.filter(({ name, row, column }) => isError(calculation.value(name, row, column)));
      const checks = calculation.value("Checks", 3, 0);
      // computed with the changes that come next
      for (const [at] of changes) put(cells[at]!, cells[at]!.input.values[cells[at]!.alternative]!);
      return { checks, errors: errors.map(({ name, row, column }) => `${name} ${row + 1} ${column}`) };
    },
  };
}

const inputCells = (scenario: Scenario): InputCell[] =>
  [...scenario.inputs.values()]
    .filter(({ canonical }) => !isFixed(canonical))
    .flatMap((input) =>
      input.values.flatMap((_, alternative) => {
        const allowed = allowedOf(input, alternative, scenario);
        return allowed ? [{ input, alternative, allowed }] : [];
      }),
    );

/** The value at a share of a cell's range, within what other inputs, changed already or not, leave of it. */
function valueAt(
  { input, alternative, allowed }: InputCell,
  share: number,
  { inputs }: Scenario,
  changed: Map<string, number>,
): number | string {
  if (allowed.kind === "choice") return allowed.of[Math.min(allowed.of.length - 1, Math.floor(share * allowed.of.length))]!;
  const other = (key: string): number => {
    const { values, parameter } = inputs.get(key)!;
    const at = parameter.of === "site" ? 0 : alternative;
    return changed.get(`${key} ${at}`) ?? (values[at] as number);
  };
  const { least, most, whole } = allowed;
  // a range without an end is tried up to ten times what the workbook has
  const far = 10 * Math.max(1, Math.abs(input.values[alternative] as number));
  const from = Math.max(least!.value, ...least!.keys.map(other));
  const to = Math.min(most?.value ?? far, far, ...(most?.keys.map(other) ?? []));
  const value = from + (Math.max(from, to) - from) * (least!.open ? Math.max(share, 0.001) : share);
  const kept = whole ? Math.round(value) : value;
  changed.set(`${input.canonical} ${alternative}`, kept);
  return kept;
}
