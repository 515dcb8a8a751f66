import type { Shelf } from "./row";

const counted = (measures: string, ...names: string[]): Shelf => ({
  measures,
  powers: { [measures]: 1 },
  units: [{ names }],
});

/** What is counted: a price for each server is no price for each card. */
export const countShelves: readonly Shelf[] = [
  counted("cores", "core", "cores"),
  counted("virtual cores", "vCPU", "vCPUs", "vcpu", "vcpus"),
  counted("sockets", "socket", "sockets"),
  counted("servers", "server", "servers"),
  counted("cards", "card", "cards"),
  counted("racks", "rack", "racks"),
  counted("sites", "site", "sites"),
  counted("virtual machines", "VM", "VMs", "vm", "vms"),
  counted("people", "person", "people"),
  {
    measures: "",
    powers: {},
    units: [{ names: ["1"] }, { names: ["%"], under: 100 }],
  },
  { measures: "money", powers: { money: 1 }, units: [{ names: ["cent", "cents", "ct"], under: 100 }] },
];
