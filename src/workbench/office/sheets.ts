import { invalidArgument, invalidOperation, itemExists, itemNotFound } from "./errors";
import type { Grid } from "./grid";

/** A sheet that keeps its identity when it is renamed: ranges hold it, not its name. */
export interface Sheet {
  readonly id: string;
  name: string;
}

/** The sheets that were met so far, each with the id that Office.js knows it by. */
export class Sheets {
  private readonly known = new Map<string, Sheet>();
  private lastId = 0;

  constructor(private readonly grid: Grid) {}

  /** Another workbook's sheets get new ids, whatever their names. */
  forget(): void {
    this.known.clear();
  }

  /** All sheets, in their order. */
  all(): Sheet[] {
    return this.grid.sheets().map(({ name }) => this.handle(name));
  }

  /** By name, whatever its case, or by id; undefined when there is none. */
  find(key: unknown): Sheet | undefined {
    const wanted = String(key).toLowerCase();
    const sheets = this.all();
    return sheets.find(({ name }) => name.toLowerCase() === wanted) ?? sheets.find(({ id }) => id === key);
  }

  /** As find. Throws ItemNotFound. */
  get(key: unknown): Sheet {
    const sheet = this.find(key);
    if (!sheet) throw itemNotFound(String(key));
    return sheet;
  }

  /** Throws ItemNotFound when the sheet was deleted meanwhile. */
  mustExist(sheet: Sheet): void {
    if (!this.grid.sheets().some(({ name }) => name === sheet.name)) throw itemNotFound(sheet.name);
  }

  /** Adds a sheet at the end; without a name it is called Sheet1 or the next that is free. */
  add(name?: string): Sheet {
    const wanted = name ?? this.freeName();
    this.mustBeFree(wanted);
    this.grid.addSheet(wanted);
    return this.handle(wanted);
  }

  rename(sheet: Sheet, to: string): void {
    if (to.toLowerCase() !== sheet.name.toLowerCase()) this.mustBeFree(to);
    this.grid.renameSheet(sheet.name, to);
    this.known.delete(sheet.name);
    this.known.set(to, sheet);
    sheet.name = to;
  }

  delete(sheet: Sheet): void {
    const others = this.grid.sheets().filter(({ name, hidden }) => !hidden && name !== sheet.name);
    if (others.length === 0) throw invalidOperation("A workbook must contain at least one visible sheet.");
    this.grid.deleteSheet(sheet.name);
    this.known.delete(sheet.name);
  }

  private handle(name: string): Sheet {
    let sheet = this.known.get(name);
    if (!sheet) {
      sheet = { id: `{sheet-${++this.lastId}}`, name };
      this.known.set(name, sheet);
    }
    return sheet;
  }

  private mustBeFree(name: string): void {
    mustBeSheetName(name);
    if (this.grid.sheets().some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw itemExists(name);
  }

  private freeName(): string {
    const taken = new Set(this.grid.sheets().map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

/** Excel's rules for the name of a sheet. Throws InvalidArgument. */
export function mustBeSheetName(name: unknown): asserts name is string {
  const legal =
    typeof name === "string" &&
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!legal)
    throw invalidArgument(
      "The name of a sheet has 1 to 31 characters, none of \\ / ? * [ ] :, no apostrophe at its ends, and is not History.",
    );
}
