/** How long a program may keep the page to itself, in milliseconds. */
const longestBreath = 12;

/** To await between pieces of work without end: leaves the page time to draw and to answer clicks. */
export function breathing(now = (): number => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last <= longestBreath) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = now();
  };
}
