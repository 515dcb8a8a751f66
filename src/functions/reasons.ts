/** Errors of one call whose reason is worked out: each takes a moment, and no one reads hundreds. */
const mostReasons = 20;

const onlyFirst = (most: number): string =>
  `Only the first ${most} errors of a call are explained: mend those first.`;

/** What the other cells say. */
export const notWorkedOut = onlyFirst(mostReasons);

/** Gives the reasons of a call's first errors; of the others it says that they are not worked out. */
export function firstReasons(most = mostReasons): (reason: () => string | undefined) => string | undefined {
  let given = 0;
  return (reason) => (given++ < most ? reason() : onlyFirst(most));
}
