import type { Calculation } from "../formula/calculation";
import type { Chosen } from "../formula/compile";
import { cellName } from "../address";
import { numberIn } from "../formula/textNumber";
import type { Scalar } from "../formula/value";
import { UsageError } from "./command";
import { cellNamed, type WorkbookFile } from "./workbook";

/** A cell and the value it is given. */
export interface Setting {
  cell: Chosen;
  value: Scalar;
}

/**
 * NAME=VALUE, the value read as a cell reads what is typed: 1,000 · 5% · 2026-11-29 · TRUE · a text. A text in
 * double quotes is one whatever it looks like; nothing empties the cell.
 * Throws UsageError where NAME is no cell, and for a text that is no number in place of a number.
 */
export function settingOf(written: string, calculation: Calculation, { book }: WorkbookFile): Setting {
  const [, name, text] = /^((?:'(?:[^']|'')*'|[^='])+)=(.*)$/s.exec(written) ?? [];
  if (name === undefined) throw new UsageError(`--set takes NAME=VALUE, not "${written}".`);
  const cell = cellNamed(name, calculation.computed(), book);
  const value = typed(text!, book.settings?.from1904 ?? false);
  const now = calculation.value(book.sheets[cell.sheet]!.name, cell.row, cell.column);
  if (typeof value === "string" && typeof now === "number" && !isQuoted(text!))
    throw new UsageError(
      `--set ${name}: "${text}" is no number, and ${cell.name ?? cellName(cell.row, cell.column)} holds one (${now}). ` +
        `Write numbers as 1000, 1,000, 5% or 2026-11-29, and a text in double quotes.`,
    );
  return { cell, value };
}

const isQuoted = (text: string): boolean => /^".*"$/s.test(text);

function typed(text: string, from1904: boolean): Scalar {
  if (text.trim() === "") return null;
  if (isQuoted(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (text.startsWith("="))
    throw new UsageError(`--set takes a value, and ${text} is a formula: put it into the cell in Excel.`);
  if (/^(true|false)$/i.test(text.trim())) return text.trim().toLowerCase() === "true";
  return numberIn(text, { from1904 }) ?? text;
}
