import type { LoadLevels } from "./server";

/** Load levels of the servers that templates name: the ones that Excel's functions load. See levels.ts for the source. */
// prettier-ignore
export const templateLevels: Readonly<Record<string, LoadLevels>> = {
  "dell-r740-8280-2-sockets": { watts: [49.8, 114, 137, 159, 182, 208, 240, 277, 319, 376, 432], ops: [580574, 1165221, 1745535, 2325614, 2909373, 3491467, 4077942, 4648443, 5217814, 5811114] },
};
