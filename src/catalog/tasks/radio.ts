import { around } from "../entry";
import { noFigure, type OffloadRow } from "./row";

/** Tasks of a virtual radio access network. */
export const radioTasks: readonly OffloadRow[] = [
  {
    task: "fec",
    alternative: "nic",
    mode: "polling",
    coresPerLoad: around(16, 10, 20),
    does: "The host runs layers 1 and 2 of each cell, error correction included.",
    conditions:
      "Cores of layers 1 and 2 for a fully loaded mid-band cell of 100 MHz; a low-band cell takes 1.",
    source:
      "https://seattle-startup.blogspot.com/2023/02/cloud-ran-accelerators-which-one-is-in.html (repost of Ericsson's blog)",
    date: "2023-02",
    unverified: [],
  },
  {
    task: "fec",
    alternative: "accel",
    mode: "polling",
    coresPerLoad: around(10, 7, 12),
    gain: around(2.4, 1.5, 2.4),
    does: "Error correction runs in an engine of the CPU (vRAN Boost) or on a look-aside card (ACC100); the rest of layer 1 stays.",
    conditions: "gain: capacity of a Xeon 6 SoC against the generation before, up to, by its vendor.",
    source:
      "gain https://fierce-network.com/wireless/intel-ups-its-ai-ran-game-xeon-6-launch ; cores an assumption",
    date: "2025-02",
    unverified: ["coresPerLoad"],
  },
  {
    task: "fec",
    alternative: "smartnic",
    ...noFigure,
    does: "A SmartNIC can take fronthaul packets, not error correction: the cell's cores stay.",
  },
  {
    task: "fec",
    alternative: "dpu",
    mode: "polling",
    coresPerLoad: around(4, 2, 6),
    does: "Only an inline card of layer 1 takes a cell's cores; layers 2 and 3 stay. A DPU for networks takes none of them.",
    conditions: "Inline layer-1 cards (Marvell, Qualcomm, GPU).",
    source: "assumption",
    date: "2026-11",
    unverified: "all",
  },
  {
    task: "timing",
    alternative: "nic",
    ...noFigure,
    does: "Clocks follow the network by time stamps of the NIC, where it has them, and a program on the host.",
  },
  {
    task: "timing",
    alternative: "accel",
    ...noFigure,
    does: "Nothing: a CPU's engines keep no time for the network.",
  },
  {
    task: "timing",
    alternative: "smartnic",
    ...noFigure,
    does: "A timing NIC keeps the clock in hardware (GNSS, PTP); the program on the host stays.",
  },
  {
    task: "timing",
    alternative: "dpu",
    ...noFigure,
    does: "The card can keep the clock and run the program on its own cores.",
  },
];
