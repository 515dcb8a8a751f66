import type { Scalar } from "../formula/value";
import { isError } from "../formula/value";
import type { Report } from "../workbook/excel";
import { caption, nameOf } from "./caption";
import type { SweepResult } from "./sweep/result";

/**
 * The sheet that a result is written to: the input, the output (blank where it is an error, which leaves a gap
 * in the chart) and, where there are any, the errors.
 */
export function reportOf({ input, output, inputs, outputs }: SweepResult): Report {
  const errors = outputs.map((value) =>
    isError(value) ? `${value.error} ${value.message ?? ""}`.trim() : null,
  );
  return {
    sheetName: "Sweep",
    columns: [
      {
        header: caption(input),
        numberFormat: formatFor(input.numberFormat, inputs),
        values: Array.from(inputs),
      },
      { header: caption(output), numberFormat: output.numberFormat, values: outputs.map(blankForError) },
      ...(errors.some(Boolean) ? [{ header: "Error", numberFormat: "General", values: errors }] : []),
    ],
    chart: {
      title: `${nameOf(output)} by ${nameOf(input)}`,
      xTitle: caption(input),
      yTitle: caption(output),
    },
  };
}

const blankForError = (value: Scalar): Scalar => (isError(value) ? null : value);

/** The input's own format, unless it has no decimals and would show 12.5 as 13. */
const formatFor = (numberFormat: string, values: Float64Array): string =>
  /^[#,0]+$/.test(numberFormat) && !values.every(Number.isInteger) ? "General" : numberFormat;
