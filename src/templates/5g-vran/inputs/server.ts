import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

const sizing: TemplateInput[] = [
  {
    key: "coresPerServer",
    values: [32, 72, 32, 32, 32],
    status: "given",
    source: `72: ${sources.eetimes}; 32: ${shared.dl110}`,
    note: "32 to 72. Type 32 for a smaller processor with the accelerator: it removes no server here.",
    from: 16,
    to: 256,
  },
  {
    key: "reservedCores",
    label: "Cores kept for the platform",
    values: alike(2),
    status: "unverified",
    source: sources.openshift,
    note: "They stay on the host with any card.",
    to: 12,
  },
  usual("spares", { to: 10, note: "1 in a hub: a powered spare draws watts and is licensed." }),
  {
    key: "portGbps",
    values: [100, 100, 100, 100, 200],
    status: "unverified",
    source: shared.memory,
    note: "4x25G; the DPU 2x100G.",
    from: 10,
    to: 800,
  },
];

const price: TemplateInput[] = [
  {
    key: "serverPrice",
    label: "Price of a server with its timing NIC",
    values: [8900, 12_000, 8900, 8900, 8900],
    status: "assumption",
    source: shared.assumption,
    note: "6,000 to 14,000 with 32 cores, and 900 for the NIC. Nobody publishes the 72-core one.",
    to: 100_000,
  },
  {
    key: "nicInServerPrice",
    label: "Timing NIC in it",
    values: alike(900),
    status: "unverified",
    source: shared.memory,
    note: "GNSS and PTP, 4x25G: 500 to 1,500.",
    to: 5000,
  },
  {
    key: "nicsReplaced",
    label: "Timing NICs that the card replaces",
    values: [0, 0, 0, 1, 1],
    status: "assumption",
    source: shared.assumption,
    note: "1 assumes that the card keeps time as well; a FEC card has no ports.",
    to: 1,
  },
];

const measured = `32 cores: ${shared.dl110}; 72 cores: ${sources.xeon6}`;

const power: TemplateInput[] = [
  {
    key: "idleWatts",
    values: [133, 107, 133, 133, 133],
    status: "assumption",
    source: measured,
    note: "108 and 82, and 25 for the NIC. Sources differ for a 32-core sled: 85 or 230.",
    to: 250,
  },
  {
    key: "maxWatts",
    values: [329, 352, 329, 329, 329],
    status: "assumption",
    source: measured,
    note: "304 and 327, and 25 for the NIC. 256 to 420 for 32 cores.",
    from: 250,
    to: 1500,
  },
  {
    key: "shape",
    values: alike("intel"),
    status: "assumption",
    source: shared.intelCurve,
    note: "Not these servers' own points.",
  },
  usual("pollingPowerShare", { note: "Less where the radio software lets cores sleep between slots." }),
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
    label: "Timing NIC in the server's watts",
    values: alike(23),
    status: "unverified",
    source: `NIC: ${shared.bng}; clock: ${shared.assumption}`,
    note: "18 for a 2x100G NIC (15 to 21 as read), 5 for clock and receiver (3 to 10).",
    to: 60,
  },
];

/** The servers of a site: 32 cores and a timing NIC; with the accelerator on the die, 72. */
export const server: InputGroup = { heading: "Server", inputs: [...sizing, ...price, ...power] };
