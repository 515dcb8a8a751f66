import type { IDataValidationRule, IRange, IStyleData } from "@univerjs/core";
import { DataValidationErrorStyle } from "@univerjs/core";
import { cellName, type Rectangle } from "../../address";
import {
  type ConditionEdits,
  type ConditionRule,
  type Move,
  movedAreas,
  movedReferences,
  type SheetChanges,
  type ValidationRule,
} from "../../workbook/file";
import type { GridRule } from "../snapshot/conditional";
import { rectangleOf } from "../grid/areas";
import { styleOf } from "./style-change";

/** Where rules come from and where their cells went. */
export interface RuleGround {
  /** The sheet's name when it was opened, in lower case. */
  host: string;
  moves: readonly Move[];
  changes: SheetChanges;
}

const areasOf = (ranges: readonly IRange[]): Rectangle[] => ranges.map(rectangleOf);

/** Rows of cells that areas cover, so that the same cells compare equal however they are divided. */
function cellsOf(areas: readonly Rectangle[]): string {
  const rows = new Set(areas.flatMap(({ top, bottom }) => [top, bottom + 1]));
  const bounds = [...rows].sort((a, b) => a - b);
  const bands = bounds.map((row) => {
    const spans = areas
      .filter(({ top, bottom }) => top <= row && row <= bottom)
      .map(({ left, right }): [number, number] => [left, right])
      .sort(([a], [b]) => a - b);
    const joined: [number, number][] = [];
    for (const [left, right] of spans) {
      const last = joined.at(-1);
      if (last && left <= last[1] + 1) last[1] = Math.max(last[1], right);
      else joined.push([left, right]);
    }
    return `${row}:${joined.join(";")}`;
  });
  return bands.filter((band, i) => i === 0 || band.split(":")[1] !== bands[i - 1]!.split(":")[1]).join(" ");
}

/** Whether a rule is the one that was opened, at the places where its cells are now. */
function isSameRule(opened: object, now: object, ground: RuleGround): boolean {
  const moved = (text: string) => movedReferences(text, ground.host, ground.changes);
  const before = JSON.stringify(opened);
  const after = JSON.stringify(now);
  return before === after || JSON.stringify(withTexts(opened, moved)) === after;
}

/** The same with all formulas in it changed. */
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, change)]));
}

/** What changed among a sheet's rules of validation. */
export function validationEdits(
  opened: readonly IDataValidationRule[],
  now: readonly IDataValidationRule[],
  ground: RuleGround,
): { cleared: Rectangle[]; added: ValidationRule[] } | undefined {
  const edits = { cleared: [] as Rectangle[], added: [] as ValidationRule[] };
  const before = new Map(opened.map((rule) => [rule.uid, rule]));
  for (const rule of now) {
    const { ranges, ...rest } = rule;
    const old = before.get(rule.uid);
    before.delete(rule.uid);
    const areas = areasOf(ranges);
    if (old) {
      const { ranges: oldRanges, ...oldRest } = old;
      const moved = movedAreas(areasOf(oldRanges), ground.moves);
      if (isSameRule(essential(oldRest), essential(rest), ground) && cellsOf(moved) === cellsOf(areas))
        continue;
      edits.cleared.push(...moved);
    }
    edits.cleared.push(...areas);
    if (areas.length > 0) edits.added.push(fileValidation(rule));
  }
  for (const { ranges } of before.values()) edits.cleared.push(...movedAreas(areasOf(ranges), ground.moves));
  return edits.cleared.length > 0 ? edits : undefined;
}

/** Without what the grid adds to rules when it shows them. */
const essential = ({
  type,
  operator,
  formula1,
  formula2,
  allowBlank,
  error,
  errorTitle,
  errorStyle,
  prompt,
  promptTitle,
  showErrorMessage,
  showInputMessage,
}: Partial<IDataValidationRule>) => ({
  ...{
    type,
    operator,
    formula1: formula1 || undefined,
    formula2: formula2 || undefined,
    allowBlank,
    error,
    errorTitle,
    errorStyle,
    prompt,
    promptTitle,
  },
  ...{ showErrorMessage, showInputMessage },
});

