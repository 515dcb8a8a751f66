import type { Cell, Fill, Filling, Given } from "../../../src/model/comparison";
import { bare, compared, type Inputs, nothingKnown } from "../../support/tco";

/** A NIC beside a DPU that takes one server of four away, with all typed that a warning asks for. */
export const clean: Inputs = {
  ...bare,
  demand: 40,
  demandUnit: "Gbps",
  appCores: 50,
  "task.ipsec.gbpsPerUnit": 1,
  "task.ipsec.coresPerGbps": 0.8,
  "task.ipsec.residualCoresPerGbps": [0.8, 0.05],
  "task.ipsec.coverage": [0, 0.9],
  "task.ipsec.mode": "interrupt",
  idleWatts: 100,
  maxWatts: 400,
  "curve.load.1": 0,
  "curve.load.2": 1,
  "curve.watts.1": 100,
  "curve.watts.2": 400,
  psuRating: "platinum",
  psuRatedWatts: 800,
  serverPrice: 12000,
  cardPrice: [0, 900],
  cardIdleWatts: [0, 20],
  cardTypicalWatts: [0, 30],
  cardMaxWatts: [0, 60],
  nicsReplaced: [0, 1],
  nicInServerWatts: 8,
  cardAdminHours: [0, 2],
  cardToolCost: [0, 40],
  integrationCost: [0, 3000],
  stackSupported: "yes",
  electricityPrice: 0.2,
  pue: 1.4,
  marginalPue: 1.2,
};

/** The catalog of these cases: it knows of ipsec that a DPU takes a half, and that its cores poll. */
export const halfKnown: Filling = {
  ...nothingKnown,
  task: (task, kind) => (task === "ipsec" && kind === "dpu" ? half : undefined),
};

const known = (value: number | string): Given => ({ value, status: "catalog", source: "test" });

const half: Fill = new Map([
  ["task.ipsec.unit", known("Gbps")],
  ["task.ipsec.coverage", known(0.5)],
  ["task.ipsec.mode", known("polling")],
]);

/** The clean case with changes; a change to undefined leaves the row out. */
export const changed = (changes: Readonly<Record<string, Cell | readonly Cell[]>>, filling?: Filling) =>
  compared({ ...clean, ...changes }, ["nic", "dpu"], filling);
