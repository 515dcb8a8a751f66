import { invalidOperation } from "./errors";
import type { ChartRequest, Grid } from "./grid";
import type { Sheet } from "./sheets";

/** A chart while a request describes it; the grid takes it whole when the request ends. */
export interface ChartDraft {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  chart: ChartRequest;
  drawn: boolean;
}

/** The charts that Office.js added. */
export class ChartDrafts {
  private drafts: ChartDraft[] = [];

  add(sheet: Sheet, chart: ChartRequest): ChartDraft {
    const number = this.drafts.length + 1;
    const draft = { id: `{chart-${number}}`, sheet, name: `Chart ${number}`, chart, drawn: false };
    this.drafts.push(draft);
    return draft;
  }

  /** By id or name, on a sheet. */
  find(sheet: Sheet, key: unknown): ChartDraft | undefined {
    return this.on(sheet).find(({ id, name }) => id === key || name === key);
  }

  on(sheet: Sheet): ChartDraft[] {
    return this.drafts.filter((draft) => draft.sheet === sheet);
  }

  /** Changes a chart that is not drawn yet. Throws InvalidOperation afterwards. */
  change(draft: ChartDraft, change: Partial<ChartRequest>): void {
    if (draft.drawn)
      throw invalidOperation(
        "The workbench takes a chart's title and place only in the request that adds it.",
      );
    Object.assign(draft.chart, change);
  }

  forget(): void {
    this.drafts = [];
  }

  draw(grid: Grid): void {
    for (const draft of this.drafts.filter(({ drawn }) => !drawn)) {
      draft.drawn = true;
      grid.addChart(draft.sheet.name, draft.chart);
    }
  }
}
