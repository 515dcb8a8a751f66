import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

const sizing: TemplateInput[] = [
  {
    key: "coresPerServer",
    values: [16, 2, 16, 16],
    status: "unverified",
    source: `${sources.se350}; gateway: ${shared.memory}`,
    note: "Core i5-7300U: 2 to 4 cores.",
    from: 2,
    to: 128,
  },
  {
    key: "coreSpeed",
    values: [1, 0.8, 1, 1],
    status: "assumption",
    source: shared.assumption,
    note: "An older mobile core: 0.6 to 1.",
    from: 0.2,
    to: 5,
  },
  {
    key: "reservedCores",
    label: "Cores kept for the system",
    values: [1, 0.25, 1, 1],
    status: "assumption",
    source: shared.assumption,
    note: "A gateway has no hypervisor.",
    to: 1,
  },
  usual("targetUtilization", { from: 0.1 }),
  usual("spares", { to: 10, note: "1 where the line stops without its gateway." }),
];

const price: TemplateInput[] = [
  {
    key: "serverPrice",
    label: "Price of a server or gateway, without card",
    values: [4000, 1800, 4000, 4000],
    status: "assumption",
    source: shared.assumption,
    note: "Rugged: 2,500 to 6,000, gateway 1,000 to 3,000. No list price is public.",
    to: 50_000,
  },
];

const power: TemplateInput[] = [
  {
    key: "idleWatts",
    values: [51.2, 15, 51.2, 51.2],
    status: "given",
    source: `${sources.se350}; gateway: ${sources.apc3100}`,
    note: "Gateway: 15 to 17 W for its system unit.",
    to: 100,
  },
  {
    key: "maxWatts",
    values: [136, 25, 136, 136],
    status: "given",
    source: `${sources.se350}; gateway: ${sources.apc3100}`,
    note: "Gateway: the complete system is limited to 25 W, less than a DPU's slot must supply.",
    from: 20,
    to: 1000,
  },
  {
    key: "shape",
    values: alike("intel"),
    status: "assumption",
    source: shared.intelCurve,
    note: "Not these machines' own points.",
  },
  {
    key: "psuEfficiency",
    values: alike(0.94),
    status: "assumption",
    source: shared.assumption,
    note: "0.85 to 0.95 for small supplies. Card watts cost more at the wall.",
    from: 0.5,
  },
];

/** The machine in the cabinet. */
export const server: InputGroup = { heading: "Server or gateway", inputs: [...sizing, ...price, ...power] };
