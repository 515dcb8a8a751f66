import { around } from "../entry";
import { noFigure, type OffloadRow } from "./row";

const vpp = "https://lfnetworking.org/how-fd-io-20-01-release-improves-multicore-ipsec/";
const netflix = "https://hollow-knight.pages.dev/item?id=36588803 (mirror of Hacker News item 36588803)";

/** Tasks that encrypt: tunnels, sessions, and the service mesh that is made of them. */
export const cryptoTasks: readonly OffloadRow[] = [
  {
    task: "ipsec",
    alternative: "nic",
    mode: "polling",
    coresPerLoad: 0.163,
    loadPerCore: 6.14,
    does: "The host encrypts with the instructions of its cores (AES-NI), here in VPP.",
    conditions:
      "IMIX, AES-GCM-128, Xeon 6130; 2.13 Mpps a core. A legacy kernel path takes 2 cores/Gbps or more (Lanner).",
    source: vpp,
    date: "2020-03",
    unverified: [],
  },
  {
    task: "ipsec",
    alternative: "accel",
    mode: "polling",
    coresPerLoad: 0.113,
    loadPerCore: 8.86,
    does: "The CPU's crypto engine (QAT) encrypts beside the cores; packets still pass through them.",
    conditions: "IMIX, AES-GCM-128, look-aside, same test as software.",
    source: vpp,
    date: "2020-03",
    unverified: [],
  },
  {
    task: "ipsec",
    alternative: "smartnic",
    coresPerLoad: around(0.105, 0, 0.105),
    capacity: around(190.5, 184.3, 190.5),
    does: "The NIC encrypts inline; the host forwards. With flows offloaded as well, no packet reaches a host core.",
    conditions:
      "ConnectX-7, 1,000 tunnels: 20 cores of a Xeon 6342 allotted at 190.5 Gbps; full offload 0 cores at 184.3 Gbps, and 80.4 Gbps at 1,600 tunnels.",
    source: "https://fastswan.org/Nvidia-ConnectX-7-Benchmark/",
    date: "2026-06",
    unverified: [],
  },
  {
    task: "ipsec",
    alternative: "dpu",
    capacity: 193,
    does: "Tunnels end on the card: keys on its own cores, packets in its engines.",
    conditions: "BlueField-3 with strongSwan: 193 Gbps of 390 raw, two hosts, patched firmware.",
    source: "https://blog.amododesign.com/the-quest-for-400g-ipsec",
    date: "n/d",
    unverified: [],
  },
  {
    task: "tls",
    alternative: "nic",
    mode: "interrupt",
    coresPerLoad: around(0.133, 0.1, 0.2),
    capacity: around(240, 200, 240),
    does: "The host encrypts every record in software (kTLS); memory bandwidth is what runs out.",
    conditions: "Video by Netflix: 240 Gbps on the 32 cores of an EPYC 7502P.",
    source: netflix,
    date: "2023-07",
    unverified: [],
  },
  {
    task: "tls",
    alternative: "accel",
    ...noFigure,
    does: "The CPU's crypto engine can take handshakes and records; records still pass through memory.",
  },
  {
    task: "tls",
    alternative: "smartnic",
    mode: "interrupt",
    coresPerLoad: around(0.085, 0.08, 0.1),
    capacity: around(375, 375, 400),
    cards: 2,
    gain: around(1.56, 1.5, 1.6),
    does: "The NIC encrypts records as they leave; handshakes and the server stay: 64% of the host's cores remain.",
    conditions: "The same server with two ConnectX-6 Dx: 375 Gbps.",
    source: netflix,
    date: "2023-07",
    unverified: [],
  },
  {
    task: "tls",
    alternative: "dpu",
    ...noFigure,
    does: "Its NIC encrypts records as a SmartNIC does; the card's own cores add nothing to that.",
  },
  {
    task: "mesh",
    alternative: "nic",
    mode: "interrupt",
    coresPerLoad: around(0.2, 0.06, 0.25),
    does: "A proxy beside each service parses, encrypts and routes every request on the host.",
    conditions:
      "In vCPU per 1,000 requests a second: sidecar 0.2, ztunnel 0.06, waypoint 0.25; 1 KB payload, 2 workers; a hop passes two proxies. Istio 1.12 to 1.15: 0.35.",
    source: "https://istio.io/zh/docs/ops/deployment/performance-and-scalability (Istio 1.24)",
    date: "n/d",
    unverified: [],
  },
  {
    task: "mesh",
    alternative: "accel",
    ...noFigure,
    does: "The CPU's crypto engine can take the handshakes; parsing and routing stay.",
  },
  {
    task: "mesh",
    alternative: "smartnic",
    ...noFigure,
    does: "The NIC moves packets and at most encrypts; the proxies stay on the host.",
  },
  {
    task: "mesh",
    alternative: "dpu",
    ...noFigure,
    does: "Proxies could run on the card's own cores; no source gives what they carry there.",
  },
];
