import * as model from "../../src/model";
import { convert } from "../../src/units";

/** By id: whose arguments and results are declared with units and ranges. */
const quantities: ReadonlyMap<string, unknown> = new Map(
  Object.entries({ ...model, convert }).map(([name, value]) => [name.toUpperCase(), value]),
);

/** The quantity behind a function, by the function's id; undefined where a table or a lookup answers. */
export function quantityOf(id: string): model.Quantity | undefined {
  const found = quantities.get(id);
  return isQuantity(found) ? found : undefined;
}

const isQuantity = (value: unknown): value is model.Quantity =>
  typeof value === "object" && value !== null && "evaluate" in value;
