import { type Calculation, recalculate } from "../formula/calculation";
import type { Chosen } from "../formula/compile";
import type { Scalar } from "../formula/value";
import { loadingDone, onceLoaded } from "../functions/loading";
import { edgeFunctions } from "../functions/table";
import { computedChanges, patchValues } from "../workbook/file";
import { UsageError } from "./command";
import { compareWithCached, type Comparison } from "./compare";
import { readOptions } from "./options";
import { jsonValue, shown } from "./print";
import { comparisonAsJson, comparisonReport } from "./recalcReport";
import { writeWorkbookFile } from "./safe-write";
import { cellNamed, openWorkbook, type WorkbookFile } from "./workbook";

const USAGE = "recalc FILE.xlsx [--set NAME=VALUE ...] [--get NAME ...] [--out FILE2.xlsx] [--json]";

/** A cell and the value it is given. */
interface Setting {
  cell: Chosen;
  value: Scalar;
}

/**
 * Recalculates a workbook. As it stands, says how many formulas equal the values in the file and which do not: exit
 * code 0 when none differs save those that read the clock or chance, 1 when any does or is refused. With --set cells
 * are given other values first, --get prints cells, --out writes a copy with the new values; differences then don't
 * matter. 2 when the file can't be read.
 */
export async function recalcCommand(args: string[]): Promise<number> {
  const { operand, json, many, one } = readOptions(args, { many: ["set", "get"], one: ["out"] }, USAGE);
  const file = await openWorkbook(operand);
  const calculation = await onceLoaded(() => recalculate(file.book, edgeFunctions));
  const comparison = compareWithCached(file.book, calculation);
  const settings = many.set!.map((text) => settingOf(text, calculation, file));
  for (const { cell, value } of settings) calculation.edit(cell, { value });
  calculation.recalculate();
  if (loadingDone()) await onceLoaded(() => calculation.recalculateAll());
  const values = valuesOf(many.get!, calculation, file);
  const written = one.out === undefined ? undefined : await write(one.out, file, settings, calculation);
  console.log(json ? asJson(comparison, values) : asText(comparison, values, settings, written));
  if (settings.length > 0 || written !== undefined) return 0;
  return comparison.different.length + comparison.refused.length > 0 ? 1 : 0;
}

/** NAME=VALUE: a number, TRUE or FALSE, or a text. */
function settingOf(text: string, calculation: Calculation, { book }: WorkbookFile): Setting {
  const at = text.lastIndexOf("=");
  if (at < 1) throw new UsageError(`--set takes NAME=VALUE, not "${text}".`);
  const cell = cellNamed(text.slice(0, at), calculation.computed(), book);
  return { cell, value: valueOf(text.slice(at + 1)) };
}

function valueOf(text: string): Scalar {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const number = Number(text);
  if (text.trim() === "") return null;
  return Number.isFinite(number) ? number : text;
}

function valuesOf(
  names: readonly string[],
  calculation: Calculation,
  { book }: WorkbookFile,
): Map<string, Scalar> {
  const computed = calculation.computed();
  return new Map(
    names.map((name) => {
      const { sheet, row, column } = cellNamed(name, computed, book);
      return [name, calculation.value(book.sheets[sheet]!.name, row, column)];
    }),
  );
}

async function write(
  path: string,
  { bytes, book }: WorkbookFile,
  settings: readonly Setting[],
  calculation: Calculation,
): Promise<string> {
  const inputs = settings.map(({ cell: { sheet, row, column }, value }) => {
    return { sheet: book.sheets[sheet]!.name, row, column, value, keepFormula: false };
  });
  const computed = computedChanges(book, calculation.results());
  const patched = patchValues(bytes, [...inputs, ...computed]);
  await writeWorkbookFile(path, patched.bytes);
  return `Wrote ${path}: ${inputs.length + computed.length} cells changed.`;
}

const asJson = (comparison: Comparison, values: ReadonlyMap<string, Scalar>): string =>
  JSON.stringify({
    ...comparisonAsJson(comparison),
    ...(values.size > 0 && {
      values: Object.fromEntries([...values].map(([name, value]) => [name, jsonValue(value)])),
    }),
  });

function asText(
  comparison: Comparison,
  values: ReadonlyMap<string, Scalar>,
  settings: readonly Setting[],
  written: string | undefined,
): string {
  const lines = [...values].map(([name, value]) => `${name} = ${shown(value)}`);
  if (settings.length === 0) lines.unshift(comparisonReport(comparison));
  else if (lines.length === 0) lines.push("Recalculated.");
  if (written !== undefined) lines.push(written);
  return lines.join("\n");
}