const STYLES: Readonly<Record<number, string>> = {
  [DataValidationErrorStyle.WARNING]: "warning",
  [DataValidationErrorStyle.INFO]: "information",
};

const TYPES = new Set(["list", "whole", "decimal", "date", "time", "textLength", "custom"]);

/** Kinds of rules that only the grid knows become lists; one that takes any value has only its words. */
function fileValidation(rule: IDataValidationRule): ValidationRule {
  const type = rule.type === "any" ? "none" : TYPES.has(rule.type) ? rule.type : "list";
  const attributes: Record<string, string> = { type };
  const errorStyle = STYLES[rule.errorStyle ?? DataValidationErrorStyle.STOP];
  if (errorStyle) attributes["errorStyle"] = errorStyle;
  if (rule.operator && type !== "list" && type !== "custom") attributes["operator"] = rule.operator;
  if (rule.allowBlank) attributes["allowBlank"] = "1";
  if (rule.showInputMessage || rule.prompt) attributes["showInputMessage"] = "1";
  if (rule.showErrorMessage !== false) attributes["showErrorMessage"] = "1";
  for (const name of ["errorTitle", "error", "promptTitle", "prompt"] as const)
    if (rule[name]) attributes[name] = rule[name];
  const second = /^(notB|b)etween$/.test(rule.operator ?? "") && type !== "list" && type !== "custom";
  const formulas = [limit(rule.type === "checkbox" ? "TRUE,FALSE" : (rule.formula1 ?? ""), type)];
  if (second) formulas.push(limit(rule.formula2 ?? "", type));
  return { areas: areasOf(rule.ranges), attributes, formulas: type === "none" ? [] : formulas };
}

