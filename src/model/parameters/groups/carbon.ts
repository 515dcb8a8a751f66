import { assumed, atLeast, nothing, read, share } from "../declare";
import type { ParameterGroup } from "../parameter";
import { sources } from "../sources";

/** Carbon of the energy, and embodied in hardware. */
export const carbon: ParameterGroup = {
  heading: "Carbon",
  parameters: [
    {
      key: "gramsPerKwh",
      label: "Carbon of the grid, CO2e",
      unit: "g/kWh",
      of: "site",
      ...atLeast(0),
      defaults: [read(383.55, sources.ember)],
      description: "36 in Sweden to 709 in India.",
    },
    {
      key: "carbonDecline",
      label: "Fall of the grid's carbon a year",
      unit: "1",
      of: "site",
      ...share,
      defaults: [nothing],
      description: "0 keeps today's grid.",
    },
    {
      key: "embodiedServer",
      label: "Embodied carbon of a server, CO2e",
      unit: "kg/server",
      of: "alternative",
      ...atLeast(0),
      defaults: [read(1356, `Dell R740, ${sources.boavizta}`)],
      description: "800 to 8,600 by configuration and method. Only servers bought count.",
    },
    {
      key: "embodiedCard",
      label: "Embodied carbon of a card, CO2e",
      unit: "kg/card",
      of: "alternative",
      ...atLeast(0),
      defaults: [assumed(100, "15 to 225; no footprint of a card is published")],
      description: "Against what its watts save.",
    },
  ],
};
