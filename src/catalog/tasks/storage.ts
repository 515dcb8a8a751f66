import { between } from "../entry";
import { noFigure, type OffloadRow } from "./row";

/** Tasks of storage. */
export const storageTasks: readonly OffloadRow[] = [
  {
    task: "nvmeof",
    alternative: "nic",
    mode: "interrupt",
    loadPerCore: between(150, 300),
    does: "The host's initiator speaks NVMe/TCP in software.",
    conditions: "Blocks of 4 KB; an SPDK target carries 300 to 600 kIOPS a core.",
    source: "memory",
    date: "n/d",
    unverified: "all",
  },
  {
    task: "nvmeof",
    alternative: "accel",
    ...noFigure,
    does: "Engines of the CPU can copy and checksum; the protocol stays on the host.",
  },
  {
    task: "nvmeof",
    alternative: "smartnic",
    ...noFigure,
    does: "With RDMA the NIC moves the data; over TCP the protocol stays on the host.",
  },
  {
    task: "nvmeof",
    alternative: "dpu",
    ...noFigure,
    does: "The card shows the host a local NVMe drive and speaks to the network itself.",
  },
  {
    task: "compression",
    alternative: "nic",
    ...noFigure,
    does: "The host compresses in software.",
  },
  {
    task: "compression",
    alternative: "accel",
    ...noFigure,
    does: "The CPU's engine (QAT) compresses beside the cores.",
  },
  {
    task: "compression",
    alternative: "smartnic",
    ...noFigure,
    does: "A NIC compresses nothing: all of it stays on the host.",
  },
  {
    task: "compression",
    alternative: "dpu",
    ...noFigure,
    does: "Some cards have an engine for it; data must pass through the card.",
  },
];
