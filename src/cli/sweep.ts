import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { functionTable } from "../formula/evaluateText";
import { edgeColumnFunctions, edgeFunctions } from "../functions/table";
import {
  type SweepBlock,
  sweepCalculation,
  SweepError,
  type SweepGrid,
  sweepGrid,
  sweepProgram,
  type SweepRange,
} from "../sweep";
import { UsageError } from "./command";
import { readOptions } from "./options";
import { csvOf, inert } from "../workbook/csv";
import { jsonValue, printError, visible } from "./print";
import {
  checkFile,
  checkOutputs,
  type ChosenCells,
  chosenCells,
  compiled,
  NoProgram,
  NotCompiled,
  withoutValues,
} from "./program";
import { remarksOn } from "./remarks";
import { tableFileStream } from "./safe-write";
import { openWorkbook, type WorkbookFile } from "./workbook";

const USAGE = "sweep FILE.xlsx --output NAME --input NAME=FROM:TO:POINTS [--input ...] [--csv FILE | --json]";

/**
 * Sweeps a full grid of inputs through the workbook's formulas and prints a row a scenario: inputs, then outputs. The
 * formulas run compiled; where they are no program the workbook is recalculated at each scenario, which standard
 * error says with the reason. Exit code 1 where an output can't be computed or differs from the file.
 */
export async function sweepCommand(args: string[]): Promise<number> {
  const { operand, json, many, one } = readOptions(args, { many: ["input", "output"], one: ["csv"] }, USAGE);
  const axes = many.input!.map(axisOf);
  if (axes.length === 0) throw new UsageError(`Name an input. Usage: ${USAGE}`);
  const file = await openWorkbook(operand);
  try {
    const inputs = axes.map(({ name }) => name);
    const cells = await chosenCells(file, inputs, many.output!);
    const grid = gridOf(axes);
    const blocks = sweep(file, cells, grid);
    for (const remark of remarksOnSweep(file, cells, inputs, many.output!)) printError(remark);
    const columns = [...axes.map(({ name }) => name), ...many.output!];
    await write(blocks, columns, many.output!.length, json, one.csv);
    return 0;
  } catch (error) {
    if (!(error instanceof NotCompiled)) throw error;
    printError(error.message);
    return 1;
  }
}

/** Runs the grid by a program, or by recalculation where there can be none. Throws NotCompiled. */
function sweep(file: WorkbookFile, cells: ChosenCells, grid: SweepGrid): Iterable<SweepBlock> {
  try {
    const compiledFile = compiled(cells);
    checkFile(file, compiledFile);
    const functions = { columns: edgeColumnFunctions, cells: functionTable(edgeFunctions) };
    return sweepProgram(compiledFile.program, grid, functions);
  } catch (error) {
    if (!(error instanceof NoProgram)) throw error;
    checkOutputs(file, cells);
    printError(`The workbook is recalculated at each scenario: ${error.message}`);
    return sweepCalculation(cells.calculation, cells, grid);
  }
}

/** What is to be known of a sweep beside its rows. */
function remarksOnSweep(
  file: WorkbookFile,
  { calculation, inputs, outputs }: ChosenCells,
  inputNames: readonly string[],
  outputNames: readonly string[],
): string[] {
  const without = withoutValues(file);
  const constant = outputs.flatMap((output, k) =>
    inputs.flatMap((input, i) =>
      calculation.dependsOn(output, input) ? [] : [`${outputNames[k]} does not depend on ${inputNames[i]}.`],
    ),
  );
  return [
    ...(without > 0
      ? [`The file holds no values of ${without} formulas: they were computed, and compared with nothing.`]
      : []),
    ...constant,
    ...remarksOn(file, calculation),
  ];
}

interface Axis {
  name: string;
  range: SweepRange;
}

/** NAME=FROM:TO:POINTS. */
function axisOf(text: string): Axis {
  const at = text.lastIndexOf("=");
  const parts = text.slice(at + 1).split(":");
  const [from, to, points] = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (at < 1 || parts.length !== 3 || ![from, to, points].every(Number.isFinite))
    throw new UsageError(`--input takes NAME=FROM:TO:POINTS with three numbers, not "${text}".`);
  return { name: text.slice(0, at), range: { from: from!, to: to!, points: points! } };
}

function gridOf(axes: readonly Axis[]) {
  try {
    return sweepGrid(axes.map(({ range }) => range));
  } catch (error) {
    if (error instanceof SweepError) throw new UsageError(error.message);
    throw error;
  }
}

async function write(
  blocks: Iterable<SweepBlock>,
  columns: readonly string[],
  outputs: number,
  json: boolean,
  path: string | undefined,
): Promise<void> {
  const target = path === undefined ? process.stdout : tableFileStream(path);
  const failed =
    path === undefined ? undefined : once(target, "error").then(([error]) => Promise.reject(error));
  failed?.catch(() => undefined);
  const say = json ? jsonRows(columns, outputs) : csvRows(columns, outputs);
  // a file keeps texts as they are; on a terminal they might do something
  const safe = path === undefined ? visible : (text: string) => text;
  await put(target, safe(say.head));
  for (const block of blocks)
    await Promise.race([put(target, safe(say.rows(block))), ...(failed ? [failed] : [])]);
  await put(target, safe(say.foot));
  if (path !== undefined) await finished((target as Writable).end());
}

/** Writes without letting what is not written yet pile up. */
async function put(target: Writable, text: string): Promise<void> {
  if (text !== "" && !target.write(text)) await once(target, "drain");
}

type Field = ReturnType<typeof jsonValue>;

const inertField = (value: Field): Field => (typeof value === "string" ? inert(value) : value);

function csvRows(columns: readonly string[], outputs: number) {
  const rows = (block: SweepBlock): string => {
    const all = Array.from({ length: block.n }, (_, i) => rowOf(block, outputs, i).map(inertField));
    return all.length === 0 ? "" : `${csvOf(all)}\n`;
  };
  return { head: `${csvOf([columns.map(inertField)])}\n`, rows, foot: "" };
}

function jsonRows(columns: readonly string[], outputs: number) {
  let first = true;
  const rows = (block: SweepBlock): string => {
    let text = "";
    for (let i = 0; i < block.n; i++) {
      text += `${first ? "" : ","}${JSON.stringify(rowOf(block, outputs, i))}`;
      first = false;
    }
    return text;
  };
  return { head: `{"columns":${JSON.stringify(columns)},"rows":[`, rows, foot: "]}\n" };
}

const rowOf = ({ inputs, output }: SweepBlock, outputs: number, i: number) => [
  ...inputs.map((column) => column[i]!),
  ...Array.from({ length: outputs }, (_, k) => jsonValue(output(k, i))),
];
