import type { InputCell, OutputCell } from "../../src/workbook/excel";

/** An input and an output as a workbook gives them. */
export const price: InputCell = {
  name: "price",
  label: "Electricity price",
  unit: "USD/kWh",
  sheet: "Inputs",
  row: 2,
  column: 1,
  address: "Inputs!B3",
  value: 0.12,
  numberFormat: "0.00",
  role: "input",
};

export const cost: OutputCell = {
  name: "cost",
  label: "Cost of energy",
  unit: "USD",
  sheet: "Summary",
  row: 4,
  column: 1,
  address: "Summary!B5",
  value: 1200,
  numberFormat: "#,##0",
  role: "output",
};
