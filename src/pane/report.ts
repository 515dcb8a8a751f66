import type { Scalar } from "../formula/value";
import { isError } from "../formula/value";
import type { Report } from "../workbook/excel";
import { caption, titleOf } from "./caption";
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
      title: `${titleOf(output)} by ${titleOf(input)}`,
      xTitle: caption(input),
      yTitle: caption(output),
    },
  };
}

const blankForError = (value: Scalar): Scalar => (isError(value) ? null : value);

/** The input's own format, unless it has too few decimals and would show 12.5 as 13. */
function formatFor(numberFormat: string, values: Float64Array): string {
  const plain = /^[#,0]+(?:\.(0+))?$/.exec(numberFormat);
  if (!plain) return numberFormat;
  const decimals = plain[1]?.length ?? 0;
  return values.every((value) => Number(value.toFixed(decimals)) === value) ? numberFormat : "General";
}
