import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

const midBand: TemplateInput[] = [
  {
    key: "task.fec.loadPerUnit",
    label: "Cells a unit of demand",
    unit: "cells/cell",
    values: [1],
    status: "given",
    source: sources.definition,
    to: 10,
  },
  {
    key: "task.fec.coresPerLoad",
    label: "Layers 1 and 2 in software",
    unit: "cores/cell",
    values: alike(16),
    status: "given",
    source: sources.ericsson,
    note: "10 to 20, a loaded cell of the massive-MIMO class; error correction is the largest block.",
    from: 12,
    to: 40,
  },
  {
    key: "task.fec.coverage",
    values: [0, 1, 1, 1, 0],
    status: "assumption",
    source: shared.assumption,
    note: "What the alternative is. A DPU for networks takes none of it.",
  },
  {
    key: "task.fec.residualCoresPerLoad",
    label: "Host cores that stay with the accelerator",
    unit: "cores/cell",
    values: [0, 10, 10, 4, 0],
    status: "assumption",
    source: shared.assumption,
    note: "No public figure. Look-aside 7 to 12; three cells on one 32-core server need 8.5 at most. Inline 2 to 6.",
    to: 12,
  },
  {
    key: "task.fec.mode",
    values: alike("polling"),
    status: "assumption",
    source: shared.assumption,
    note: "Real-time cores poll: whole cores of each server, busy at all hours.",
  },
];

const lowBand: TemplateInput[] = [
  { key: "task.low.unit", values: ["cells"], status: "given", source: sources.definition },
  {
    key: "task.low.coresPerLoad",
    label: "Layers 1 and 2 in software",
    unit: "cores/cell",
    values: alike(1),
    status: "given",
    source: sources.ericsson,
    note: "0.5 to 2, a loaded cell.",
    from: 0.7,
    to: 10,
  },
  {
    key: "task.low.coverage",
    values: [0, 1, 1, 1, 0],
    status: "assumption",
    source: shared.assumption,
    note: "As of the mid-band cells.",
  },
  {
    key: "task.low.residualCoresPerLoad",
    label: "Host cores that stay with the accelerator",
    unit: "cores/cell",
    values: [0, 0.625, 0.625, 0.25, 0],
    status: "assumption",
    source: shared.assumption,
    note: "In the proportion of the mid-band cells.",
    to: 0.7,
  },
  { key: "task.low.mode", values: alike("polling"), status: "assumption", source: shared.assumption },
];

const fronthaul: TemplateInput[] = [
  { key: "task.fronthaul.unit", values: ["cells"], status: "given", source: sources.definition },
  {
    key: "task.fronthaul.loadPerUnit",
    label: "Cells a unit of demand",
    unit: "cells/cell",
    values: [1],
    status: "given",
    source: sources.definition,
    to: 10,
  },
  {
    key: "task.fronthaul.coresPerLoad",
    label: "Packets of the fronthaul (C and U plane) in software",
    unit: "cores/cell",
    values: alike(0.5),
    status: "assumption",
    source: shared.assumption,
    note: "0.25 to 1: one or two polling cores serve several cells.",
    from: 0.2,
    to: 4,
  },
  {
    key: "task.fronthaul.coverage",
    values: [0, 0, 0, 1, 1],
    status: "assumption",
    source: shared.assumption,
    note: "Taken whole, in favor of the cards that have the ports.",
  },
  {
    key: "task.fronthaul.residualCoresPerLoad",
    unit: "cores/cell",
    values: alike(0),
    status: "assumption",
    source: shared.assumption,
    note: "Nothing stays, in favor of the cards.",
    to: 0.2,
  },
  { key: "task.fronthaul.mode", values: alike("polling"), status: "assumption", source: shared.assumption },
];

const timing: TemplateInput[] = [
  {
    key: "task.timing.loadPerUnit",
    label: "Load of the clock, a cell",
    values: [0],
    status: "given",
    source: sources.definition,
    note: "A clock serves the server, however many cells it has.",
    to: 10,
  },
  { key: "task.timing.coresPerLoad", values: alike(0), status: "given", source: sources.definition, to: 10 },
  {
    key: "task.timing.fixedCores",
    label: "Host cores of a server that keep its clock",
    values: [0.5, 0.5, 0.5, 0.5, 0],
    status: "assumption",
    source: shared.assumption,
    note: "0.1 to 1. A DPU can run the programs itself; the NIC's time stamps are in its price.",
    to: 4,
  },
];

/** What the radio software costs the host, and what each alternative takes of it. */
export const tasks: readonly InputGroup[] = [
  { heading: "Mid-band cells with error correction", inputs: midBand },
  { heading: "Low-band cells", inputs: lowBand },
  { heading: "Fronthaul", inputs: fronthaul },
  { heading: "Timing", inputs: timing },
];
