import { assumed, atLeast, forCards, forKinds, nothing } from "../declare";
import type { ParameterGroup } from "../parameter";

/** What comes with a card: ports, fitting, care, failures. */
export const cardCosts: ParameterGroup = {
  heading: "Around the card",
  parameters: [
    {
      key: "opticsPrice",
      label: "Optics and cables of a card",
      unit: "USD/card",
      of: "alternative",
      ...atLeast(0),
      defaults: [nothing],
      description: "Over those of the NIC that it replaces.",
    },
    {
      key: "switchPortPrice",
      label: "Switch ports of a card",
      unit: "USD/card",
      of: "alternative",
      ...atLeast(0),
      defaults: [nothing],
      description: "Over those of the NIC that it replaces; faster ports cost more.",
    },
    {
      key: "oobPortPrice",
      label: "Management port of a card",
      unit: "USD/card",
      of: "alternative",
      ...atLeast(0),
      defaults: [forKinds(["dpu"], assumed(100, "a 1 GbE port and its cable")), nothing],
      description: "A DPU is a second computer with a network port of its own.",
    },
    {
      key: "cardInstallHours",
      label: "Fitting a card at the site",
      unit: "h/card",
      of: "alternative",
      ...atLeast(0),
      defaults: [forCards(assumed(1)), nothing],
      description: "A NIC that comes in the server takes none.",
    },
    {
      key: "cardAdminHours",
      label: "Care of a card: firmware, its own system",
      unit: "h/card/year",
      of: "alternative",
      ...atLeast(0),
      defaults: [forKinds(["smartnic"], assumed(0.5)), forKinds(["dpu"], assumed(2, "0.5 to 6")), nothing],
      description: "Two hours a site cost more than 60 W all year.",
    },
    {
      key: "cardToolCost",
      label: "Fleet management of a card",
      unit: "USD/card/year",
      of: "alternative",
      ...atLeast(0),
      defaults: [forKinds(["dpu"], assumed(50, "0 to 200")), nothing],
      description: "Subscriptions of the card's vendor too; or a license.",
    },
    {
      key: "cardFailures",
      label: "Failures of a card that need a visit",
      unit: "visits/card/year",
      of: "alternative",
      ...atLeast(0),
      defaults: [forCards(assumed(0.01, "0.003 to 0.02; no field rate is published")), nothing],
      description: "A standard NIC's are among the server's.",
    },
  ],
};
