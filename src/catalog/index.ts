/** What the Excel functions load. Rates and load levels stand apart: catalog/rates, catalog/servers/levels. */
export { type Device, deviceFields, type DeviceKind, devices } from "./devices";
export {
  around,
  between,
  type Entry,
  type Figure,
  type FigureRange,
  isRead,
  isVerified,
  valueOf,
} from "./entry";
export { type Field, fieldTable, fieldValue, listing, unknown } from "./field";
export { filtered } from "./filter";
export { find, type Shelf } from "./lookup";
export { serverFields, servers, type ServerSpec } from "./servers";
export { findDevice, findServer } from "./shelves";
export {
  type AlternativeKind,
  alternativeNames,
  coresPerLoad,
  findOffload,
  type Offload,
  offloads,
  type Task,
  taskFields,
  taskNames,
} from "./tasks";