function limit(text: string, type: string): string {
  if (text.startsWith("=")) return text.slice(1);
  return type === "list" ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What changed among a sheet's conditional formats; undefined where nothing did. */
export function conditionEdits(
  opened: readonly GridRule[],
  now: readonly GridRule[],
  ground: RuleGround,
): ConditionEdits | undefined {
  const edits: ConditionEdits = { removed: [], added: [] };
  const places = opened.map(({ ranges }) => movedAreas(areasOf(ranges), ground.moves));
  // rules whose cells are all gone are gone from the file already
  const rankOf = (index: number) => index - gone.filter((one) => one < index).length;
  const numbers = opened.map(({ cfId }) => Number(cfId.slice(2)));
  const gone = numbers.filter((_, i) => places[i]!.length === 0);
  const after = new Map(now.map((rule) => [rule.cfId, rule]));
  opened.forEach((rule, i) => {
    const current = after.get(rule.cfId);
    after.delete(rule.cfId);
    if (
      current &&
      isSameRule(contentOf(rule), contentOf(current), ground) &&
      cellsOf(areasOf(current.ranges)) === cellsOf(places[i]!)
    )
      return;
    if (places[i]!.length > 0) edits.removed.push(rankOf(numbers[i]!));
    const written = current && fileCondition(current);
    if (written) edits.added.push(written);
  });
  for (const rule of after.values()) {
    const written = fileCondition(rule);
    if (written) edits.added.push(written);
  }
  return edits.removed.length + edits.added.length > 0 ? edits : undefined;
}

const contentOf = ({ stopIfTrue, rule }: GridRule) => ({ stopIfTrue: Boolean(stopIfTrue), rule });

interface Threshold {
  type: string;
  value?: string | number;
}

function fileCondition({ ranges, stopIfTrue, rule }: GridRule): ConditionRule | undefined {
  const areas = areasOf(ranges);
  if (areas.length === 0) return undefined;
  const stop: Record<string, string> = stopIfTrue ? { stopIfTrue: "1" } : {};
  const first = areas[0]!;
  if (rule.type !== "highlightCell")
    return { areas, attributes: { type: rule.type, ...stop }, ...scaleOf(rule) };
  const style = styleOf(rule["style"] as IStyleData);
  const format = { ...(style.font && { font: style.font }), ...(style.fill && { fill: style.fill }) };
  return { areas, format, ...highlight(rule, stop, cellName(first.top, first.left)) };
}

const WITHIN: Readonly<Record<string, (cell: string, text: string) => string>> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  equal: (cell, text) => `${cell}=${text}`,
  notEqual: (cell, text) => `${cell}<>${text}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

function highlight(
  rule: GridRule["rule"],
  stop: Record<string, string>,
  cell: string,
): Pick<ConditionRule, "attributes" | "formulas"> {
  const { subType, operator, value } = rule as { subType?: string; operator?: string; value?: unknown };
  const withType = (type: string, more: Record<string, string> = {}) => ({
    attributes: { type, ...more, ...stop },
  });
  switch (subType) {
    case "number":
      return {
        ...withType("cellIs", { operator: operator ?? "equal" }),
        formulas: (Array.isArray(value) ? value : [value]).map(String),
      };
    case "formula":
      return { ...withType("expression"), formulas: [String(value ?? "").replace(/^=/, "")] };
    case "text": {
      const quote = `"${String(value ?? "").replaceAll('"', '""')}"`;
      const test = WITHIN[operator ?? "containsText"] ?? WITHIN["containsText"]!;
      return { ...withType("expression"), formulas: [test(cell, quote)] };
    }
    case "rank":
      return withType("top10", {
        rank: String(value ?? 10),
        ...(rule["isBottom"] === true && { bottom: "1" }),
        ...(rule["isPercent"] === true && { percent: "1" }),
      });
    case "average":
      return withType("aboveAverage", {
        ...(/^less/.test(operator ?? "") && { aboveAverage: "0" }),
        ...(/Equal$/.test(operator ?? "") && { equalAverage: "1" }),
      });
    case "timePeriod":
      return { ...withType("timePeriod", { timePeriod: operator ?? "today" }), formulas: [] };
    default:
      return withType(subType === "uniqueValues" ? "uniqueValues" : "duplicateValues");
  }
}

function scaleOf(rule: GridRule["rule"]): Pick<ConditionRule, "scale"> {
  const threshold = ({ type, value }: Threshold) => ({
    type:
      type === "percentile" || type === "percent" || type === "formula" || type === "min" || type === "max"
        ? type
        : "num",
    ...(value !== undefined && value !== "" && { value: String(value).replace(/^=/, "") }),
  });
  const hex = (color: unknown) => /[0-9a-f]{6}/i.exec(String(color))?.[0] ?? "638EC6";
  const hidesValue: Record<string, string> = rule["isShowValue"] === false ? { showValue: "0" } : {};
  if (rule.type === "colorScale") {
    const config = rule["config"] as { color: string; value: Threshold }[];
    const scale = {
      kind: "colorScale" as const,
      attributes: {},
      thresholds: config.map(({ value }) => threshold(value)),
    };
    return { scale: { ...scale, colors: config.map(({ color }) => hex(color)) } };
  }
  if (rule.type === "dataBar") {
    const { min, max, positiveColor } = rule["config"] as {
      min: Threshold;
      max: Threshold;
      positiveColor: string;
    };
    const thresholds = [threshold(min), threshold(max)];
    return { scale: { kind: "dataBar", attributes: hidesValue, thresholds, colors: [hex(positiveColor)] } };
  }
  // the grid lists icons from the highest down
  const config = (rule["config"] as { iconType: string; value: Threshold }[]).toReversed();
  const iconSet = config[0]?.iconType ?? "3TrafficLights1";
  const thresholds = config.map(({ value }, i) =>
    i === 0 ? { type: "percent", value: "0" } : threshold(value),
  );
  return { scale: { kind: "iconSet", attributes: { iconSet, ...hidesValue }, thresholds, colors: [] } };
}
