/** Lanes a kernel works on at a time: few enough that a dozen columns stay in the first-level cache. */
export const blockSize = 1024;
