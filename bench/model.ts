import { modelCallFigures } from "./modelCalls";
import { oneCallFigures } from "./modelColumns";
import { modelRateFigures } from "./modelRates";
import type { Figure } from "./report";

/** The whole model: over columns of scenarios beside C and mathjs, and as cells call it. */
export function modelBenchmark(): Figure[] {
  // first, while nothing of the model is warm
  const calls = modelCallFigures();
  return [...oneCallFigures(), ...modelRateFigures(), ...calls];
}
