let underWay: Promise<void> | undefined;

/**
 * The result of a call that first needs something loaded: a promise, though its type hides it from the generator of
 * functions.json. Excel waits for it; our engines show #BUSY! and ask `loadingDone` when to compute again.
 * @param load never rejects
 */
export function afterLoading(load: () => Promise<void>, call: () => any[][]): any[][] {
  const loaded = load();
  const all = Promise.all([underWay, loaded]).then(() => {
    if (underWay === all) underWay = undefined;
  });
  underWay = all;
  return loaded.then(call) as unknown as any[][];
}

/** What a computation gives once nothing is loaded for it any more: by as many rounds as that takes. */
export async function onceLoaded<T>(compute: () => T): Promise<T> {
  for (;;) {
    const result = compute();
    if (!underWay) return result;
    await underWay;
  }
}

/** Settles when all that cells wait for is loaded; undefined when none waits. */
export const loadingDone = (): Promise<void> | undefined => underWay;
