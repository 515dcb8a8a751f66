/** What a user gave that can't be swept, in a sentence; `argument` is the field to mend. */
export class SweepError extends Error {
  constructor(
    message: string,
    readonly argument?: "input" | "output" | "from" | "to" | "points",
  ) {
    super(message);
    this.name = "SweepError";
  }
}

/** A sweep is over and the workbook isn't as it was: the message names the cell and what it held. */
export class RestoreError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "RestoreError";
  }
}
