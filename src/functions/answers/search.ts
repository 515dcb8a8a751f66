import type { Comparison } from "../../model/comparison";
import type { ExcelArgument } from "../call";
import { comparedOf, comparisonOf } from "./inputs";
import { nameOf, numberOf } from "./words";

/** What is looked for, and where. */
export interface Asked {
  readonly parameter: string;
  readonly low: number;
  readonly high: number;
  readonly metric: string;
  readonly target: number;
}

type Question = [
  comparison: Comparison,
  parameter: string,
  low: number,
  high: number,
  metric: string,
  target: number,
];

/** The arguments of a search, with the names of the compared alternatives. */
export function searched(
  inputs: ExcelArgument,
  parameter: ExcelArgument,
  low: ExcelArgument,
  high: ExcelArgument,
  metric: ExcelArgument,
  target: ExcelArgument,
): { names: string[]; asked: Asked; question: Question } {
  const comparison = comparisonOf(inputs);
  const names = comparedOf(comparison).map((alternative) => comparison.alternatives[alternative]!.name);
  const asked: Asked = {
    parameter: nameOf(parameter, "parameter"),
    low: numberOf(low, "low"),
    high: numberOf(high, "high"),
    metric: nameOf(metric, "metric", "npvSaving"),
    target: numberOf(target, "target", 0),
  };
  return {
    names,
    asked,
    question: [comparison, asked.parameter, asked.low, asked.high, asked.metric, asked.target],
  };
}

export const rounded = (value: number): string => String(Number(value.toPrecision(4)));
