import type { InputGroup } from "../../template";
import { sources } from "./sources";

const price = { kind: "number", from: 0, to: 50_000 } as const;
const watts = { kind: "number", from: 0, to: 500 } as const;

/** The network card of each alternative. The standard NIC is a card like the others, so nothing is replaced. */
export const card: InputGroup = {
  heading: "Network card",
  inputs: [
    {
      label: "Device",
      unit: "text",
      values: ["Intel X710-DA2", "NVIDIA ConnectX-6 Dx", "NVIDIA BlueField-2 E 2x25G"],
      note: "The smallest card of each kind with a price on record.",
    },
    {
      key: "cardsPerServer",
      label: "Cards in a server",
      unit: "cards",
      values: [1, 1, 1],
      allowed: { kind: "whole", from: 1, to: 8 },
      status: "assumption",
      source: sources.assumption,
      note: "2 for a redundant pair.",
    },
    {
      key: "cardPrice",
      label: "Price of a card",
      unit: "USD",
      values: [250, 1180, 1500],
      allowed: price,
      status: "unverified",
      source: `NIC, SmartNIC: ${sources.bng}; DPU: ${sources.stateOfSmartNics}`,
      note: "NIC 200 to 300, SmartNIC 965 to 1,400 as read. The 2x25G DPU may cost less than the card priced; 1,000 to 2,000.",
    },
    {
      key: "cardWatts",
      label: "Card, typical draw",
      unit: "W",
      values: [3.9, 19, 30],
      allowed: watts,
      status: "unverified",
      source: `NIC, SmartNIC: ${sources.bng}; DPU: memory`,
      note: "NIC 3.3 to 4.5, SmartNIC 16 to 22 as read. No idle figure is published, so a card draws this at all hours.",
    },
    {
      key: "cardMaxWatts",
      label: "Card, highest draw",
      unit: "W",
      values: [4.5, 24, 75],
      allowed: watts,
      status: "unverified",
      source: `NIC: ${sources.bng}; SmartNIC: memory; DPU: ${sources.bluefield2}`,
      note: "For fit only, never for energy. The DPU's is what its slot must supply, not what it draws.",
    },
    {
      key: "cardInstallHours",
      label: "Fitting a card at the branch",
      unit: "hours",
      values: [0, 1, 1],
      allowed: { kind: "number", from: 0, to: 40 },
      status: "assumption",
      source: sources.assumption,
      note: "The standard NIC comes in the server.",
    },
  ],
};
