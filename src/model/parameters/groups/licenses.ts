import { parseRule } from "../../licenses/parse-rule";
import { assumed, atLeast, convention, forKinds, nothing, oneOf, share, text, yesOrNo } from "../declare";
import type { ParameterGroup } from "../parameter";

/** Licenses, several at once, each by its rule. */
export const licenses: ParameterGroup = {
  heading: "Licenses",
  parameters: [
    {
      key: "license.*.label",
      label: "Name of the license",
      of: "site",
      ...text(),
      defaults: [{ from: "member" }],
      description: "As the results show it.",
    },
    {
      key: "license.*.rule",
      label: "What the license counts",
      of: "alternative",
      ...text(parseRule),
      defaults: [forKinds(["cloud"], convention("per-server", "a cloud has no servers to license"))],
      description: "A rule of EDGE.LICENSERULES. Vendors change them: see its date.",
    },
    {
      key: "license.*.price",
      label: "Price of what it counts",
      unit: "USD/unit",
      of: "alternative",
      ...atLeast(0),
      defaults: [forKinds(["cloud"], nothing)],
      description: "A year, or once where the term is perpetual.",
    },
    {
      key: "license.*.term",
      label: "Term",
      of: "site",
      ...oneOf("yearly", "perpetual"),
      defaults: [convention("yearly")],
      description: "perpetual: once, and support a year.",
    },
    {
      key: "license.*.support",
      label: "Support, share of a perpetual price a year",
      unit: "1",
      of: "site",
      ...share,
      defaults: [assumed(0.2, "Oracle asks 0.22 (memory)")],
      description: "Not asked of yearly terms.",
    },
    {
      key: "license.*.applies",
      label: "The alternative needs it",
      of: "alternative",
      ...yesOrNo,
      defaults: [convention("yes")],
      description: "no: it ends. Freed cores alone end no license. A card's own license is one more.",
    },
    {
      key: "licenseEscalation",
      label: "Rise of license prices a year",
      unit: "1",
      of: "site",
      ...atLeast(-0.99, 10),
      defaults: [nothing],
      description: "Nominal money only.",
    },
  ],
};
