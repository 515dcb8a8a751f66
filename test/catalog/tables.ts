import {
  deviceFields,
  devices,
  type Entry,
  type Field,
  offloads,
  serverFields,
  servers,
  taskFields,
} from "../../src/catalog";
import { rateFields, rates } from "../../src/catalog/rates";

/** A table of the catalog with its fields, whatever its rows are. */
export interface Table {
  name: string;
  rows: readonly Entry[];
  fields: readonly Field<any>[];
}

/** Every table of the catalog. */
export const tables: Table[] = [
  { name: "devices", rows: devices, fields: deviceFields },
  { name: "servers", rows: servers, fields: serverFields },
  { name: "offloads", rows: offloads, fields: taskFields },
  { name: "rates", rows: rates, fields: rateFields },
];
