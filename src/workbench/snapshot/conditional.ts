import type { IRange, IStyleData } from "@univerjs/core";
import { typedSpelling } from "../../workbook/file";
import type { SheetFormatting } from "../../workbook/formatting";
import type {
  ConditionalFormattingRule,
  Cvfo,
  IconSetRuleType,
  Style,
} from "../../workbook/formatting/sheet";
import type { FileColor } from "./color";
import { rgb } from "./color";
import { gridRange } from "./sheet";
import { fontStyle, solidFill } from "./style";

/** A rule of conditional formatting as the grid stores it. */
export interface GridRule {
  cfId: string;
  ranges: IRange[];
  stopIfTrue: boolean;
  rule: Record<string, unknown> & { type: string };
}

type Theme = readonly string[];

/** The sheet's rules, first the one of highest priority; what has no counterpart goes to `notShown`. */
export function conditionalFormats(
  look: SheetFormatting,
  theme: Theme,
  notShown: (what: string) => void,
): GridRule[] {
  const rules = look.conditionalFormats.flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })));
  rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return rules.flatMap(({ ref, rule }, i) => {
    const converted = gridRule(rule, ref.split(/[ :]/)[0]!, theme);
    if (!converted) {
      notShown(`${look.name}!${ref}: the conditional format "${rule.type}"`);
      return [];
    }
    const ranges = ref.split(" ").flatMap((one) => gridRange(one) ?? []);
    const stopIfTrue = "stopIfTrue" in rule && rule.stopIfTrue === true;
    return [{ cfId: `cf${i}`, ranges, stopIfTrue, rule: converted }];
  });
}

/** `first` is the cell from which the rule's formulas are written. */
function gridRule(
  rule: ConditionalFormattingRule,
  first: string,
  theme: Theme,
): GridRule["rule"] | undefined {
  const highlight = (subType: string, more: Record<string, unknown>) => ({
    type: "highlightCell",
    subType,
    style: ruleStyle(rule.style, theme),
    ...more,
  });
  switch (rule.type) {
    case "cellIs":
      return cellIs(first, rule.operator ?? "equal", (rule.formulae ?? []).map(String), highlight);
    case "expression":
      return highlight("formula", { value: formula(rule.formulae?.[0]) });
    case "containsText":
      return highlight("text", { operator: rule.operator, value: rule.text ?? "" });
    case "timePeriod":
      return highlight("timePeriod", { operator: rule.timePeriod });
    case "top10":
      return highlight("rank", { isBottom: rule.bottom ?? false, isPercent: rule.percent, value: rule.rank });
    case "aboveAverage":
      return highlight("average", { operator: rule.aboveAverage === false ? "lessThan" : "greaterThan" });
    case "dataBar":
      return {
        type: "dataBar",
        isShowValue: rule.showValue ?? true,
        config: {
          min: threshold(rule.cfvo?.[0], "min"),
          max: threshold(rule.cfvo?.[1], "max"),
          isGradient: rule.gradient ?? true,
          positiveColor: rgb(rule.color as FileColor, theme) ?? "#638ec6",
          nativeColor: rgb(rule.negativeFillColor as FileColor, theme) ?? "#ff0000",
        },
      };
    case "colorScale":
      return {
        type: "colorScale",
        config: (rule.cfvo ?? []).map((at, index) => stop(rule, at, index, theme)),
      };
    case "iconSet":
      return icons(rule);
    default:
      return undefined;
  }
}

const stop = (rule: { color?: unknown[] }, at: Cvfo, index: number, theme: Theme) => ({
  index,
  color: rgb(rule.color?.[index] as FileColor, theme) ?? "#ffffff",
  value: threshold(at, index === 0 ? "min" : "max"),
});

type Highlight = (subType: string, more: Record<string, unknown>) => GridRule["rule"];

const SIGNS: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** The grid compares with numbers only: limits that are texts or formulas become a formula. */
function cellIs(cell: string, operator: string, limits: string[], highlight: Highlight): GridRule["rule"] {
  const numbers = limits.map(Number);
  const two = operator === "between" || operator === "notBetween";
  if (limits.every((limit, i) => limit.trim() !== "" && Number.isFinite(numbers[i]))) {
    return highlight("number", { operator, value: two ? numbers.slice(0, 2) : numbers[0] });
  }
  const [low, high] = limits.map(typedSpelling);
  const inside = `AND(${cell}>=${low},${cell}<=${high})`;
  const test = two ? (operator === "between" ? inside : `NOT(${inside})`) : `${cell}${SIGNS[operator]}${low}`;
  return highlight("formula", { value: `=${test}` });
}

const formula = (text: unknown) => `=${typedSpelling(String(text ?? ""))}`;

function threshold(at: Cvfo | undefined, otherwise: "min" | "max") {
  const type = at?.type ?? otherwise;
  if (type === "autoMin" || type === "min") return { type: "min" };
  if (type === "autoMax" || type === "max") return { type: "max" };
  return { type, value: type === "formula" ? formula(at?.value) : Number(at?.value ?? 0) };
}

/** The grid lists an icon set from its highest icon down. */
function icons(rule: IconSetRuleType): GridRule["rule"] | undefined {
  const { iconSet = "3TrafficLights", cfvo = [] } = rule;
  const iconType = iconSet === "3TrafficLights" ? "3TrafficLights1" : iconSet;
  const config = cfvo.map((at, index) => ({
    operator: "greaterThanOrEqual",
    value: threshold(at, "min"),
    iconType,
    iconId: String(rule.reverse ? index : cfvo.length - 1 - index),
  }));
  return { type: "iconSet", isShowValue: rule.showValue ?? true, config: config.reverse() };
}

/** Font and fill of a rule; a rule's fill keeps its color where a cell's keeps its background. */
function ruleStyle(style: Partial<Style> | undefined, theme: Theme): IStyleData {
  const fill = style?.fill;
  const background =
    fill?.type === "pattern"
      ? rgb((fill.bgColor ?? fill.fgColor) as FileColor, theme)
      : solidFill(fill, theme);
  return { ...fontStyle(style?.font, theme), ...(background && { bg: { rgb: background } }) };
}
