import type { Univer } from "@univerjs/core";
import type { IFunctionInfo } from "@univerjs/preset-sheets-core";
import { FunctionType, IDescriptionService } from "@univerjs/preset-sheets-core";
import { functionTable } from "../../formula/evaluateText";
import type { ForeignFunction } from "../../formula/foreign";
import type { FunctionDescription } from "./functions";

/** What autocompletion and the argument help show of a function that Univer does not describe. */
export const functionHelp = (
  { name, description, parameters }: FunctionDescription,
  functionType: FunctionType,
): IFunctionInfo => ({
  functionName: name,
  functionType,
  description,
  abstract: description,
  functionParameter: ArgumentList.of(
    ...parameters.map((one) => ({
      name: one.name,
      detail: one.description,
      example: one.example ?? "",
      require: one.optional ? 0 : 1,
      repeat: one.repeating ? 1 : 0,
    })),
  ),
});

/** Univer joins the examples of all parameters: those that an example leaves out would end it in commas. */
class ArgumentList<T> extends Array<T> {
  override join(separator?: string): string {
    const last = this.findLastIndex((one) => String(one) !== "");
    return Array.from(this)
      .slice(0, last + 1)
      .join(separator);
  }
}

/** Part of the language of formulas: no table of functions has them. */
const LANGUAGE = new Set(["LET", "LAMBDA"]);

/** Whether a formula that calls a function is computed here. */
export const isComputed = (name: string, known: ReadonlyMap<string, unknown>): boolean =>
  known.has(name.toUpperCase()) || LANGUAGE.has(name.toUpperCase());

/**
 * Takes the functions that our evaluator lacks out of what Univer suggests and lists. To be called when a workbook is
 * open: Univer's plugins start with the first.
 */
export function withdrawUncomputed(
  univer: Univer,
  functions: Readonly<Record<string, ForeignFunction>>,
): void {
  const descriptions = univer.__getInjector().get(IDescriptionService);
  const known = functionTable(functions);
  descriptions.unregisterDescriptions(
    [...descriptions.getDescriptions().values()].flatMap(({ functionName, functionType }) =>
      functionType === FunctionType.DefinedName || isComputed(functionName, known) ? [] : [functionName],
    ),
  );
}
