/** Runs timed in one session: a few to warm up, then enough for a median that noise does not move much. */
const often = { warmUps: 5, runs: 31 };

/** Median of the milliseconds that one call takes; fewer runs for what takes long. */
export function medianMilliseconds(call: () => void, { warmUps, runs } = often): number {
  for (let k = 0; k < warmUps; k++) call();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}
