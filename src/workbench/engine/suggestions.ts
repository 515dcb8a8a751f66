import type { Univer } from "@univerjs/core";
import type { IFunctionInfo } from "@univerjs/preset-sheets-core";
import { FunctionType, IDescriptionService, IFunctionService } from "@univerjs/preset-sheets-core";
import { functionTable } from "../../formula/evaluateText";
import type { ForeignFunction } from "../../formula/foreign";
import type { FunctionDescription } from "./functions";

/** What autocompletion and the argument help show of one of our functions. */
export function functionHelp({ name, description, parameters }: FunctionDescription): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((one) => ({
      name: one.name,
      detail: one.description,
      example: one.name,
      require: one.optional ? 0 : 1,
      repeat: one.repeating ? 1 : 0,
    })),
  };
}

/** Part of the language of formulas: no table of functions has them. */
const LANGUAGE = new Set(["LET", "LAMBDA"]);

/** Whether a formula that calls a function is computed here. */
export const isComputed = (name: string, known: ReadonlyMap<string, unknown>): boolean =>
  known.has(name.toUpperCase()) || LANGUAGE.has(name.toUpperCase());

const MARK = "Not computed here, shows #NAME?. ";

/**
 * Says so in the suggestions of functions that Univer lists and our evaluator lacks. To be called when a workbook is
 * open: Univer's plugins start with the first.
 */
export function markUncomputed(univer: Univer, functions: Readonly<Record<string, ForeignFunction>>): void {
  const injector = univer.__getInjector();
  // whoever asks for this service first fills the list
  injector.get(IDescriptionService);
  const service = injector.get(IFunctionService);
  const known = functionTable(functions);
  const lacking = [...service.getDescriptions().values()].filter(
    ({ functionName, functionType }) =>
      functionType !== FunctionType.DefinedName && !isComputed(functionName, known),
  );
  service.registerDescriptions(
    ...lacking.map((one) => ({
      ...one,
      abstract: MARK + one.abstract,
      description: MARK + one.description,
    })),
  );
}
