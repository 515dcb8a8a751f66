import type { StepGroup } from "./step";

/** What a site asks for in each year. */
export const demandSteps: StepGroup = {
  heading: "Demand of a site",
  steps: [
    {
      key: "on",
      label: "Year within the horizon",
      unit: "1",
      of: "site",
      year: 1,
      formula: "IF(year<=years,1,0)",
    },
    {
      key: "growthFactor",
      label: "Growth since year 1",
      unit: "1",
      of: "site",
      year: 1,
      formula: "IF(year=1,1,growthFactor.prior*(1+growth))",
    },
    {
      key: "demandYear",
      label: "Demand",
      unit: "unit",
      of: "site",
      year: 1,
      formula: "demand*growthFactor",
    },
    {
      key: "appCoresYear",
      label: "Application cores",
      unit: "cores",
      of: "site",
      year: 1,
      formula: [
        { needs: ["appCoresPerUnit"], formula: "appCores*growthFactor+demandYear*appCoresPerUnit" },
        { formula: "appCores*growthFactor" },
      ],
    },
    {
      key: "load",
      label: "Load of the task, at the peak",
      unit: "load",
      of: "site",
      each: "task",
      year: 1,
      formula: [
        {
          needs: ["task.gbpsPerUnit", "task.unit=Mpps"],
          formula: "demandYear*task.gbpsPerUnit*packetsPerGigabit/(bitsPerByte*(frameBytes+frameOverhead))",
        },
        { needs: ["task.gbpsPerUnit"], formula: "demandYear*task.gbpsPerUnit" },
        { formula: "demandYear*task.loadPerUnit" },
      ],
      note: "Both directions together.",
    },
    {
      key: "siteGbpsYear",
      label: "Traffic through the ports, larger direction",
      unit: "Gbps",
      of: "site",
      year: 1,
      formula: [
        { needs: ["siteGbpsPerUnit"], formula: "siteGbps*growthFactor+demandYear*siteGbpsPerUnit" },
        { formula: "siteGbps*growthFactor" },
      ],
    },
    {
      key: "resourceNeeded",
      label: "Other resource needed",
      unit: "resource",
      of: "site",
      each: "resource",
      year: 1,
      formula: [
        {
          needs: ["resource.neededPerUnit"],
          formula: "resource.needed*growthFactor+demandYear*resource.neededPerUnit",
        },
        { formula: "resource.needed*growthFactor" },
      ],
    },
  ],
};
