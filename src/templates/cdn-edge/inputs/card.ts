import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";

/** Two cards a server in each column, 4x100G. */
export const card: InputGroup = {
  heading: "Network cards",
  inputs: [
    {
      key: "cardsPerServer",
      values: alike(2),
      status: "assumption",
      source: shared.assumption,
      note: "E810-CQDA2, ConnectX-6 Dx, BlueField-2 2x100G: two of each.",
      to: 8,
    },
    {
      key: "cardPrice",
      values: [800, 1182.5, 1500],
      status: "given",
      source: `NIC: ${shared.bng}; DPU: ${shared.schweitzer}`,
      note: "700 to 900, 965 to 1,400; the DPU's is of 2022.",
      to: 50_000,
    },
    {
      key: "cardTypicalWatts",
      values: [18, 19, 45],
      status: "unverified",
      source: `NIC: ${shared.bng}; DPU: ${shared.memory}`,
      note: "15 to 21 and 16 to 22 as read. No idle figure is published, so a card draws this at all hours.",
      to: 500,
    },
    {
      key: "cardMaxWatts",
      values: [21, 24, 75],
      status: "unverified",
      source: `NIC: ${shared.bng}; SmartNIC: ${shared.memory}; DPU: ${shared.bluefield2}`,
      note: "For fit only, never for energy. The DPU's is what its slot must supply, not what it draws.",
      to: 600,
    },
    {
      key: "slotWatts",
      values: alike(75),
      status: "assumption",
      source: shared.assumption,
      note: "A full x16 slot.",
      from: 10,
      to: 600,
    },
    usual("cardLife", { from: 1, to: 30 }),
    usual("oobPortPrice", { to: 5000 }),
    usual("cardInstallHours", { to: 40, note: "Fitted in the factory: type 0." }),
    usual("cardAdminHours", { to: 100, note: "A DPU is a second computer to patch: 0.5 to 6." }),
    usual("cardToolCost", { to: 5000 }),
    usual("cardFailures", { to: 5 }),
  ],
};
