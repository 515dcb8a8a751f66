import { listing } from "../formula/program/listing";
import { readOptions } from "./options";
import { print, printError } from "./print";
import { checkFile, chosenCells, compiled, NotCompiled } from "./program";
import { openWorkbook } from "./workbook";

const USAGE = "compile FILE.xlsx --output NAME [--input NAME ...] [--listing] [--json]";

/**
 * Compiles the formulas between inputs and outputs and prints how long the program is, its listing, or as JSON all of
 * it. Exit code 1 where they can't be compiled or differ from the file.
 */
export async function compileCommand(args: string[]): Promise<number> {
  const declared = { many: ["input", "output"], flags: ["listing"] };
  const { operand, json, many, flags } = readOptions(args, declared, USAGE);
  const file = await openWorkbook(operand);
  try {
    const compiledFile = compiled(await chosenCells(file, many.input!, many.output!));
    checkFile(file, compiledFile);
    const { program } = compiledFile;
    if (json) print(JSON.stringify(program));
    else if (flags.listing) print(listing(program).join("\n"));
    else
      print(
        `${program.steps.length} steps from ${program.inputs.length} inputs; equal to the file at its own values.`,
      );
    return 0;
  } catch (error) {
    if (!(error instanceof NotCompiled)) throw error;
    printError(error.message);
    return 1;
  }
}
