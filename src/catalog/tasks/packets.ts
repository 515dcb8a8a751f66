import { around, between } from "../entry";
import type { OffloadRow } from "./row";
import { noFigure } from "./row";

const netronome = "Netronome slides, 2016";
const recalled = ["coresPerLoad", "loadPerCore"];

/** Tasks that every packet costs: switching, overlays, filtering, inspection. */
export const packetTasks: readonly OffloadRow[] = [
  {
    task: "vswitch",
    alternative: "nic",
    mode: "polling",
    loadPerCore: between(2, 4),
    hostCores: 12,
    does: "OVS switches every packet on host cores: with DPDK on cores that poll at all hours, in the kernel by interrupt.",
    conditions:
      "OVS-DPDK with megaflow; kernel OVS 0.5 to 1 Mpps a core at small packets. hostCores: of a 24-core server in a vendor's illustration, traffic not stated.",
    source: `hostCores ${netronome}; the rest memory`,
    date: "2016-03",
    unverified: recalled,
  },
  {
    task: "vswitch",
    alternative: "accel",
    ...noFigure,
    does: "Crypto engines of the CPU switch no packets: all of it stays on the host.",
  },
  {
    task: "vswitch",
    alternative: "smartnic",
    hostCores: 1,
    gain: around(20, 20, 50),
    does: "Flow tables run in the NIC (tc flower, eSwitch, P4); the host keeps first packets and the control plane.",
    conditions:
      "hostCores: of a 24-core server in a vendor's illustration. gain: work a core, 20 times user-space OVS, 50 times kernel OVS. Memory: 0.5 to 1 core stays.",
    source: netronome,
    date: "2016-03",
    unverified: [],
  },
  {
    task: "vswitch",
    alternative: "dpu",
    hostCores: between(0, 0.5),
    does: "The whole switch runs on the card, its control plane on the card's own cores.",
    source: "memory",
    date: "n/d",
    unverified: "all",
  },
  {
    task: "overlay",
    alternative: "nic",
    mode: "polling",
    loadPerCore: between(1, 2),
    does: "The host wraps and unwraps every packet in software, in the virtual switch.",
    conditions: "OVS-DPDK with VXLAN; kernel OVS 0.5 to 1 Mpps a core at small packets.",
    source: "memory",
    date: "n/d",
    unverified: "all",
  },
  {
    task: "overlay",
    alternative: "accel",
    ...noFigure,
    does: "Crypto engines of the CPU wrap no packets: all of it stays on the host.",
  },
  {
    task: "overlay",
    alternative: "smartnic",
    ...noFigure,
    does: "The NIC wraps and unwraps in its flow tables; its host cores are counted with virtual switching.",
  },
  {
    task: "overlay",
    alternative: "dpu",
    ...noFigure,
    does: "The card wraps and unwraps with the switch that runs on it; its host cores are counted with virtual switching.",
  },
  {
    task: "firewall",
    alternative: "nic",
    mode: "interrupt",
    loadPerCore: between(1, 2),
    does: "The host tracks every connection in software.",
    conditions:
      "nftables with connection tracking; a virtual firewall of the VM-series class carries 1 to 2 Gbps a vCPU.",
    source: "memory",
    date: "n/d",
    unverified: "all",
  },
  {
    task: "firewall",
    alternative: "accel",
    ...noFigure,
    does: "Crypto engines of the CPU track no connections: all of it stays on the host.",
  },
  {
    task: "firewall",
    alternative: "smartnic",
    ...noFigure,
    does: "Connections that the host has admitted go on in the NIC's tables; new ones and inspection stay on the host.",
  },
  {
    task: "firewall",
    alternative: "dpu",
    gain: around(5, 1, 5),
    does: "Flows that need no inspection pass through the card; what is inspected stays on the host.",
    conditions:
      "gain: throughput of a virtual firewall with flow offload on BlueField-2. A branch inspects most of its traffic: coverage is low.",
    source:
      "https://origin-docs.paloaltonetworks.com/content/techdocs/en_US/pan-os/10-1/pan-os-new-features (intelligent traffic offload)",
    date: "n/d",
    unverified: [],
  },
  {
    task: "ids",
    alternative: "nic",
    mode: "interrupt",
    loadPerCore: between(1, 3),
    does: "The host inspects every payload in software (Suricata).",
    source: "memory",
    date: "n/d",
    unverified: "all",
  },
  {
    task: "ids",
    alternative: "accel",
    ...noFigure,
    does: "Nothing that a source puts a figure to: inspection stays on the host.",
  },
  {
    task: "ids",
    alternative: "smartnic",
    ...noFigure,
    does: "Flows that need no inspection can pass the host by; inspection itself stays.",
  },
  {
    task: "ids",
    alternative: "dpu",
    ...noFigure,
    does: "Flows that need no inspection pass through the card; inspection itself stays.",
  },
];
