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

/**
 * Scenarios a second from the median over slices of a few milliseconds, so that what else the machine does falls on
 * few of them. The first of two rounds warms up.
 * @param run computes n scenarios from `start` on
 */
export function scenariosPerSecond(
  count: number,
  slice: number,
  run: (start: number, n: number) => void,
): number {
  const times: number[] = [];
  for (let round = 0; round < 2; round++)
    for (let start = 0; start + slice <= count; start += slice) {
      const began = performance.now();
      run(start, slice);
      if (round > 0) times.push(performance.now() - began);
    }
  return (1000 * slice) / times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
