import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

const device: TemplateInput[] = [
  {
    key: "cardsPerServer",
    values: [0, 0, 1, 1, 1],
    status: "given",
    source: sources.definition,
    note: "ACC100; a card of the Marvell or Qualcomm class; BlueField-2 2x100G. An engine on the die is no card.",
    to: 4,
  },
  {
    key: "cardPrice",
    values: [0, 0, 1500, 3000, 1500],
    status: "unverified",
    source: `DPU: ${shared.schweitzer}; others: ${shared.memory}`,
    note: "ACC100 1,000 to 2,000; inline 2,000 to 4,000; BlueField-2 1,500 as read, 1,000 to 2,000.",
    to: 20_000,
  },
  {
    key: "cardTypicalWatts",
    values: [0, 0, 35, 60, 45],
    status: "unverified",
    source: shared.memory,
    note: "35 to 54; 40 to 75; 45 to 60. No idle figure is published, so a card draws this at all hours.",
    to: 400,
  },
  {
    key: "cardMaxWatts",
    values: [0, 0, 54, 75, 75],
    status: "unverified",
    source: `DPU: ${shared.bluefield2}; others: ${shared.memory}`,
    note: "For fit only, never for energy.",
    to: 400,
  },
  {
    key: "slotWatts",
    values: alike(75),
    status: "assumption",
    source: shared.assumption,
    note: "A full x16 slot; many slots of short servers give 25.",
    from: 10,
    to: 600,
  },
  usual("stackSupported", {
    label: "The radio software supports it",
    note: "Ask first: layer-1 software is written for look-aside or for one inline card.",
  }),
];

/** The cards, and what comes with one. */
export const card: InputGroup = {
  heading: "Card",
  inputs: [
    ...device,
    usual("oobPortPrice", { to: 5000 }),
    usual("cardInstallHours", { to: 40 }),
    usual("cardAdminHours", { to: 100, note: "A card with a system of its own: 0.5 to 6." }),
    usual("cardToolCost", { to: 5000 }),
    usual("cardFailures", { to: 5 }),
  ],
};
