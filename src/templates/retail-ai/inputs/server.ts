import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

const sizing: TemplateInput[] = [
  {
    key: "coresPerServer",
    values: alike(64),
    status: "given",
    source: sources.dl145,
    from: 8,
    to: 512,
  },
  usual("reservedCores", { to: 6 }),
  usual("targetUtilization", { from: 0.1 }),
  {
    key: "minimum",
    values: alike(1),
    status: "assumption",
    source: shared.assumption,
    note: "2 or 3 where the store must go on without one.",
    to: 10,
  },
  usual("spares", { to: 10 }),
  {
    key: "portGbps",
    values: [20, 200, 50],
    status: "given",
    source: "ports of the cards named below",
    from: 1,
    to: 800,
  },
];

const price: TemplateInput[] = [
  {
    key: "serverPrice",
    label: "Price of a server with its GPUs and NIC",
    values: alike(8550),
    status: "unverified",
    source: `${shared.assumption}; GPUs: ${shared.memory}`,
    note: "6,000 (3,000 to 10,000), two T4 at 1,150 (800 to 1,500), and 250 for the NIC.",
    to: 100_000,
  },
  {
    key: "nicInServerPrice",
    values: alike(250),
    status: "given",
    source: shared.bng,
    note: "X710-DA2, 200 to 300.",
    to: 5000,
  },
];

const power: TemplateInput[] = [
  {
    key: "idleWatts",
    label: "Server at idle with its GPUs, at the wall",
    values: alike(161),
    status: "assumption",
    source: `${sources.dl145}; GPUs: ${shared.assumption}`,
    note: "46.8 as measured, 55 for each GPU at work (36 at idle, 70 at most), 4 for the NIC.",
    to: 300,
  },
  {
    key: "maxWatts",
    label: "Server at full load with its GPUs, at the wall",
    values: alike(324),
    status: "assumption",
    source: `${sources.dl145}; GPUs: ${shared.assumption}`,
    note: "210 as measured and the same: 2.5 W a core between them. A T4's supply saw 220 W for 200 µs.",
    from: 300,
    to: 2000,
  },
  {
    key: "shape",
    values: alike("amd"),
    status: "assumption",
    source: shared.amdCurve,
    note: "Not this server's own points.",
  },
  {
    key: "psuEfficiency",
    values: alike(0.94),
    status: "assumption",
    source: shared.assumption,
    note: "Platinum at half load; a pair at low load has 0.8 to 0.9. Card watts cost more at the wall.",
    from: 0.5,
  },
  {
    key: "nicInServerWatts",
    values: alike(3.9),
    status: "given",
    source: shared.bng,
    note: "3.3 to 4.5.",
    to: 60,
  },
];

/** The store's server; the same in each column. */
export const server: InputGroup = { heading: "Server", inputs: [...sizing, ...price, ...power] };
