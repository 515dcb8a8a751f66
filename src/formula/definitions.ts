import type { Area, Position } from "../address";
import type { Book, DefinedName, LinkedBook, Table } from "./book";
import { keptSheets, type KeptSheet, keptTree } from "./linked";
import { parse } from "./parse";
import type { PivotTable } from "./pivotTable";
import type { Hiding, TableExtent } from "./scope";
import type { Node } from "./syntax";

/** A book's sheets, names and tables, looked up as formulas do: without regard to case. */
export class Definitions {
  private readonly sheets: Map<string, number>;
  private readonly names = new Map<string, Node>();
  private readonly tables: readonly { name: string; extent: TableExtent }[];
  /** By the sheet's position; undefined where nobody has read them. */
  private readonly pivots: ReadonlyMap<number, readonly PivotTable[]> | undefined;
  private readonly rows: readonly ReadonlyMap<number, Hiding>[];
  /** Names whose text is no formula: each a sentence. */
  readonly unreadable: string[] = [];
  /** Sheets of other workbooks, of which values are kept; they follow the book's own. */
  readonly kept: readonly KeptSheet[];

  constructor(private readonly book: Book) {
    const linked = book.linkedBooks ?? [];
    this.kept = keptSheets(linked, book.sheets.length);
    this.sheets = new Map([
      ...this.kept.flatMap(({ names, index }) => names.map((name) => [name, index] as const)),
      ...book.sheets.map(({ name }, index) => [name.toLowerCase(), index] as const),
    ]);
    for (const name of book.names) this.define(name);
    for (const one of linked) this.defineKept(one);
    this.rows = book.sheets.map(
      ({ hiddenRows = [], filteredRows = [] }) =>
        new Map([
          ...hiddenRows.map((row) => [row, "hidden"] as const),
          ...filteredRows.map((row) => [row, "filtered"] as const),
        ]),
    );
    this.pivots = book.pivotTables && this.bySheet(book.pivotTables);
    this.tables = book.tables.map((table) => ({
      name: table.name.toLowerCase(),
      extent: extentOf(table, this.sheet(table.sheet) ?? 0),
    }));
  }

  private define({ name, refersTo, sheet }: DefinedName): void {
    try {
      this.names.set(keyOf(name, sheet === undefined ? undefined : this.sheet(sheet)), parse(refersTo));
    } catch {
      this.unreadable.push(`The name ${name} refers to ${refersTo}, which is no formula.`);
    }
  }

  /** Another workbook's names, as seen from any of its sheets. */
  private defineKept({ index, names }: LinkedBook): void {
    for (const { name, refersTo } of names) {
      const tree = keptTree(refersTo, index);
      for (const sheet of this.kept)
        if (tree && sheet.book === index) this.names.set(keyOf(name, sheet.index), tree);
    }
  }

  private bySheet(pivots: readonly PivotTable[]): ReadonlyMap<number, readonly PivotTable[]> {
    const found = new Map<number, PivotTable[]>();
    for (const pivot of pivots) {
      const sheet = this.sheet(pivot.sheet) ?? -1;
      found.set(sheet, [...(found.get(sheet) ?? []), pivot]);
    }
    return found;
  }

  sheet(name: string): number | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  /** Whether a row is out of sight, by hand or by a filter. */
  hiding(sheet: number, row: number): Hiding | undefined {
    return this.rows[sheet]?.get(row);
  }

  /** Whether a filter leaves rows of a sheet out. */
  isFiltered(sheet: number): boolean {
    return (this.book.sheets[sheet]?.filteredRows ?? []).length > 0;
  }

  /** How many sheets the workbook has. */
  get sheetCount(): number {
    return this.book.sheets.length;
  }

  sheetName(sheet: number): string {
    return this.book.sheets[sheet]?.name ?? this.kept[sheet - this.book.sheets.length]?.name ?? "";
  }

  /** What a name refers to, as seen from a sheet: the sheet's own before the workbook's. */
  definedName(name: string, sheet: number): Node | undefined {
    const own = this.names.get(keyOf(name, sheet));
    // another workbook's sheet sees that workbook's names alone
    return own ?? (sheet < this.book.sheets.length ? this.names.get(keyOf(name, undefined)) : undefined);
  }

  /** A table by its name, or the one around a cell. */
  table(name: string | undefined, { sheet, row, column }: Position): TableExtent | undefined {
    const wanted = name?.toLowerCase();
    return this.tables.find((table) =>
      wanted === undefined ? contains(table.extent.all, sheet, row, column) : table.name === wanted,
    )?.extent;
  }

  /** The pivot tables of a sheet; undefined where nobody has read the workbook's. */
  get pivotTables(): ((sheet: number) => readonly PivotTable[]) | undefined {
    const { pivots } = this;
    return pivots && ((sheet) => pivots.get(sheet) ?? []);
  }

  /** The tables' rectangles, headers and totals included. */
  get tableAreas(): readonly Area[] {
    return this.tables.map(({ extent }) => extent.all);
  }
}

const keyOf = (name: string, sheet: number | undefined): string => `${sheet ?? ""}!${name.toLowerCase()}`;

const contains = (area: Area, sheet: number, row: number, column: number): boolean =>
  area.sheet === sheet &&
  row >= area.top &&
  row <= area.bottom &&
  column >= area.left &&
  column <= area.right;

function extentOf(
  { top, left, bottom, right, columns, headerRow, totalsRow }: Table,
  sheet: number,
): TableExtent {
  const all = { sheet, top, left, bottom, right };
  return {
    all,
    headers: headerRow ? { ...all, bottom: top } : undefined,
    data: { ...all, top: top + (headerRow ? 1 : 0), bottom: bottom - (totalsRow ? 1 : 0) },
    totals: totalsRow ? { ...all, top: bottom } : undefined,
    columns,
  };
}
