/** How far a sweep is; `secondsLeft` is undefined until there is something to judge it by. */
export interface Progress {
  done: number;
  total: number;
  secondsLeft?: number;
}

/** The progress after `done` of `total` points in `milliseconds`, the rest taken to go at the same pace. */
export function progressAfter(done: number, total: number, milliseconds: number): Progress {
  if (done === 0) return { done, total };
  return { done, total, secondsLeft: ((milliseconds / done) * (total - done)) / 1000 };
}
