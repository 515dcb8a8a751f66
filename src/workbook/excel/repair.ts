import { loadedBlocks } from "./blocks";
import { addressOf } from "./reference";
import type { CellReference } from "./reference";
import { isFormula, isPending } from "./scalar";
import { excelErrorCode, hasExcelApi, withWorkbook } from "./session";

/** What a repair came to; addresses as users write them. */
export interface Repair {
  /** Cells that showed #NAME? and whose formula calls EDGE, on sheets that may be changed. */
  found: number;
  /** Those that show something else since. */
  mended: number;
  /** Those that show #NAME? still. */
  still: string[];
  /** Those whose formula Excel would not take again: part of an array that was entered as one. */
  refused: string[];
  /** Sheets that have such cells, and are protected: left as they are. */
  protectedSheets: string[];
}

interface Broken extends CellReference {
  formula: string;
}

/** Formulas entered in one request. */
const formulasAtOnce = 500;
/** How long results are waited for, in milliseconds: those at work, and those that show #NAME? until functions come. */
const patience = { pending: 10_000, missing: 3_000 };
/** How often they are looked at. */
const pause = 250;

/**
 * Enters again each formula that calls EDGE and shows #NAME?: Excel does not by itself, once the add-in has come late.
 * The formula is the same, save that the name under which a file stores a function is put right; no other cell is
 * touched. Throws a WorkbookError where the workbook can't be read.
 */
export const repairFormulas = (): Promise<Repair> =>
  withWorkbook(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const broken: Broken[] = [];
    const protectedSheets: string[] = [];
    for (const worksheet of worksheets.items) {
      const { cells, isProtected } = await brokenCells(context, worksheet);
      if (cells.length > 0 && isProtected) protectedSheets.push(worksheet.name);
      else for (const cell of cells) broken.push(cell);
    }
    const refusals = await enterAgain(context, broken);
    const denied = broken.filter((cell) => refusals.get(cell) === "AccessDenied");
    const entered = broken.filter((cell) => !refusals.has(cell));
    const still = await stillBroken(context, entered);
    return {
      found: broken.length - denied.length,
      mended: entered.length - still.length,
      still: still.map(addressOf),
      refused: broken.filter((cell) => refusals.has(cell) && !denied.includes(cell)).map(addressOf),
      protectedSheets: [...new Set([...protectedSheets, ...denied.map(({ sheet }) => sheet)])],
    };
  });

/** Whether a formula calls a function of the add-in, by its name or by that under which a file stores it. */
export function callsEdge(formula: string): boolean {
  // what stands in quotes is a text, or the name of a sheet
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  return /(?<![\w.])(?:_xlfn\.)?(?:_xldudf_EDGE_|EDGE\.)\w+\s*\(/i.test(code);
}

/** The formula as it is to be entered: a stored name put right, all else as it was, texts in quotes too. */
export const asEntered = (formula: string): string =>
  formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*')|(?:_xlfn\.)?(?<![\w])_xldudf_EDGE_(?=\w+\s*\()/gi,
    (_, quoted?: string) => quoted ?? "EDGE.",
  );

async function brokenCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
): Promise<{ cells: Broken[]; isProtected: boolean }> {
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  const protection = worksheet.protection.load("protected");
  await context.sync();
  const cells: Broken[] = [];
  if (!used.isNullObject)
    for await (const { block, top, left } of loadedBlocks(context, worksheet, used, "formulas,values"))
      block.values.forEach((line: unknown[], down) =>
        line.forEach((value, right) => {
          const formula: unknown = block.formulas[down]![right];
          if (value === "#NAME?" && isFormula(formula) && callsEdge(String(formula)))
            cells.push({
              sheet: worksheet.name,
              row: top + down,
              column: left + right,
              formula: String(formula),
            });
        }),
      );
  return { cells: await ownFormulas(context, cells), isProtected: protection.protected };
}

/** Without the cells that another's formula fills: Excel may show them its formula. */
async function ownFormulas(context: Excel.RequestContext, cells: Broken[]): Promise<Broken[]> {
  if (cells.length === 0 || !hasExcelApi("1.12")) return cells;
  const parents = cells.map((cell) => rangeOf(context, cell).getSpillParentOrNullObject().load("address"));
  await context.sync();
  return cells.filter((_, i) => parents[i]!.isNullObject);
}

/** Enters formulas some at a time; where Excel refuses, one by one. Gives those that it does not take, with its code. */
async function enterAgain(
  context: Excel.RequestContext,
  cells: readonly Broken[],
): Promise<Map<Broken, string>> {
  const refused = new Map<Broken, string>();
  for (let at = 0; at < cells.length; at += formulasAtOnce) {
    const some = cells.slice(at, at + formulasAtOnce);
    if ((await refusal(context, some)) === undefined) continue;
    for (const cell of some) {
      const code = await refusal(context, [cell]);
      if (code !== undefined) refused.set(cell, code);
    }
  }
  return refused;
}

/** Enters formulas; gives the code of Excel's error where it does not take them all. */
async function refusal(context: Excel.RequestContext, cells: readonly Broken[]): Promise<string | undefined> {
  for (const cell of cells) rangeOf(context, cell).formulas = [[asEntered(cell.formula)]];
  try {
    await context.sync();
    return undefined;
  } catch (error) {
    const code = excelErrorCode(error);
    if (code === undefined) throw error;
    return code;
  }
}

/** The cells that show #NAME? once none is at work any more, or after some seconds. */
async function stillBroken(context: Excel.RequestContext, cells: readonly Broken[]): Promise<Broken[]> {
  if (cells.length === 0) return [];
  for (let waited = 0; ; waited += pause) {
    const ranges = cells.map((cell) => rangeOf(context, cell).load("values"));
    await context.sync();
    const values = ranges.map((range): unknown => range.values[0]![0]);
    const isAtWork = values.some(isPending) && waited < patience.pending;
    const isMissing = values.includes("#NAME?") && waited < patience.missing;
    if (!isAtWork && !isMissing) return cells.filter((_, i) => values[i] === "#NAME?");
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const rangeOf = (context: Excel.RequestContext, { sheet, row, column }: CellReference): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getCell(row, column);
