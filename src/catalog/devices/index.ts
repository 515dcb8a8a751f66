import { accelerators } from "./accelerators";
import { bluefield2 } from "./bluefield2";
import { bluefield3 } from "./bluefield3";
import type { Device } from "./device";
import { dpus } from "./dpus";
import { fpgas } from "./fpgas";
import { nics } from "./nics";
import { pensando } from "./pensando";
import { smartnics } from "./smartnics";

export { type Device, deviceFields, type DeviceKind } from "./device";

/** Cards and what goes with them; DC watts, prices in USD as of each row's date. */
export const devices: readonly Device[] = [
  ...nics,
  ...smartnics,
  ...bluefield2,
  ...bluefield3,
  ...pensando,
  ...dpus,
  ...fpgas,
  ...accelerators,
];
