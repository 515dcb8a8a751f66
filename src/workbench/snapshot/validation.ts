import type { DataValidationType, IDataValidationRule, IRange } from "@univerjs/core";
import { DataValidationErrorStyle } from "@univerjs/core";
import { type FileValidation, typedSpelling } from "../../workbook/file";
import { gridRange } from "./sheet";

/** The sheet's rules of data validation, cells with the same rule together. */
export function dataValidations(rules: readonly FileValidation[] = []): IDataValidationRule[] {
  const groups = new Map<string, { rule: FileValidation; ranges: IRange[] }>();
  rules.forEach((rule, i) => {
    const type = rule.attributes["type"] ?? "none";
    if (type === "none") return;
    const { sqref: _, ...attributes } = rule.attributes;
    // a formula is written for the first cell of its own rule
    const isSame = type === "list" || rule.formulae.every((one) => Number.isFinite(Number(one)));
    const text = JSON.stringify([attributes, rule.formulae, isSame || i]);
    const group = groups.get(text) ?? { rule, ranges: [] };
    group.ranges.push(...rule.ranges.split(/\s+/).flatMap((one) => gridRange(one) ?? []));
    groups.set(text, group);
  });
  return [...groups.values()].map(({ rule, ranges }, i) => gridValidation(`dv${i}`, rule, ranges));
}

const STYLES: Record<string, DataValidationErrorStyle> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

function gridValidation(
  uid: string,
  { attributes, formulae: [first, second] }: FileValidation,
  ranges: IRange[],
): IDataValidationRule {
  const type = attributes["type"]!;
  const isTrue = (name: string) => /^(1|true)$/.test(attributes[name] ?? "");
  const texts = ["error", "errorTitle", "prompt", "promptTitle", "operator"].flatMap((name) =>
    attributes[name] ? [[name, attributes[name]]] : [],
  );
  const common = {
    uid,
    ranges,
    type: type as DataValidationType,
    allowBlank: isTrue("allowBlank"),
    showErrorMessage: isTrue("showErrorMessage"),
    showInputMessage: isTrue("showInputMessage"),
    // a rule that is to say nothing lets all pass
    errorStyle: isTrue("showErrorMessage")
      ? (STYLES[attributes["errorStyle"] ?? "stop"] ?? DataValidationErrorStyle.STOP)
      : DataValidationErrorStyle.INFO,
    ...(Object.fromEntries(texts) as Partial<IDataValidationRule>),
    ...(type === "list" && { showDropDown: true }),
  };
  return {
    ...common,
    formula1: limit(first, type),
    // LibreOffice writes a second where there is none, and Univer takes a list's for its items' colors
    ...(second !== undefined && !ONE_FORMULA.has(type) && { formula2: limit(second, type) }),
  };
}

const ONE_FORMULA = new Set<string>(["list", "custom"]);

/** A list given in quotes is its items; any other text is a formula or a number. */
function limit(text: string | undefined, type: string): string {
  if (text === undefined) return "";
  if (type === "list" && text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  return Number.isFinite(Number(text)) ? text : `=${typedSpelling(text)}`;
}
