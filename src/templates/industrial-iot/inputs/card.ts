import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, usual } from "../columns";

const device: TemplateInput[] = [
  usual("cardsPerServer", {
    note: "ConnectX-6 Dx; BlueField-2 2x25G, the smallest DPU with a price near it. A fanless gateway has no slot.",
    to: 4,
  }),
  {
    key: "cardPrice",
    values: [0, 0, 1182.5, 1500],
    status: "unverified",
    source: `SmartNIC: ${shared.bng}; DPU: ${shared.schweitzer}`,
    note: "965 to 1,400 as read; the DPU's is another model's, 1,000 to 2,000. BlueField-3: 2,000 to 3,000.",
    to: 50_000,
  },
  {
    key: "cardTypicalWatts",
    values: [0, 0, 19, 30],
    status: "unverified",
    source: `SmartNIC: ${shared.bng}; DPU: ${shared.memory}`,
    note: "16 to 22 as read; DPUs 30 to 75. No idle figure is published, so a card draws this at all hours.",
    to: 500,
  },
  {
    key: "cardMaxWatts",
    values: [0, 0, 24, 75],
    status: "unverified",
    source: `SmartNIC: ${shared.memory}; DPU: ${shared.bluefield2}`,
    note: "For fit only, never for energy. The DPU's is what its slot must supply.",
    to: 600,
  },
  {
    key: "fanWattsPerCard",
    values: [0, 0, 2, 5],
    status: "assumption",
    source: shared.assumption,
    note: "0 to 10: fans run faster behind a card in warm air.",
    to: 50,
  },
  {
    key: "slotWatts",
    values: alike(75),
    status: "assumption",
    source: shared.assumption,
    note: "Many slots of small servers give 25.",
    from: 10,
    to: 600,
  },
  {
    key: "cardCores",
    values: [0, 0, 0, 8],
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
