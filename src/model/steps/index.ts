import { capacitySteps } from "./capacity";
import { capexSteps } from "./capex";
import { cashSteps } from "./cash";
import { demandSteps } from "./demand";
import { fitSteps } from "./fit";
import { licenseSteps } from "./licenses";
import { offloadWattsSteps } from "./offload-watts";
import { opexSteps } from "./opex";
import { powerSteps } from "./power";
import { purchaseSteps } from "./purchases";
import { resultSteps } from "./result";
import { serverSteps } from "./servers";
import type { StepGroup } from "./step";
import { workSteps } from "./work";

export { type Constant, constants } from "./constants";
export type { Case, Step, StepGroup } from "./step";

/** The model, in the order in which it is read: each step below what it needs, the search for servers apart. */
export const stepGroups: readonly StepGroup[] = [
  demandSteps,
  ...capacitySteps,
  ...serverSteps,
  ...powerSteps,
  offloadWattsSteps,
  ...purchaseSteps,
  ...capexSteps,
  ...licenseSteps,
  ...opexSteps,
  ...cashSteps,
  ...workSteps,
  ...resultSteps,
  fitSteps,
];
