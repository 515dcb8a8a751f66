import type { Calculation } from "../formula/calculation";
import { resultKey } from "../formula/cached";
import type { FormulaResult } from "../formula/formulaCell";
import { areIdentical, areSameResults, isIdentical } from "../formula/same";
import type { Matrix, Scalar } from "../formula/value";
import { calculated } from "../functions/calculated";
import { computedChanges, patchValues } from "../workbook/file";
import { compareWithCached, type Comparison, notComputed, type NotComputed } from "../formula/comparison";
import { readOptions } from "./options";
import { jsonValue, print, shown } from "./print";
import { comparisonAsJson, comparisonReport, notComputedReport } from "./recalcReport";
import { remarksOn } from "./remarks";
import { writeWorkbookFile } from "./safe-write";
import { type Setting, settingOf } from "./setting";
import { cellNamed, openWorkbook, type WorkbookFile } from "./workbook";

const USAGE = "recalc FILE.xlsx [--set NAME=VALUE ...] [--get NAME ...] [--out FILE2.xlsx] [--json]";

/** What a recalculation came to. */
interface Recalculated {
  comparison: Comparison;
  settings: readonly Setting[];
  /** By name as asked; why there is none where it could not be computed. */
  values: ReadonlyMap<string, { value: Scalar; why?: string }>;
  uncomputed: readonly NotComputed[];
  /** What a user should know of the file and of how it was computed, a sentence each. */
  remarks: readonly string[];
  written?: string;
}

/**
 * Recalculates a workbook. As it stands, says how many formulas equal the values in the file and which do not: exit
 * code 0 when none differs save those that read the clock or chance, 1 when any does. With --set cells are given
 * other values first, --get prints cells, --out writes a copy with the new values; differences then don't matter.
 * Exit code 1, too, where any formula could not be computed or rests on one: its value in the file then stays.
 * 2 when the file can't be read.
 */
export async function recalcCommand(args: string[]): Promise<number> {
  const { operand, json, many, one } = readOptions(args, { many: ["set", "get"], one: ["out"] }, USAGE);
  const file = await openWorkbook(operand);
  const calculation = await calculated(file.book);
  const comparison = compareWithCached(file.book, calculation);
  const settings = many.set!.map((text) => settingOf(text, calculation, file));
  for (const { cell, value } of settings) calculation.edit(cell, { value });
  calculation.recalculate();
  const recalculated: Recalculated = {
    comparison,
    settings,
    values: valuesOf(many.get!, calculation, file),
    uncomputed: notComputed(calculation),
    remarks: remarksOn(file, calculation),
    ...(one.out !== undefined && {
      written: await write(one.out, file, settings, calculation, comparison),
    }),
  };
  print(json ? asJson(recalculated) : asText(recalculated));
  if (recalculated.uncomputed.length > 0) return 1;
  return settings.length === 0 && one.out === undefined && comparison.different.length > 0 ? 1 : 0;
}

function valuesOf(names: readonly string[], calculation: Calculation, { book }: WorkbookFile) {
  const computed = calculation.computed();
  return new Map(
    names.map((name) => {
      const { sheet, row, column } = cellNamed(name, computed, book);
      const place = [book.sheets[sheet]!.name, row, column] as const;
      const why = calculation.uncomputedAt(...place);
      return [name, { value: calculation.value(...place), ...(why !== undefined && { why }) }];
    }),
  );
}

async function write(
  path: string,
  { bytes, book }: WorkbookFile,
  settings: readonly Setting[],
  calculation: Calculation,
  { equalRows }: Comparison,
): Promise<string> {
  const inputs = settings.map(({ cell: { sheet, row, column }, value }) => {
    return { sheet: book.sheets[sheet]!.name, row, column, value, keepFormula: false };
  });
  // what was equal to the file's value, though not to the last digit, stays as it is until an edit changes it
  const isKept = (result: FormulaResult, cached: Matrix): boolean => {
    const before = equalRows.get(resultKey(result));
    const now = result.spill ?? [[result.value]];
    const { sheet, row, column } = result;
    const scale = () => calculation.largestPrecedent(sheet, row, column);
    return before !== undefined && (areIdentical(before, now) || areSameResults(cached, now, scale));
  };
  const computed = computedChanges(book, calculation.results(), isKept);
  const changed = [...inputs.filter(({ sheet, ...one }) => !holds(book, sheet, one)), ...computed];
  const patched = patchValues(bytes, changed);
  await writeWorkbookFile(path, patched.bytes);
  return `Wrote ${path}: ${changed.length} cells changed.`;
}

/** Whether a cell of the file holds a constant already. */
function holds(
  { sheets }: WorkbookFile["book"],
  sheet: string,
  { row, column, value }: { row: number; column: number; value: Scalar },
): boolean {
  const cell = sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((one) => one.row === row && one.column === column);
  return cell ? cell.formula === undefined && isIdentical(cell.value, value) : value === null;
}

function asJson({ comparison, values, uncomputed, remarks }: Recalculated): string {
  return JSON.stringify({
    ...comparisonAsJson(comparison),
    refused: uncomputed,
    ...(remarks.length > 0 && { remarks }),
    ...(values.size > 0 && {
      values: Object.fromEntries(
        [...values].map(([name, { value, why }]) => [name, why === undefined ? jsonValue(value) : null]),
      ),
    }),
  });
}

function asText({ comparison, settings, values, uncomputed, remarks, written }: Recalculated): string {
  const lines = [...values].map(([name, { value, why }]) =>
    why === undefined ? `${name} = ${shown(value)}` : `${name} was not computed. ${why}`,
  );
  if (settings.length === 0) lines.unshift(comparisonReport(comparison));
  else if (lines.length === 0) lines.push("Recalculated.");
  lines.push(...notComputedReport(uncomputed), ...remarks);
  if (written !== undefined) lines.push(written);
  return lines.join("\n");
}
