import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, usual } from "../columns";

const device: TemplateInput[] = [
  usual("cardsPerServer", {
    note: "ConnectX-6 Dx; BlueField-2 2x25G, the smallest DPU with a price near it.",
    to: 4,
  }),
  usual("nicsReplaced", { to: 1 }),
  {
    key: "cardPrice",
    values: [0, 1182.5, 1500],
    status: "unverified",
    source: `SmartNIC: ${shared.bng}; DPU: ${shared.schweitzer}`,
    note: "965 to 1,400 as read; the DPU's is another model's, 1,000 to 2,000.",
    to: 50_000,
  },
  {
    key: "cardTypicalWatts",
    values: [0, 19, 30],
    status: "unverified",
    source: `SmartNIC: ${shared.bng}; DPU: ${shared.memory}`,
    note: "16 to 22 as read. No idle figure is published, so a card draws this at all hours.",
    to: 500,
  },
  {
    key: "cardMaxWatts",
    values: [0, 24, 75],
    status: "unverified",
    source: `SmartNIC: ${shared.memory}; DPU: ${shared.bluefield2}`,
    note: "For fit only, never for energy.",
    to: 600,
  },
  {
    key: "slotWatts",
    values: alike(75),
    status: "assumption",
    source: shared.assumption,
    note: "A slot that the GPUs leave free; short servers have one to three.",
    from: 10,
    to: 600,
  },
  {
    key: "cardCores",
    values: [0, 0, 8],
    status: "given",
    source: shared.bluefield2,
    note: "8 Arm A72.",
    to: 64,
  },
  usual("stackSupported"),
];

/** The cards, and what comes with one. */
export const card: InputGroup = {
  heading: "Card",
  inputs: [
    ...device,
    usual("oobPortPrice", { to: 5000 }),
    usual("cardInstallHours", { to: 40 }),
    usual("cardAdminHours", { to: 100, note: "A DPU is a second computer to patch: 0.5 to 6." }),
    usual("cardToolCost", { to: 5000 }),
    usual("cardFailures", { to: 5 }),
  ],
};
