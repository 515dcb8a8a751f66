import type { Question } from "../../model/tco";
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

/** The arguments of a search as Excel passes them. */
export type SearchArguments = readonly [
  inputs: ExcelArgument,
  parameter: ExcelArgument,
  low: ExcelArgument,
  high: ExcelArgument,
  metric: ExcelArgument,
  target: ExcelArgument,
];

/** What a search asks, with the names of the compared alternatives. */
export function searched([inputs, parameter, low, high, metric, target]: SearchArguments): {
  names: string[];
  asked: Asked;
  question: Question;
} {
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
