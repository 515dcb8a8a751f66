import { type Device, devices } from "./devices";
import { find } from "./lookup";
import { refuseUnmeasured, servers, type ServerSpec } from "./servers";

/** A device by id, name or alias; a ModelError of argument `argument`, as `find` throws it. */
export const findDevice = (typed: string, argument = "name"): Device =>
  find({ argument, rows: devices }, typed);

/** A measured server by id, name or alias; a ModelError as `find` throws it, or "na" where none was measured. */
export function findServer(typed: string, argument = "name"): ServerSpec {
  refuseUnmeasured(typed);
  return find({ argument, rows: servers }, typed);
}
