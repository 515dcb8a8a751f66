import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/pane/report";
import type { SweepResult } from "../../src/pane/sweep/result";
import { cost, price } from "./cells";

const result = (outputs: SweepResult["outputs"], inputs = [0, 1, 2]): SweepResult => ({
  input: price,
  output: cost,
  inputs: Float64Array.from(inputs),
  outputs,
  cancelled: false,
  asked: 3,
  because: undefined,
});

describe("reportOf", () => {
  it("has a column for the input and one for the output, with their names, units and formats", () => {
    expect(reportOf(result([10, 20, 30]))).toEqual({
      sheetName: "Sweep",
      columns: [
        { header: "Electricity price (USD/kWh)", numberFormat: "0.00", values: [0, 1, 2] },
        { header: "Cost of energy (USD)", numberFormat: "#,##0", values: [10, 20, 30] },
      ],
      chart: {
        title: "Cost of energy by Electricity price",
        xTitle: "Electricity price (USD/kWh)",
        yTitle: "Cost of energy (USD)",
      },
    });
  });

  it("leaves errors blank, so that the chart has gaps, and names them in a column of their own", () => {
    const { columns } = reportOf(
      result([{ error: "#DIV/0!" }, 20, { error: "#N/A", message: "no payback" }]),
    );
    expect(columns.slice(1).map(({ values }) => values)).toEqual([
      [null, 20, null],
      ["#DIV/0!", null, "#N/A no payback"],
    ]);
  });

  it("does not round fractions of a whole-number input away", () => {
    const whole = { ...price, numberFormat: "#,##0" };
    expect(reportOf({ ...result([1, 2], [1, 1.5]), input: whole }).columns[0].numberFormat).toBe("General");
    expect(reportOf({ ...result([1, 2], [1, 2]), input: whole }).columns[0].numberFormat).toBe("#,##0");
    expect(reportOf(result([1, 2], [0.25, 0.251])).columns[0].numberFormat).toBe("General");
    expect(reportOf(result([1, 2], [0.25, 0.5])).columns[0].numberFormat).toBe("0.00");
  });
});
