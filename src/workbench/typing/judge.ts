import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type IDataValidationRule,
} from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import { cellName } from "../../address";
import type { Scalar } from "../../formula/value";
import type { CellPlace, SupposedContent } from "../engine/calculation";
import type { RunningGrid } from "../grid";
import type { Grid } from "../office/grid";
import { type Comparison, type Rule, ruleHolds, ruleSentence, ruleWords } from "./rule";

/** What a cell may not hold, in a sentence, and whether it may all the same once the user insists. */
export interface Refusal {
  readonly sentence: string;
  readonly isFinal: boolean;
}

/** Judges what cells hold by the workbook's rules of validation. */
export interface Judge {
  /** Why a cell may not hold what it does; undefined where it may. */
  refusal(place: CellPlace): Refusal | undefined;
  /** The same for what it is about to be given. */
  refusalOf(place: CellPlace, content: SupposedContent): Refusal | undefined;
  /** What a rule of Univer's lets a cell hold, as a sentence. */
  sentence(rule: IDataValidationRule, place: CellPlace): string;
  /** Whether a cell holds what a rule of Univer's allows. */
  holds(rule: IDataValidationRule, place: CellPlace): boolean;
}

/** By the values that our engine computes, whatever they come from. */
export function createJudge({ univer, api, calculation }: RunningGrid, grid: Grid): Judge {
  const rules = univer.__getInjector().get(SheetDataValidationModel);
  const workbook = () => api.getActiveWorkbook()!;
  const ruleAt = ({ sheet, row, column }: CellPlace) => {
    const id = workbook().getSheetByName(sheet)?.getSheetId();
    return id === undefined ? undefined : rules.getRuleByLocation(workbook().getId(), id, row, column);
  };
  const valueAt = ({ sheet, row, column }: CellPlace) => calculation.value(sheet, row, column);
  const holds = (given: IDataValidationRule, place: CellPlace) => {
    const value = valueAt(place);
    if (value === null || value === "") return given.allowBlank ?? true;
    const rule = ruleOf(given, place);
    return !rule || ruleHolds(rule, value);
  };
  const sentence = (given: IDataValidationRule, place: CellPlace) => {
    const label = labelOf(grid, place);
    if (given.showErrorMessage && given.error)
      return given.error.includes(label) ? given.error : ruleSentence(label, given.error);
    const rule = ruleOf(given, place);
    return ruleSentence(label, rule ? ruleWords(rule, formatAt(grid, place)) : "what its rule allows");
  };
  const refusal = (place: CellPlace): Refusal | undefined => {
    const given = ruleAt(place);
    if (!given || given.errorStyle === DataValidationErrorStyle.INFO || holds(given, place)) return undefined;
    return {
      sentence: sentence(given, place),
      isFinal: given.errorStyle !== DataValidationErrorStyle.WARNING,
    };
  };

  /** A rule with its limits computed for a cell; undefined for those that limit nothing. */
  function ruleOf(given: IDataValidationRule, place: CellPlace): Rule | undefined {
    const { type, formula1, formula2, ranges } = given;
    const first = ranges[0] ?? { startRow: place.row, startColumn: place.column };
    const writtenFor = { sheet: place.sheet, row: first.startRow, column: first.startColumn };
    const computed = (text: string | undefined): Scalar[] =>
      !text?.startsWith("=") ? [asLimit(text)] : calculation.evaluated(text, writtenFor, place).flat();
    if (type === DataValidationType.CUSTOM) return { kind: "formula", holds: computed(formula1)[0]! };
    if (type === DataValidationType.LIST || type === DataValidationType.LIST_MULTIPLE)
      return { kind: "list", items: formula1?.startsWith("=") ? computed(formula1) : itemsOf(formula1) };
    const kind = KINDS[type as string];
    // what a file leaves out is between
    const comparison = (given.operator ?? DataValidationOperator.BETWEEN) as Comparison;
    const texts = TWO_LIMITS.has(comparison) ? [formula1, formula2] : [formula1];
    return kind && { kind, comparison, limits: texts.map((text) => computed(text)[0]!) };
  }

  return {
    refusal,
    refusalOf: (place, content) =>
      ruleAt(place) && calculation.supposing(place, content, () => refusal(place)),
    sentence,
    holds,
  };
}

const KINDS: Readonly<Record<string, Extract<Rule, { limits: unknown }>["kind"]>> = {
  [DataValidationType.DECIMAL]: "number",
  [DataValidationType.WHOLE]: "whole",
  [DataValidationType.DATE]: "date",
  [DataValidationType.TIME]: "date",
  [DataValidationType.TEXT_LENGTH]: "length",
};

const TWO_LIMITS = new Set<Comparison>(["between", "notBetween"]);

const asLimit = (text: string | undefined): Scalar =>
  text === undefined || text === "" ? { error: "#N/A" } : Number.isFinite(Number(text)) ? Number(text) : text;

const itemsOf = (list: string | undefined): string[] => (list ?? "").split(",").map((item) => item.trim());

const areaAt = ({ sheet, row, column }: CellPlace, left = column) => ({
  ...{ sheet, top: row, left, bottom: row },
  right: column,
});

const formatAt = (grid: Grid, place: CellPlace): string => grid.numberFormats(areaAt(place))[0]![0]!;

/** What an input is called: the first text of its row, its name, or its address. */
function labelOf(grid: Grid, place: CellPlace): string {
  const { sheet, row, column } = place;
  const before = column === 0 ? [] : grid.values({ ...areaAt(place, 0), right: column - 1 })[0]!;
  const text = before.find((value) => typeof value === "string" && value.trim() !== "");
  if (typeof text === "string") return text.trim();
  const address = cellName(row, column);
  const absolute = address.replace(/^([A-Z]+)/, "$$$1$$");
  const own = grid
    .names()
    .find(({ refersTo }) => refersTo.replace(/^=/, "").replaceAll("'", "") === `${sheet}!${absolute}`);
  return own?.name ?? address;
}
