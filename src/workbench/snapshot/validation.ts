import type { DataValidationType, IDataValidationRule, IRange } from "@univerjs/core";
import { DataValidationErrorStyle } from "@univerjs/core";
import { type NewerValidation, typedSpelling } from "../../workbook/file";
import type { SheetFormatting } from "../../workbook/formatting";
import type { DataValidation } from "../../workbook/formatting/sheet";
import { gridRange } from "./sheet";

/** The sheet's rules of data validation, cells with the same rule together; those that read another sheet last. */
export function dataValidations(
  look: SheetFormatting,
  newer: readonly NewerValidation[] = [],
): IDataValidationRule[] {
  const groups = new Map<string, { rule: DataValidation; ranges: IRange[] }>();
  const rules = [...look.validations, ...newer.map(asRule)];
  for (const [address, rule] of rules) {
    if (rule.type === "any") continue;
    const text = JSON.stringify(rule);
    const group = groups.get(text) ?? { rule, ranges: [] };
    group.ranges.push(...address.split(" ").flatMap((one) => gridRange(one) ?? []));
    groups.set(text, group);
  }
  return [...groups.values()].map(({ rule, ranges }, i) => gridValidation(`dv${i}`, rule, ranges));
}

/** A rule that reads another sheet as the library gives the others, with its cells. */
function asRule({ attributes, formulae, ranges }: NewerValidation): [string, DataValidation] {
  const isTrue = (name: string) => /^(1|true)$/.test(attributes[name] ?? "");
  const texts = ["errorStyle", "error", "errorTitle", "prompt", "promptTitle", "operator"].flatMap((name) =>
    attributes[name] === undefined ? [] : [[name, attributes[name]]],
  );
  return [
    ranges,
    {
      ...(Object.fromEntries(texts) as object),
      type: attributes["type"] ?? "any",
      formulae,
      allowBlank: isTrue("allowBlank"),
      showErrorMessage: isTrue("showErrorMessage"),
      showInputMessage: isTrue("showInputMessage"),
    } as DataValidation,
  ];
}

const STYLES: Record<string, DataValidationErrorStyle> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

function gridValidation(uid: string, rule: DataValidation, ranges: IRange[]): IDataValidationRule {
  const [first, second] = "formulae" in rule ? rule.formulae : [];
  const common = {
    uid,
    ranges,
    type: rule.type as DataValidationType,
    allowBlank: rule.allowBlank ?? false,
    showErrorMessage: rule.showErrorMessage ?? false,
    showInputMessage: rule.showInputMessage ?? false,
    // a rule that is to say nothing lets all pass
    errorStyle: rule.showErrorMessage
      ? (STYLES[rule.errorStyle ?? "stop"] ?? DataValidationErrorStyle.STOP)
      : DataValidationErrorStyle.INFO,
    ...(rule.error && { error: rule.error }),
    ...(rule.errorTitle && { errorTitle: rule.errorTitle }),
    ...(rule.prompt && { prompt: rule.prompt }),
    ...(rule.promptTitle && { promptTitle: rule.promptTitle }),
    ...("operator" in rule &&
      rule.operator && { operator: rule.operator as IDataValidationRule["operator"] & {} }),
    ...(rule.type === "list" && { showDropDown: true }),
  };
  return {
    ...common,
    formula1: limit(first, rule.type),
    // LibreOffice writes a second where there is none, and Univer takes a list's for its items' colors
    ...(second !== undefined && !ONE_FORMULA.has(rule.type) && { formula2: limit(second, rule.type) }),
  };
}

const ONE_FORMULA = new Set<string>(["list", "custom"]);

/** A list given in quotes is its items; any other text is a formula or a number. */
function limit(value: string | number | Date | undefined, type: string): string {
  if (value === undefined) return "";
  if (value instanceof Date) return String(value.getTime() / 86_400_000 + 25_569);
  const text = String(value);
  if (type === "list" && text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  return Number.isFinite(Number(text)) ? text : `=${typedSpelling(text)}`;
}
