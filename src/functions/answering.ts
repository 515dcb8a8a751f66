import type * as everyAnswer from "./answers";
import { throwingCellErrors } from "./call";
import { cellError } from "./cell-error";
import { afterLoading } from "./loading";
import { sendable } from "./result-size";

type Answers = typeof everyAnswer;

let answers: Answers | undefined;

/** Gives the answers beforehand, for engines that compute at once and can't wait. */
export function holdAnswers(all: Answers): void {
  answers = all;
}

/**
 * What a function of the whole model gives. The model is a file of its own beside the functions, loaded when a cell
 * first asks; until then the result is a promise. A ModelError, and a file that can't be loaded, is the cell's error.
 */
export function answered(call: (model: Answers) => any[][]): any[][] {
  return answers ? answeredBy(answers, call) : afterLoading(load, () => answeredBy(answers, call));
}

function answeredBy(model: Answers | undefined, call: (model: Answers) => any[][]): any[][] {
  if (model) return throwingCellErrors(() => sendable(call(model)));
  throw cellError(
    "#VALUE!",
    "The model could not be loaded: check the connection, then enter the formula again.",
  );
}

/** A file that is not there now may be with the next call: the bundler's loader asks for it anew. */
async function load(): Promise<void> {
  try {
    holdAnswers(await import(/* webpackChunkName: "whole-model" */ "./answers"));
  } catch {
    // the call that waits says so
  }
}
