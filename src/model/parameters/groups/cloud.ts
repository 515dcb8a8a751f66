import { above, atLeast, convention, nothing, share } from "../declare";
import type { ParameterGroup } from "../parameter";

/** Rented instances, where the work runs in a cloud. */
export const cloud: ParameterGroup = {
  heading: "Cloud",
  parameters: [
    {
      key: "vcpusPerCore",
      label: "vCPUs of a core",
      unit: "vcpus/core",
      of: "alternative",
      ...above(0),
      defaults: [convention(2, "a vCPU is a thread")],
      description: "1 where the provider sells whole cores.",
    },
    {
      key: "vcpuPrice",
      label: "Price of a vCPU-hour",
      unit: "USD/vcpu/h",
      of: "alternative",
      ...atLeast(0),
      defaults: [],
      description: "On demand, with its share of memory. Must be typed for a cloud.",
    },
    {
      key: "termDiscount",
      label: "Discount for a term",
      unit: "1",
      of: "alternative",
      ...share,
      defaults: [nothing],
      description: "Reserved or committed use.",
    },
    {
      key: "egressPrice",
      label: "Price of traffic out",
      unit: "USD/GB",
      of: "alternative",
      ...atLeast(0),
      defaults: [nothing],
      description: "Of outboundGbps.",
    },
  ],
};
