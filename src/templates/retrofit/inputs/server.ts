import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, oldAndNew, usual } from "../columns";
import { sources } from "../sources";

const what: TemplateInput[] = [
  {
    key: "owned",
    label: "Servers that a site owns",
    values: oldAndNew(4, 0),
    status: "assumption",
    source: shared.assumption,
    note: "Not bought again, and not refunded where they go.",
    to: 1000,
  },
  {
    key: "ownedLife",
    values: alike(3),
    status: "assumption",
    source: shared.assumption,
    note: "Five to six years of life, two or three of them gone: 1 to 4.",
    from: 1,
    to: 10,
  },
  {
    key: "coresPerServer",
    values: oldAndNew(56, 128),
    status: "given",
    source: `Owned: ${sources.r740}; new: ${sources.r7615}`,
    from: 16,
    to: 512,
  },
  {
    key: "sockets",
    values: oldAndNew(2, 1),
    status: "given",
    source: `Owned: ${sources.r740}; new: ${sources.r7615}`,
    to: 8,
  },
  {
    key: "coreSpeed",
    values: oldAndNew(1, 0.99),
    status: "assumption",
    source: `Owned: ${sources.r740}; new: ${sources.r7615}`,
    note: "103,800 operations a second and core against some 102,500, these estimated from the overall result.",
    from: 0.2,
    to: 5,
  },
  usual("reservedCores", { to: 8 }),
  usual("targetUtilization", { from: 0.2 }),
  usual("minimum", { to: 100 }),
];

const cost: TemplateInput[] = [
  {
    key: "serverPrice",
    values: oldAndNew(8000, 15_000),
    status: "assumption",
    source: shared.assumption,
    note: "At the end of its life an owned server is replaced by one of as many cores (6,000 to 15,000); the new ones have twice as many (8,000 to 25,000).",
    to: 200_000,
  },
  usual("serverLife", { from: 1, to: 30 }),
  {
    key: "serverInstallCost",
    values: alike(400),
    status: "assumption",
    source: shared.assumption,
    note: "A visit.",
    to: 10_000,
  },
];

const watts: TemplateInput[] = [
  {
    key: "idleWatts",
    values: oldAndNew(54, 78),
    status: "assumption",
    source: `Owned: ${sources.r740}; new: ${sources.r7615}`,
    note: "49.8 and 74 W as read, and 4 W for the standard NIC. Two sockets at idle below one: as published.",
    to: 200,
  },
  {
    key: "maxWatts",
    values: oldAndNew(436, 345),
    status: "assumption",
    source: `Owned: ${sources.r740}; new: ${sources.r7615}`,
    note: "432 and 341 W as read, and the NIC.",
    from: 200,
    to: 5000,
  },
  {
    key: "shape",
    values: oldAndNew("intel", "amd"),
    status: "assumption",
    source: `Owned: ${shared.intelCurve}; new: ${shared.amdCurve}`,
    note: "Within 4% of the owned server's own points; name it as `server` to use them.",
  },
  {
    key: "psuEfficiency",
    values: alike(0.94),
    status: "assumption",
    source: shared.assumption,
    note: "Card watts are direct current and cost more at the wall.",
    from: 0.5,
  },
];

/** The servers that are there, and those that would replace them. */
export const server: InputGroup = { heading: "Servers", inputs: [...what, ...cost, ...watts] };
