import { ModelError } from "../../model";
import type { Cell, Comparison } from "../../model/comparison";
import * as model from "../../model/tco";
import { type ExcelArgument, modelErrorCell } from "../call";
import { isOmitted } from "../lookup-call";
import { firstReasons } from "../reasons";
import { cellsOf, tableOf } from "./inputs";
import { laneCell } from "./lane-cell";
import { namesOf } from "./words";

/** What a fleet shows when no metrics are asked for. */
const usual = ["fleetServers", "fleetFacilityWatts", "npvCost", "npvSaving"];

/** EDGE.FLEET: a column for each metric of each alternative, `npvCost_dpu`; a row a site, then all of them. */
export function fleet(inputs: ExcelArgument, sites: ExcelArgument, metrics: ExcelArgument): any[][] {
  const comparison = tableOf(inputs);
  const asked = isOmitted(metrics) ? usual : namesOf(metrics, "metrics");
  const table = cellsOf(sites, "sites");
  if (table.length < 2)
    throw new ModelError("value", "sites has no row below its keys. It takes a row a site.", "sites");
  const result = model.fleet(comparison, table, asked);
  const columns = columnsOf(result, comparison);
  const reasons = reasonsOf(comparison, table);
  const refusals = firstReasons();
  const rows = Array.from({ length: table.length - 1 }, (_, row) => {
    const refused = result.refused.get(row);
    const refusal =
      refused &&
      modelErrorCell(
        refused,
        refusals(() => refused.message),
      );
    const cell = ({ lanes, metric, alternative }: Column): unknown =>
      refusal ? refusal : laneCell(result.rows[lanes]!, row, () => reasons(row, metric, alternative));
    return [row + 1, ...columns.map(cell)];
  });
  const all = columns.map(({ lanes }) => totalCell(result.all[lanes]!));
  return [["site", ...columns.map(({ name }) => name)], ...rows, ["all", ...all]];
}

interface Column {
  readonly name: string;
  readonly metric: string;
  readonly alternative: number;
  /** Place among the result's lanes. */
  readonly lanes: number;
}

/** A column for each metric and alternative; none for the baseline compared with itself. */
function columnsOf({ metrics }: model.FleetResult, { alternatives }: Comparison): Column[] {
  const columns = metrics.flatMap(({ key, step }, m) =>
    alternatives.map(({ name }, alternative) => ({
      name: `${key}_${name}`,
      metric: key,
      alternative,
      lanes: m * alternatives.length + alternative,
      isEmpty: alternative === 0 && step.of === "comparison",
    })),
  );
  return columns.filter(({ isEmpty }) => !isEmpty);
}

const totalCell = (figure: model.Lanes | ModelError): unknown =>
  figure instanceof ModelError
    ? modelErrorCell(figure)
    : laneCell(figure, 0, () => "A row of the sites has an error, so the sum has none.");

/** Why a site's figure has no result: the site is redone alone. */
function reasonsOf(comparison: Comparison, table: readonly (readonly Cell[])[]) {
  const first = firstReasons();
  return (row: number, metric: string, alternative: number): string | undefined =>
    first(() =>
      reasonOrMessage(() => model.failureOf(model.siteAlone(comparison, table, row), metric, alternative)),
    );
}

function reasonOrMessage(reason: () => string): string {
  try {
    return reason();
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
}
