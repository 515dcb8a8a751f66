import type { ListArgument } from "../argument";

/** Money in (positive) and out (negative) of each year, from year 0 on. */
export const flows: ListArgument = {
  kind: "list",
  name: "flows",
  unit: "money",
  min: -Number.MAX_VALUE,
  max: Number.MAX_VALUE,
};
