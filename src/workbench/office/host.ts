import { answer } from "./dispatch";
import type { Grid } from "./grid";
import type { EventEntry, RequestBody, ResponseBody } from "./protocol";
import { Session } from "./session";

/** What answers Office.js in the place of Excel. */
export interface OfficeHost {
  /** Answers one request; requests are answered one after the other. Never rejects: errors are in the response. */
  execute(body: RequestBody): Promise<ResponseBody>;
  /** Events on their way to Office.js; returns the way to stop. */
  subscribe(listener: (entries: EventEntry[]) => void): () => void;
  /** Another workbook is on show: forgets the last one's objects, charts and settings. */
  documentOpened(): void;
  /** The document's settings (Office.context.document.settings), kept until another is opened. */
  readonly settings: Map<string, unknown>;
}

/** A host for Office.js over a grid: Univer's in the workbench, a plain book in Node. */
export function createOfficeHost(grid: Grid): OfficeHost {
  const session = new Session(grid);
  const settings = new Map<string, unknown>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    execute(body) {
      const response = last.then(() => answer(body, session));
      last = response;
      return response;
    },
    subscribe: (listener) => session.events.subscribe(listener),
    documentOpened() {
      session.forget();
      settings.clear();
    },
    settings,
  };
}
