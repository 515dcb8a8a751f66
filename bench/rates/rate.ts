/** What an engine made of the scenarios: how many it computes a second, and the output of each. */
export interface Rate {
  readonly perSecond: number;
  readonly results: ArrayLike<number>;
}
