import type { Book, DefinedName, Table } from "../../formula/book";
import { formatted } from "../../formula/numberFormat";
import { isError, type Scalar } from "../../formula/value";
import type { Area, ChartRequest, Content, Grid } from "./grid";
import { SheetCells } from "./sheet-cells";

/** Computes every formula of a book: the same book with new values and spills. */
export type Recalculation = (book: Book) => Book | Promise<Book>;

/**
 * A grid over a plain book, for an Office.js host in Node. It holds contents, names, tables, number formats and
 * charts; looks, widths and frozen rows have no place in a book and are accepted without effect.
 */
export class BookGrid implements Grid {
  /** The charts that were added, each on its sheet. */
  readonly charts: { sheet: string; chart: ChartRequest }[] = [];
  private pages: { name: string; hidden: boolean; cells: SheetCells }[];
  private readonly definedNames: DefinedName[];
  private readonly bookTables: Table[];
  private readonly listeners = new Set<(area: Area) => void>();
  private selected: Area;
  private active: string;
  private stale = false;

  constructor(
    book: Book,
    private readonly recalculation: Recalculation,
  ) {
    this.pages = book.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden ?? false,
      cells: new SheetCells(sheet),
    }));
    this.definedNames = [...book.names];
    this.bookTables = [...book.tables];
    this.active = (this.pages.find(({ hidden }) => !hidden) ?? this.page()).name;
    this.selected = { sheet: this.active, top: 0, left: 0, bottom: 0, right: 0 };
  }

  /** The book as it is now. */
  book(): Book {
    return {
      sheets: this.pages.map(({ name, hidden, cells }) => ({ name, hidden, cells: cells.all() })),
      names: this.definedNames,
      tables: this.bookTables,
    };
  }

  sheets = () => this.pages.map(({ name, hidden }) => ({ name, hidden }));
  activeSheet = () => this.active;

  activateSheet(name: string): void {
    this.active = this.page(name).name;
    if (this.selected.sheet !== this.active)
      this.selected = { sheet: this.active, top: 0, left: 0, bottom: 0, right: 0 };
  }

  addSheet(name: string): void {
    this.pages.push({ name, hidden: false, cells: new SheetCells({ name, cells: [] }) });
  }

  deleteSheet(name: string): void {
    this.pages = this.pages.filter((page) => page.name !== name);
    if (this.active === name) this.activateSheet(this.page().name);
    this.stale = true;
  }

  renameSheet(name: string, to: string): void {
    this.page(name).name = to;
    if (this.active === name) this.active = to;
    if (this.selected.sheet === name) this.selected = { ...this.selected, sheet: to };
    this.stale = true;
  }

  usedArea(sheet: string): Area | undefined {
    const used = this.page(sheet).cells.used();
    return used && { sheet, ...used };
  }

  selection = () => this.selected;

  select(area: Area): void {
    this.selected = area;
  }

  values = (area: Area): Scalar[][] => this.map(area, (cells, row, column) => cells.value(row, column));

  arrayAround(sheet: string, row: number, column: number): Area | undefined {
    const area = this.page(sheet).cells.arrayAround(row, column);
    return area && { sheet, ...area };
  }

  formulas = (area: Area): Content[][] =>
    this.map(area, (cells, row, column) => cells.formula(row, column) ?? contentOf(cells.value(row, column)));

  text = (area: Area): string[][] =>
    this.map(area, (cells, row, column) => shown(cells.value(row, column), cells.format(row, column)));

  numberFormats = (area: Area): string[][] =>
    this.map(area, (cells, row, column) => cells.format(row, column));

  write(area: Area, content: Content[][]): void {
    this.map(area, (cells, row, column) =>
      cells.write(row, column, content[row - area.top]?.[column - area.left] ?? null),
    );
    this.stale = true;
    for (const listener of this.listeners) listener(area);
  }

  setNumberFormats(area: Area, formats: string[][]): void {
    this.map(area, (cells, row, column) =>
      cells.setFormat(row, column, formats[row - area.top]?.[column - area.left] ?? "General"),
    );
  }

  setFormat(): void {}
  setColumnWidth(): void {}
  autofitColumns(): void {}
  freezeRows(): void {}

  names = () => this.definedNames;

  addName(name: string, refersTo: string): void {
    this.definedNames.push({ name, refersTo });
    this.stale = true;
  }

  tables = () =>
    this.bookTables.map(({ name, sheet, top, left, bottom, right, columns, totalsRow }) => ({
      name,
      area: { sheet, top, left, bottom, right },
      columns,
      totalsRow,
    }));

  addTable(area: Area, name = `Table${this.bookTables.length + 1}`): void {
    const columns = this.text({ ...area, bottom: area.top })[0]!;
    this.bookTables.push({ ...area, name, columns, headerRow: true, totalsRow: false });
  }

  addChart(sheet: string, chart: ChartRequest): void {
    this.charts.push({ sheet, chart });
  }

  async settled(): Promise<void> {
    if (this.stale) await this.recalculateAll();
  }

  async recalculateAll(): Promise<void> {
    this.stale = false;
    const { sheets } = await this.recalculation(this.book());
    for (const sheet of sheets) this.page(sheet.name).cells.replace(sheet.cells);
  }

  onChanged(listener: (area: Area) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private page(name = this.pages[0]?.name) {
    const page = this.pages.find((one) => one.name === name);
    if (!page) throw new Error(`There is no sheet ${name ?? "in the book"}.`);
    return page;
  }

  private map<R>(area: Area, each: (cells: SheetCells, row: number, column: number) => R): R[][] {
    const { cells } = this.page(area.sheet);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (_, c) => each(cells, area.top + r, area.left + c)),
    );
  }
}

/** A grid over a plain book; formulas are computed by `recalculation` when values are next wanted. */
export const createBookGrid = (book: Book, recalculation: Recalculation): BookGrid =>
  new BookGrid(book, recalculation);

const contentOf = (value: Scalar): Content => (isError(value) ? value.error : value);

/** As the cell shows it; Excel fills a cell with # where the format can't show its number. */
function shown(value: Scalar, format: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  const text = formatted(value, format);
  return typeof text === "string" ? text : "########";
}
