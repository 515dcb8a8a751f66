import * as catalog from "../catalog";
import { isOmitted, lookupTable, spillLookup } from "./lookup-call";

/**
 * A card of the catalog: one field of it, or all that is known as a table of field, value, unit, low, high, verified.
 * @customfunction
 * @param {any[][]} name Id, name or part number, such as "nvidia-connectx-6-dx". DEVICES lists them.
 * @param {any[][]} [field] Field, such as "typicalWatts"; add .low, .high or .verified. Default: all, as a table.
 * @returns {any[][]} The field's value, #N/A where no source gives it; or the table.
 */
export function device(name: any[][], field?: any[][]): any[][] {
  const { deviceFields, fieldTable, fieldValue, findDevice } = catalog;
  return isOmitted(field)
    ? lookupTable({ name }, (typed) => fieldTable(deviceFields, findDevice(typed)))
    : spillLookup({ name, field }, (typed, key) => fieldValue(deviceFields, findDevice(typed), key));
}

/**
 * NICs, SmartNICs, DPUs and accelerators of the catalog as a table, a row for each with its source.
 * @customfunction
 * @param {any[][]} [filter] Kind, vendor or words of the name, such as "dpu" or "nvidia bluefield". Default: all.
 * @returns {any[][]} A header row, then a row for each card.
 */
export function devices(filter?: any[][]): any[][] {
  const table = (words?: string) =>
    catalog.listing(catalog.deviceFields, catalog.filtered(catalog.devices, words));
  return isOmitted(filter) ? lookupTable({}, () => table()) : lookupTable({ filter }, table);
}

/**
 * A measured server of the catalog, per node: one field, or all as a table of field, value, unit, low, high, verified.
 * @customfunction
 * @param {any[][]} name Id, model or processor, such as "dell-r740-8280-2-sockets". SERVERSPECS lists them.
 * @param {any[][]} [field] Field, such as "idleWatts"; add .verified for its flag. Default: all, as a table.
 * @returns {any[][]} The field's value, #N/A where no source gives it; or the table.
 */
export function serverSpec(name: any[][], field?: any[][]): any[][] {
  const { fieldTable, fieldValue, findServer, serverFields } = catalog;
  return isOmitted(field)
    ? lookupTable({ name }, (typed) => fieldTable(serverFields, findServer(typed)))
    : spillLookup({ name, field }, (typed, key) => fieldValue(serverFields, findServer(typed), key));
}

/**
 * Measured servers of the catalog as a table: cores, idle and full-load watts of one node, date and source.
 * @customfunction
 * @param {any[][]} [filter] Vendor or words of model and processor, such as "dell" or "epyc 8534p". Default: all.
 * @returns {any[][]} A header row, then a row for each server.
 */
export function serverSpecs(filter?: any[][]): any[][] {
  const table = (words?: string) =>
    catalog.listing(catalog.serverFields, catalog.filtered(catalog.servers, words));
  return isOmitted(filter) ? lookupTable({}, () => table()) : lookupTable({ filter }, table);
}

/**
 * What a task costs the host in one alternative: one field, or all as a table of field, value, unit, low, high, verified.
 * @customfunction
 * @param {any[][]} task Task, such as "ipsec" or "virtual switching". TASKS lists them.
 * @param {any[][]} alternative Who does the work: nic, accel, smartnic or dpu.
 * @param {any[][]} [field] Field, such as "coresPerLoad"; add .low, .high or .verified. Default: all, as a table.
 * @returns {any[][]} The field's value, #N/A where no source gives it; or the table.
 */
export function task(task: any[][], alternative: any[][], field?: any[][]): any[][] {
  const { fieldTable, fieldValue, findOffload, taskFields } = catalog;
  return isOmitted(field)
    ? lookupTable({ task, alternative }, (name, kind) => fieldTable(taskFields, findOffload(name, kind)))
    : spillLookup({ task, alternative, field }, (name, kind, key) =>
        fieldValue(taskFields, findOffload(name, kind), key),
      );
}

/**
 * Every task in every alternative as a table: what the alternative does in words, host cores, capacity, date and source.
 * @customfunction
 * @returns {any[][]} A header row, then a row for each task and alternative.
 */
export function tasks(): any[][] {
  return catalog.listing(catalog.taskFields, catalog.offloads);
}
