import { above, atLeast, convention, nothing, positiveShare, text, whereKnown } from "../declare";
import type { ParameterGroup } from "../parameter";

/** What else a server must offer: memory, streams of an accelerator, disk. */
export const resources: ParameterGroup = {
  heading: "Other resources",
  parameters: [
    {
      key: "resource.*.label",
      label: "Name of the resource",
      of: "site",
      ...text(),
      defaults: [{ from: "member" }],
      description: "With its unit, as memory in GB.",
    },
    {
      key: "resource.*.needed",
      label: "Resource that a site needs",
      unit: "resource",
      of: "site",
      ...atLeast(0),
      defaults: [whereKnown("resource.*.neededPerUnit", nothing)],
      description: "In year 1; grows with the demand, and is not moved by it otherwise.",
    },
    {
      key: "resource.*.neededPerUnit",
      label: "Resource that a unit of demand needs",
      unit: "resource/unit",
      of: "site",
      ...atLeast(0),
      defaults: [],
      description: "Comes on top of what the site needs anyway, and follows the demand.",
    },
    {
      key: "resource.*.capacity",
      label: "Resource of a server",
      unit: "resource/server",
      of: "alternative",
      ...above(0),
      defaults: [],
      description: "Where it runs short before the cores do, freed cores remove no server.",
    },
    {
      key: "resource.*.utilization",
      label: "Share of it that may be used",
      unit: "1",
      of: "alternative",
      ...positiveShare,
      defaults: [convention(1)],
      description: "1 where nothing is held back.",
    },
  ],
};
