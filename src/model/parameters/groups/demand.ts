import { assumed, atLeast, convention, nothing, same, share, text } from "../declare";
import type { Parameter, ParameterGroup } from "../parameter";
import { sources } from "../sources";

const work: readonly Parameter[] = [
  {
    key: "demand",
    label: "Demand in year 1, at the peak",
    unit: "unit",
    of: "site",
    ...atLeast(0),
    defaults: [convention(1)],
    description: "In demandUnit: Gbps, cells, cameras. Tasks take their load from it.",
  },
  {
    key: "demandUnit",
    label: "Unit of the demand",
    of: "site",
    ...text(),
    defaults: [convention("unit")],
    description: "A label; the cost of a unit of work is shown in it.",
  },
  {
    key: "growth",
    label: "Growth of the demand a year",
    unit: "1",
    of: "site",
    ...atLeast(-0.99, 10),
    defaults: [nothing],
    description: "Application cores, resources, virtual machines and traffic grow with it.",
  },
  {
    key: "appCores",
    label: "Application cores of a site",
    unit: "cores",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "At the peak of year 1, without infrastructure work.",
  },
  {
    key: "appCoresPerUnit",
    label: "Application cores of a unit of demand",
    unit: "cores/unit",
    of: "site",
    ...atLeast(0),
    defaults: [],
    description: "Come on top of appCores, and follow the demand.",
  },
  {
    key: "loadFactor",
    label: "Mean load over the peak",
    unit: "1",
    of: "site",
    ...share,
    defaults: [assumed(0.5, "sized at 0.7, servers then work at 0.35, amid the usual 0.2 to 0.5")],
    description: "Servers are sized by the peak, energy is paid for the mean.",
  },
  {
    key: "vms",
    label: "Virtual machines of a site",
    unit: "vms",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "For license rules that count them; vCPUs, GPUs or cards for rules that count those.",
  },
];

const traffic: readonly Parameter[] = [
  {
    key: "siteGbps",
    label: "Traffic through the ports",
    unit: "Gbps",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "The larger direction, each packet once; held against portGbps.",
  },
  {
    key: "siteGbpsPerUnit",
    label: "Traffic of a unit of demand through the ports",
    unit: "Gbps/unit",
    of: "site",
    ...atLeast(0),
    defaults: [],
    description: "Comes on top of siteGbps, and follows the demand.",
  },
  {
    key: "outboundGbps",
    label: "Traffic out of a cloud",
    unit: "Gbps",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "At the peak; what the provider charges for.",
  },
  {
    key: "gbps",
    label: "Licensed throughput",
    unit: "Gbps",
    of: "site",
    ...atLeast(0),
    defaults: [same("siteGbps")],
    description: "For license rules that count it.",
  },
  {
    key: "frameBytes",
    label: "Mean frame",
    unit: "byte",
    of: "site",
    ...atLeast(64, 65535),
    defaults: [convention(362, sources.imix)],
    description: "Small frames cost more cores a Gbps.",
  },
];

const uses: readonly Parameter[] = [
  {
    key: "consolidateShare",
    label: "Freed cores that take servers away",
    unit: "1",
    of: "alternative",
    ...share,
    defaults: [convention(1)],
    description: "A freed core has one use; the rest grows or is idle.",
  },
  {
    key: "growShare",
    label: "Freed cores sold or used",
    unit: "1",
    of: "alternative",
    ...share,
    defaults: [nothing],
    description: "Worth growValue each, in the soft band. With consolidateShare at most 1.",
  },
];

/** What a site asks for in year 1, and what becomes of freed cores. */
export const demand: ParameterGroup = {
  heading: "Demand of a site",
  parameters: [...work, ...traffic, ...uses],
};
