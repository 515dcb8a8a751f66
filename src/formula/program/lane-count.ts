/** Scenarios that run through a program at a time, so that its registers stay in the cache. */
export const laneCount = 512;
