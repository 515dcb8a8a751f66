import {
  above,
  assumed,
  atLeast,
  convention,
  forKinds,
  fromCatalog,
  nothing,
  oneOf,
  same,
  share,
  text,
} from "../declare";
import type { Parameter, ParameterGroup } from "../parameter";

const load: readonly Parameter[] = [
  {
    key: "task.*.unit",
    label: "Unit of the task's load",
    of: "site",
    ...text(),
    spelled: ["Gbps", "Mpps", "kIOPS", "krps", "cells", "servers"],
    defaults: [fromCatalog("task"), convention("Gbps")],
    description:
      "Only Gbps and Mpps count against frame size. Another unit than the catalog's sets its figures aside.",
  },
  {
    key: "task.*.loadPerUnit",
    label: "Load of the task, a unit of demand",
    unit: "load/unit",
    of: "site",
    ...atLeast(0),
    defaults: [],
    description: "In the task's unit, both directions together. Give this or gbpsPerUnit.",
  },
  {
    key: "task.*.gbpsPerUnit",
    label: "Traffic of the task, a unit of demand",
    unit: "Gbps/unit",
    of: "site",
    ...atLeast(0),
    defaults: [],
    description: "For tasks in Gbps, and in Mpps, where frameBytes converts it.",
  },
  {
    key: "task.*.referenceFrameBytes",
    label: "Frame at which the cores were measured",
    unit: "byte",
    of: "site",
    ...atLeast(64, 65535),
    defaults: [],
    description: "Given, cores and capacity follow the frame size; left out, they do not.",
  },
];

const host: readonly Parameter[] = [
  {
    key: "task.*.coresPerLoad",
    perGbps: "coresPerGbps",
    label: "Host cores without the offload",
    unit: "cores/load",
    of: "alternative",
    ...atLeast(0),
    defaults: [fromCatalog("task")],
    description: "In software, as with a standard NIC; of the baseline's cores.",
  },
  {
    key: "task.*.residualCoresPerLoad",
    perGbps: "residualCoresPerGbps",
    label: "Host cores that stay with what is offloaded",
    unit: "cores/load",
    of: "alternative",
    ...atLeast(0),
    defaults: [
      fromCatalog("task"),
      forKinds(["nic", "cloud"], same("task.*.coresPerLoad")),
      assumed(0, "nothing stays, as EDGE.HOSTCORES takes it"),
    ],
    description: "Freed is not eliminated: at most coresPerLoad.",
  },
  {
    key: "task.*.fixedCores",
    label: "Host cores of a server whatever the load",
    unit: "cores/server",
    of: "alternative",
    ...atLeast(0),
    defaults: [fromCatalog("task"), nothing],
    description: "Control planes that stay, cores set aside.",
  },
  {
    key: "task.*.mode",
    label: "How the host's cores work on it",
    of: "alternative",
    ...oneOf("interrupt", "polling"),
    defaults: [fromCatalog("task"), convention("interrupt")],
    description:
      "interrupt: busy with the load. polling (DPDK, VPP): whole cores of each server, busy at all hours.",
  },
];

const offload: readonly Parameter[] = [
  {
    key: "task.*.coverage",
    label: "Share that the alternative can take by function",
    unit: "1",
    of: "alternative",
    ...share,
    defaults: [fromCatalog("task"), forKinds(["appliance"], convention(1)), nothing],
    description: "Capacity limits it further; the rest falls back on the host.",
  },
  {
    key: "task.*.capacity",
    perGbps: "capacityGbps",
    label: "Most that a card takes",
    unit: "load/card",
    of: "alternative",
    ...above(0),
    defaults: [fromCatalog("card"), fromCatalog("task")],
    description: "No limit where none is known.",
  },
  {
    key: "task.*.cardCoresPerLoad",
    perGbps: "cardCoresPerGbps",
    label: "The card's own cores",
    unit: "card cores/load",
    of: "alternative",
    ...atLeast(0),
    defaults: [nothing],
    description: "0 where engines of the card do it.",
  },
];

/** Infrastructure work: its load, what it costs the host, what is taken from the host. */
export const tasks: ParameterGroup = { heading: "Tasks", parameters: [...load, ...host, ...offload] };
