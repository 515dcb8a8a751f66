import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";

/** The network card of each column: the smallest of each kind with a price on record. */
export const card: InputGroup = {
  heading: "Network card",
  inputs: [
    {
      key: "cardsPerServer",
      values: alike(1),
      status: "assumption",
      source: shared.assumption,
      note: "X710-DA2, ConnectX-6 Dx, BlueField-2 2x25G. 2 and haPair yes for a redundant pair.",
      to: 8,
    },
    {
      key: "cardPrice",
      values: [250, 250, 1182.5, 1500],
      status: "unverified",
      source: `NIC, SmartNIC: ${shared.bng}; DPU: ${shared.schweitzer}`,
      note: "NIC 200 to 300, SmartNIC 965 to 1,400 as read. The 2x25G DPU may cost less than the card priced; 1,000 to 2,000.",
      to: 50_000,
    },
    {
      key: "cardTypicalWatts",
      values: [3.9, 3.9, 19, 30],
      status: "unverified",
      source: `NIC, SmartNIC: ${shared.bng}; DPU: ${shared.memory}`,
      note: "3.3 to 4.5 and 16 to 22 as read. No idle figure is published, so a card draws this at all hours.",
      to: 500,
    },
    {
      key: "cardMaxWatts",
      values: [4.5, 4.5, 24, 75],
      status: "unverified",
      source: `NIC: ${shared.bng}; SmartNIC: ${shared.memory}; DPU: ${shared.bluefield2}`,
      note: "For fit only, never for energy. The DPU's is what its slot must supply, not what it draws.",
      to: 600,
    },
    usual("oobPortPrice", { to: 5000 }),
    usual("cardInstallHours", { to: 40, note: "The standard NIC comes in the server." }),
    usual("cardAdminHours", { to: 100, note: "A DPU is a second computer to patch: 0.5 to 6." }),
    usual("cardToolCost", { to: 5000 }),
    usual("cardFailures", { to: 5 }),
  ],
};
