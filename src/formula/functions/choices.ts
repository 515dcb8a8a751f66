import type { FunctionFacts } from "../facts";

/**
 * What is true of the functions that take one of their arguments as it is, cells as cells. It stands apart from their
 * bodies for programs over names alone, which have kernels in the place of these.
 */
export const choices = {
  IF: { givesPlace: true, isPlacedBy: (argument) => argument === 0 },
  IFS: { givesPlace: true, isPlacedBy: (argument) => argument % 2 === 0 },
  // behind the first in pairs; the last without another is what else is given
  SWITCH: {
    givesPlace: true,
    isPlacedBy: (argument, count) => argument === 0 || (argument % 2 === 1 && argument < count - 1),
  },
  CHOOSE: { givesPlace: true, isPlacedBy: (argument) => argument === 0 },
} satisfies Readonly<Record<string, FunctionFacts>>;
