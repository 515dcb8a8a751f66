import { ChartDrafts } from "./chart-drafts";
import { ChangeEvents } from "./events";
import { OfficeError } from "./errors";
import type { Grid } from "./grid";
import type { OfficeObject } from "./objects";
import { Sheets } from "./sheets";
import { PendingWrites } from "./writes";

/** What a host remembers between requests, around the grid that it answers from. */
export class Session {
  readonly sheets: Sheets;
  readonly events: ChangeEvents;
  readonly writes = new PendingWrites();
  readonly charts = new ChartDrafts();
  readonly references = new References();

  constructor(readonly grid: Grid) {
    this.sheets = new Sheets(grid);
    this.events = new ChangeEvents(grid, this.sheets);
  }

  /** Another workbook is in the grid. */
  forget(): void {
    this.references.releaseAll();
    this.sheets.forget();
    this.charts.forget();
  }

  /** Hands what was written so far to the grid. */
  flush(): void {
    this.writes.flush(this.grid);
  }

  /** The same, and waits until everything that depends on it is computed. */
  async settle(): Promise<void> {
    this.flush();
    await this.grid.settled();
  }

  /** Ends a request: nothing that it asked for stays undone. */
  finish(): void {
    this.flush();
    this.charts.draw(this.grid);
  }
}

/** Objects that Office.js holds over several requests, each by its reference id. */
class References {
  private readonly held = new Map<string, OfficeObject>();
  private readonly ids = new WeakMap<OfficeObject, string>();
  private last = 0;

  /** Holds an object until it is released. */
  keep(object: OfficeObject): void {
    if (this.idOf(object) !== undefined) return;
    const id = `reference-${++this.last}`;
    this.ids.set(object, id);
    this.held.set(id, object);
  }

  /** Undefined for an object that is not held. */
  idOf(object: OfficeObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.held.has(id) ? id : undefined;
  }

  /** Throws InvalidReference when the reference was released. */
  get(id: string): OfficeObject {
    const object = this.held.get(id);
    if (!object) throw new OfficeError("InvalidReference", "This reference is not valid any more.", 400);
    return object;
  }

  release(id: string): void {
    this.held.delete(id);
  }

  releaseAll(): void {
    this.held.clear();
  }

  get count(): number {
    return this.held.size;
  }
}
