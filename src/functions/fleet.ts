import { ModelError } from "../model";
import { overriding } from "../model/comparison";
import * as model from "../model/tco";
import { modelErrorCell, throwingCellErrors } from "./call";
import { cellsOf, laneCell, namesOf, tableOf } from "./comparison";

/** What a fleet shows when no metrics are asked for. */
const usual = ["fleetServers", "fleetFacilityWatts", "npvCost", "npvSaving"];

/**
 * The model once a site: unlike sites, each with its own demand, price or server, and all of them together.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @param {any[][]} sites A header row of parameter keys, then a row a site; a cell that should not override says default.
 * @param {any[][]} [metrics] Keys of steps. Default: fleetServers, fleetFacilityWatts, npvCost, npvSaving.
 * @returns {any[][]} A header row, a row a site, and a row all, which also holds what is paid once for all sites.
 */
export function fleet(inputs: any[][], sites: any[][], metrics?: any[][]): any[][] {
  return throwingCellErrors(() => {
    const comparison = tableOf(inputs);
    const asked = metrics === null || metrics === undefined ? usual : namesOf(metrics, "metrics");
    const result = model.fleet(comparison, cellsOf(sites, "sites"), asked);
    const names = comparison.alternatives.map(({ name }) => name);
    const columns = result.metrics.flatMap(({ key, step }, m) =>
      names.flatMap((name, a) =>
        a === 0 && step.of === "comparison" ? [] : [{ name: `${key}_${name}`, at: m * names.length + a }],
      ),
    );
    let explained = 0;
    const count = result.rows[0]?.values.length ?? 0;
    const lines = Array.from({ length: count }, (_, row) => [
      row + 1,
      ...columns.map(({ at }) =>
        laneCell(result.rows[at]!, row, () => result.refused.get(row)?.message ?? reasonOf(row, at)),
      ),
    ]);
    const all = columns.map(({ at }) => {
      const figure = result.all[at]!;
      return figure instanceof ModelError
        ? modelErrorCell(figure)
        : laneCell(figure, 0, () => "A row of the sites has an error, so the sum has none.");
    });
    return [["site", ...columns.map(({ name }) => name)], ...lines, ["all", ...all]];

    /** A row redone alone, for the message; only the first of them, since each takes a moment. */
    function reasonOf(row: number, at: number): string | undefined {
      if (explained++ > 20) return undefined;
      const [m, alternative] = [Math.floor(at / names.length), at % names.length];
      return rowFailure(row, result.metrics[m]!.key, alternative);
    }

    function rowFailure(row: number, metric: string, alternative: number): string {
      const [header, ...rows] = cellsOf(sites, "sites");
      const changes = header!.map((key, k) => ({
        key: String(key),
        value: rows[row]![k] as number | string,
      }));
      try {
        return model.failureOf(overriding(comparison, changes, "all"), metric, alternative);
      } catch (error) {
        if (error instanceof ModelError) return error.message;
        throw error;
      }
    }
  });
}
