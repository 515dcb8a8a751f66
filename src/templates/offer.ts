import type { Page } from "../workbook/writer/page";
import type { Template } from "./template";

/** What a user reads of a template before it is opened; templates/list.json holds them in their order. */
export interface Offer {
  /** The file's name without extension. */
  id: string;
  title: string;
  line: string;
  question: string;
  /** What the workbook answers with the figures it comes with. */
  verdict: string;
}

/**
 * How a template is offered.
 * @param pages its sheets with their values
 */
export function offerOf({ id, title, line, question }: Template, pages: readonly Page[]): Offer {
  const cells = pages.find(({ name }) => name === "Summary")?.cells ?? [];
  const verdict = cells.find(({ look }) => look === "verdict")?.value;
  if (typeof verdict !== "string") throw new Error(`The template ${id} says on Summary no verdict.`);
  return { id, title, line, question, verdict };
}
