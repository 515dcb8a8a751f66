import type { StepGroup } from "../../template";
import { cores, servers } from "./capacity";
import { money } from "./money";
import { power } from "./power";
import { result } from "./result";

/** The rows of the Model sheet, each below what it needs. */
export const steps: StepGroup[] = [cores, servers, ...power, ...money, ...result];
