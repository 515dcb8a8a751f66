import { modelVersion } from "../model";

/**
 * Version of the model behind the functions.
 * @customfunction
 * @returns {any[][]} Version.
 */
export function version(): any[][] {
  return [[modelVersion]];
}
