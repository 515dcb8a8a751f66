import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

/** The network card of each column. The standard NIC is a card like the others, so nothing is replaced. */
export const card: InputGroup = {
  heading: "Network card",
  inputs: [
    {
      key: "cardsPerServer",
      values: alike(1),
      status: "assumption",
      source: sources.assumption,
      note: "X710-DA2, ConnectX-6 Dx, BlueField-2 2x25G. 2 and haPair yes for a redundant pair.",
      to: 8,
    },
    {
      key: "nicsReplaced",
      values: alike(0),
      status: "assumption",
      source: sources.assumption,
      note: "The standard NIC has a column of its own here. 1 where the server's price and watts hold one.",
      to: 8,
    },
    usual("nicInServerWatts", { to: 100 }),
    usual("nicInServerPrice", { to: 10_000 }),
    {
      key: "cardPrice",
      values: [250, 1182.5, 1500],
      status: "unverified",
      source: `NIC, SmartNIC: ${sources.bng}; DPU: ${sources.schweitzer}`,
      note: "NIC 200 to 300, SmartNIC 965 to 1,400 as read; the DPU's is another model's, 1,000 to 2,000.",
      to: 50_000,
    },
    {
      key: "cardTypicalWatts",
      values: [3.9, 19, 30],
      status: "unverified",
      source: `NIC, SmartNIC: ${sources.bng}; DPU: ${sources.memory}`,
      note: "3.3 to 4.5 and 16 to 22 as read. No idle figure is published, so a card draws this at all hours.",
      to: 500,
    },
    {
      key: "cardMaxWatts",
      values: [4.5, 24, 75],
      status: "unverified",
      source: `NIC: ${sources.bng}; SmartNIC: ${sources.memory}; DPU: ${sources.bluefield2}`,
      note: "For fit only, never for energy. The DPU's is what its slot must supply, not what it draws.",
      to: 600,
    },
    {
      key: "slotWatts",
      values: alike(75),
      status: "assumption",
      source: sources.assumption,
      note: "A full x16 slot; many slots give 25.",
      from: 10,
      to: 600,
    },
    {
      key: "heatGateWatts",
      values: alike(25),
      status: "given",
      source: sources.heatGate,
      note: "Most watts of a card in hot air; see your server's manual.",
      from: 5,
      to: 600,
    },
    { key: "heatGateAmbient", values: alike(35), status: "given", source: sources.heatGate, from: 20, to: 60 },
    usual("stackSupported"),
    usual("cardLife", { from: 1, to: 30 }),
    usual("oobPortPrice", { to: 5000 }),
    usual("cardInstallHours", { to: 40 }),
    usual("cardAdminHours", { to: 100, note: "A DPU is a second computer to patch: 0.5 to 6." }),
    usual("cardToolCost", { to: 5000 }),
    usual("cardFailures", { to: 5 }),
  ],
};
