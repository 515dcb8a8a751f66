import { isError } from "../../formula/value";
import type { NumberCulture } from "../../workbook/excel";
import { caption } from "../caption";
import type { Series } from "../chart/series";
import type { SweepResult } from "../sweep/result";

/** The chart of a result; what is no number is a gap that says what the cell held. */
export function seriesOf({ input, output, inputs, outputs }: SweepResult, culture: NumberCulture): Series {
  return {
    x: inputs,
    y: outputs.map((value) => (typeof value === "number" ? value : null)),
    gapText: (index) => textOf(outputs[index] ?? null),
    xAxis: { title: caption(input), numberFormat: input.numberFormat },
    yAxis: { title: caption(output), numberFormat: output.numberFormat },
    current: { x: input.value, y: isError(output.value) ? null : output.value },
    culture,
  };
}

/** What a cell without a number shows. */
export function textOf(value: SweepResult["outputs"][number]): string {
  if (value === null) return "blank";
  if (isError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
