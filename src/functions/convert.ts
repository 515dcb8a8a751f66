import * as units from "../units";
import { type ExcelArgument, spill } from "./call";
import { afterLoading } from "./loading";
import { plainContent } from "./unpack";

/**
 * A value in another unit of the same kind.
 * @customfunction
 * @param {any[][]} value Value in the unit `from`.
 * @param {any[][]} from Its unit, such as "kW", "Gbps", "GiB", "BTU/h", "USD/kWh". b is a bit, B a byte; a year is 8760 hours.
 * @param {any[][]} to Unit of the result. Currencies are not converted.
 * @returns {any[][]} The value in that unit.
 */
export function convert(value: any[][], from: any[][], to: any[][]): any[][] {
  const converted = () => spill(units.convert, [value, from, to]);
  return [from, to].some(mayBeBeyond) ? afterLoading(units.loadEngine, converted) : converted();
}

/** True when a cell names a unit that only the library of units may know, and it is not loaded yet. */
const mayBeBeyond = (given: ExcelArgument): boolean =>
  !units.isEngineLoaded() &&
  [given].flat(2).some((cell) => {
    const text: unknown = plainContent(cell);
    return typeof text === "string" && units.needsEngine(text);
  });
