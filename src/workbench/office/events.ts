import { formatAddress, formatRectangle } from "../../address";
import type { Area, Grid } from "./grid";
import type { EventEntry } from "./protocol";
import type { Sheets } from "./sheets";

/** Office.js's numbers for an event of the object model, and for a change of cells. */
const eventCategory = 65_536;
const worksheetChanged = 10;

/** Tells Office.js of changes in the grid, as long as anybody listens. */
export class ChangeEvents {
  private registrations = 0;
  private stop: (() => void) | undefined;
  private readonly subscribers = new Set<(entries: EventEntry[]) => void>();

  constructor(
    private readonly grid: Grid,
    private readonly sheets: Sheets,
  ) {}

  /** One more handler wants changes. */
  register(): void {
    this.registrations++;
    this.stop ??= this.grid.onChanged((area) => this.tell(area));
  }

  unregister(): void {
    this.registrations = Math.max(0, this.registrations - 1);
    if (this.registrations > 0) return;
    this.stop?.();
    this.stop = undefined;
  }

  /** Where events go; returns the way to stop. */
  subscribe(listener: (entries: EventEntry[]) => void): () => void {
    this.subscribers.add(listener);
    return () => void this.subscribers.delete(listener);
  }

  private tell(area: Area): void {
    const sheet = this.sheets.find(area.sheet);
    if (!sheet) return;
    const message = JSON.stringify({
      address: formatRectangle(area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      worksheetId: sheet.id,
      shiftDirection: "None",
      referenceId: formatAddress(sheet.name, area),
    });
    const entry = { messageCategory: eventCategory, messageType: worksheetChanged, message };
    const entries = ["Workbook", sheet.id].map((targetId) => ({ ...entry, targetId }));
    // Excel tells after the fact: a handler must never run in the middle of the request that changed the cells
    queueMicrotask(() => this.subscribers.forEach((listener) => listener(entries)));
  }
}
