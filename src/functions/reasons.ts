/** Errors of one call whose reason is worked out: each takes a moment, and no one reads hundreds. */
const mostReasons = 20;

/** What the other cells say. */
export const notWorkedOut = `Only the first ${mostReasons} errors of a call are explained: mend those first.`;

/** Gives the reasons of a call's first errors; of the others it says that they are not worked out. */
export function firstReasons(): (reason: () => string | undefined) => string | undefined {
  let given = 0;
  return (reason) => (given++ < mostReasons ? reason() : notWorkedOut);
}
