import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, oldAndNew, usual } from "../columns";
import { sources } from "../sources";

const device: TemplateInput[] = [
  {
    key: "cardsPerServer",
    values: [0, 1, 0, 1],
    status: "assumption",
    source: shared.assumption,
    note: "ConnectX-6 Dx, BlueField-2 2x25G. The standard NIC, an X710-DA2, is in the servers.",
    to: 8,
  },
  {
    key: "nicsReplaced",
    values: [0, 1, 0, 1],
    status: "assumption",
    source: shared.assumption,
    note: "Taken out: its watts go, its price is not refunded.",
    to: 8,
  },
  {
    key: "nicInServerWatts",
    values: alike(3.9),
    status: "given",
    source: shared.bng,
    note: "X710-DA2, 3.3 to 4.5.",
    to: 50,
  },
  {
    key: "cardPrice",
    values: [0, 1182.5, 0, 1500],
    status: "unverified",
    source: `SmartNIC: ${shared.bng}; DPU: ${shared.schweitzer}`,
    note: "SmartNIC 965 to 1,400 as read; the DPU's is another model's, 1,000 to 2,000.",
    to: 50_000,
  },
  usual("cardLife", {
    from: 1,
    to: 30,
    note: "It moves to the next server. The remaining life of the owned one where it is written off with it.",
  }),
  {
    key: "cardTypicalWatts",
    values: [0, 19, 0, 30],
    status: "unverified",
    source: `SmartNIC: ${shared.bng}; DPU: ${shared.memory}`,
    note: "16 to 22 as read. No idle figure is published, so a card draws this at all hours.",
    to: 500,
  },
  {
    key: "cardMaxWatts",
    values: [0, 24, 0, 75],
    status: "unverified",
    source: `SmartNIC: ${shared.memory}; DPU: ${shared.bluefield2}`,
    note: "For fit only. The DPU's is what its slot must supply; full-height BlueField-3 cards take 150 and a cable.",
    to: 600,
  },
];

const slot: TemplateInput[] = [
  {
    key: "cardGbps",
    label: "What a card must move",
    values: [20, 100, 20, 50],
    status: "assumption",
    source: shared.assumption,
    note: "One port of the SmartNIC: with both it would be cut to 107 by a 3.0 slot.",
    from: 1,
    to: 800,
  },
  { key: "cardPcieGen", values: [3, 4, 3, 4], status: "unverified", source: shared.memory },
  { key: "cardLanes", values: [8, 16, 8, 8], status: "unverified", source: shared.memory },
  {
    key: "slotPcieGen",
    values: oldAndNew(3, 5),
    status: "unverified",
    source: sources.generations,
    note: "Servers of 2017 to 2020 have 3.0, the next two generations 4.0 and 5.0.",
  },
  {
    key: "slotLanes",
    values: alike(16),
    status: "assumption",
    source: shared.assumption,
    note: "Short servers have one to three slots, many of them x8. Is one free?",
  },
  {
    key: "slotWatts",
    values: alike(75),
    status: "assumption",
    source: sources.slotText,
    note: "What such servers promise a x16 slot. By the letter of the standard a card that is no graphics card stays at 25.",
    from: 10,
    to: 600,
  },
  {
    key: "auxWatts",
    values: alike(0),
    status: "assumption",
    source: shared.assumption,
    note: "75 with a 6-pin, 150 with an 8-pin cable, where the server has one.",
    to: 600,
  },
  usual("protocolEfficiency", { from: 0.5 }),
  {
    key: "heatGateWatts",
    values: alike(25),
    status: "given",
    source: shared.heatGate,
    note: "Most watts of a card in extended air temperature.",
    from: 5,
    to: 600,
  },
  { key: "heatGateAmbient", values: alike(35), status: "given", source: shared.heatGate, from: 20, to: 60 },
  {
    key: "stackSupported",
    values: alike("yes"),
    status: "assumption",
    source: sources.preinstalled,
    note: "A Linux host with flow offload. vSphere supports DPUs only in servers that came with one: type no.",
  },
];

const care: TemplateInput[] = [
  usual("oobPortPrice", { to: 5000 }),
  {
    key: "cardInstallHours",
    values: [0, 2.5, 0, 2.5],
    status: "assumption",
    source: sources.remoteHands,
    note: "1 hour to fit it (0.5 to 2), and its part of the way there.",
    to: 40,
  },
  usual("cardAdminHours", { to: 100, note: "A DPU is a second computer to patch: 0.5 to 6." }),
  usual("cardToolCost", { to: 5000 }),
  usual("cardFailures", { to: 5, note: "A server's boot waits for its DPU: a dead card is a dead server." }),
];

/** The card, and the gates that it must pass to go into an owned server. */
export const card: InputGroup[] = [
  { heading: "Card", inputs: [...device, ...care] },
  { heading: "Gates: slot, power, heat, software", inputs: slot },
];
