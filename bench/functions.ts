import { installPeers } from "./peers";
import { medianMilliseconds } from "./measure";
import { registeredFunctions } from "./registered";
import { type Figure } from "./report";

const calls = 10_000;
const rows = 100_000;

/**
 * EDGE.SERVERS through the registered function: many calls of one cell and one call of many rows, against the
 * same equation as a plain loop over arrays, and as HyperFormula's cells.
 */
export async function functionsBenchmark(): Promise<Figure[]> {
  const servers = (await registeredFunctions()).get("SERVERS")!;
  const column = Array.from({ length: rows }, (_, i) => [i % 5000]);
  const scalar = medianMilliseconds(() => {
    for (let i = 0; i < calls; i++) servers([[i]], [[32]]);
  });
  const spilled = medianMilliseconds(() => servers(column, [[32]]));
  const loop = medianMilliseconds(() => plainLoop(column));
  const peer = await hyperFormulaMilliseconds(column);
  return [
    { key: "scalarCallsMs", label: `${calls} calls of one cell`, value: scalar, unit: "ms" },
    { key: "oneCallMs", label: `one call of ${rows} rows`, value: spilled, unit: "ms" },
    { key: "plainLoopMs", label: `plain loop, ${rows} rows in and out`, value: loop, unit: "ms" },
    { key: "overPlainLoop", label: "one call over the plain loop", value: spilled / loop, unit: "times" },
    { key: "hyperFormulaMs", label: `HyperFormula, ${rows} cells recalculated`, value: peer, unit: "ms" },
    {
      key: "hyperFormulaOverOneCall",
      label: "HyperFormula over one call",
      value: peer / spilled,
      unit: "times",
    },
  ];
}

/** The equation alone, from rows of cells to rows of cells, with no checks. */
function plainLoop(column: readonly (readonly number[])[]): number[][] {
  const result = new Array<number[]>(column.length);
  for (let i = 0; i < column.length; i++) {
    const cores = column[i]![0]!;
    result[i] = [cores === 0 ? 0 : Math.max(1, Math.ceil((cores / (32 * 0.7)) * (1 - 1e-9)))];
  }
  return result;
}

/** The same equation in cells below one another; what it costs to change the shared size of a server. */
async function hyperFormulaMilliseconds(column: readonly (readonly number[])[]): Promise<number> {
  installPeers();
  const { HyperFormula } = await import("hyperformula");
  const cells = column.map(([cores], i) => [
    cores!,
    `=IF(A${i + 1}=0,0,MAX(1,ROUNDUP(A${i + 1}/($C$1*0.7)*0.999999999,0)))`,
  ]);
  cells[0]!.push(32);
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", maxRows: rows });
  if (typeof engine.getCellValue({ sheet: 0, row: rows - 1, col: 1 }) !== "number")
    throw new Error("HyperFormula does not compute the peer's formula.");
  let size = 32;
  return medianMilliseconds(() => engine.setCellContents({ sheet: 0, row: 0, col: 2 }, ++size));
}
