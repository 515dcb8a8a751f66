import type { Area, Position } from "../../address";
import { CellStore } from "../cellStore";
import type { PivotTable } from "../pivotTable";
import { readingCells, ReadRecorder } from "../reading";
import type { Cells, FunctionTable, Surroundings, TableExtent } from "../scope";
import type { Node } from "../syntax";
import { Uncomputed } from "../uncomputed";
import type { Scalar } from "../value";

/** The part of a workbook that a program's evaluated steps read, as plain data that goes with the program. */
export interface Extract {
  readonly sheets: readonly string[];
  /** Cells that no input changes. */
  readonly cells: readonly (Position & { readonly value: Scalar })[];
  /** What names mean, as seen from a sheet. */
  readonly names: readonly { readonly name: string; readonly sheet: number; readonly meaning: Node }[];
  readonly tables: readonly {
    readonly name: string | undefined;
    readonly host: Position;
    readonly extent: TableExtent;
  }[];
  readonly spills: readonly { readonly anchor: Position; readonly area: Area }[];
  /** Pivot tables, where an evaluated step asks one; see Book. */
  readonly pivotTables?: readonly (readonly PivotTable[])[];
  /** See Surroundings. */
  readonly from1904?: boolean;
}

/**
 * An extract as formulas see it.
 * @param reads cells that change with the scenario: they count where whole columns end
 */
export function surroundingsOf(
  extract: Extract,
  reads: readonly Position[],
  functions: FunctionTable,
): Surroundings {
  const { sheets, names, tables, spills, pivotTables } = extract;
  const sheetNames = sheets.map((name) => name.toLowerCase());
  return {
    cells: cellsOf(extract, reads),
    functions,
    sheet: (name) => {
      const found = sheetNames.indexOf(name.toLowerCase());
      return found < 0 ? undefined : found;
    },
    sheetName: (sheet) => sheets[sheet] ?? "",
    definedName: (name, sheet) =>
      names.find((each) => each.sheet === sheet && each.name === name.toLowerCase())?.meaning,
    table: (name, host) =>
      tables.find(
        (each) => each.name === name?.toLowerCase() && (name !== undefined || isSame(each.host, host)),
      )?.extent,
    spill: (anchor) => spills.find((each) => isSame(each.anchor, anchor))?.area,
    ...(pivotTables && { pivotTables: (sheet: number) => pivotTables[sheet] ?? [] }),
    ...(extract.from1904 && { from1904: true }),
  };
}

const isSame = (a: Position, b: Position): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function cellsOf({ sheets, cells }: Extract, reads: readonly Position[]): Cells {
  const store = new CellStore(sheets.length);
  for (const { sheet, row, column } of reads) store.occupy(store.idOf(sheet, row, column));
  for (const { sheet, row, column, value } of cells) {
    const id = store.idOf(sheet, row, column);
    store.occupy(id);
    store.values[id] = value;
  }
  return readingCells(store, {
    ready: () => undefined,
    round: () => 0,
    recorder: new ReadRecorder(),
    uncomputed: new Uncomputed(),
  });
}
