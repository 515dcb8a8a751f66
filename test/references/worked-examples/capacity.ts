import { ipsecCoresPerGbps, lineRates, lineRateSource, vswitchOffload } from "../power-examples";
import type { WorkedExample } from "./example";

const { software, qat } = ipsecCoresPerGbps;
const [gigabit, hundred] = lineRates as [(typeof lineRates)[0], (typeof lineRates)[0]];
const { coresPerServer, infraCoresBefore, infraCoresAfter } = vswitchOffload;
const before = infraCoresBefore / coresPerServer;
const offloaded = `1-${infraCoresAfter}/${infraCoresBefore}`;
const fastswan = "https://fastswan.org/Nvidia-ConnectX-7-Benchmark/ (acassen/fastswan commit 1e164e2a)";

/** IMIX: seven frames of 64 bytes, four of 594, one of 1,518. */
const imix = "(7*64+4*594+1518)/12";

/** Cores, packets and servers worked out in public. */
export const capacityExamples: WorkedExample[] = [
  {
    id: "W07",
    example: "IPsec in VPP on one core of a Xeon Gold 6130: 6.14 Gbps in software, 8.86 Gbps with QAT",
    figures: [
      {
        formula: `=EDGE.HOSTCORES(${software.gbps},EDGE.TASK("ipsec","nic","coresPerLoad"))`,
        published: "1.00",
      },
      {
        formula: `=EDGE.HOSTCORES(${qat.gbps},EDGE.TASK("ipsec","accel","coresPerLoad"))`,
        published: "1.00",
      },
    ],
    source: ipsecCoresPerGbps.source,
  },
  {
    id: "W08",
    example:
      "Packets a second at line rate: 1 Gbps of 1,518-byte frames; 100 Gbps of 64-byte frames and of IMIX",
    figures: [
      { formula: `=EDGE.PACKETRATE(${gigabit.gbps},${gigabit.frameBytes})*1E6`, published: "81274" },
      { formula: `=EDGE.PACKETRATE(${hundred.gbps},${hundred.frameBytes})`, published: "148.81" },
      { formula: `=EDGE.PACKETRATE(100,${imix})`, published: "32.74" },
    ],
    source: lineRateSource,
  },
  {
    id: "W09",
    example:
      "A 24-core server gives 12 cores to a software virtual switch, 1 with a SmartNIC: cores freed, share of servers removed",
    figures: [
      {
        formula: `=EDGE.INFRACORES(12,${before})-EDGE.INFRACORES(23,${before},${offloaded})`,
        published: "11",
      },
      {
        formula: `=INDEX(EDGE.CONSOLIDATION(276,EDGE.INFRACORES(276,${before}),EDGE.INFRACORES(276,${before},${offloaded}),${coresPerServer},1),5)`,
        published: String(vswitchOffload.shareRemoved),
      },
    ],
    source: vswitchOffload.source,
  },
  {
    id: "W10",
    example: "IPsec by a ConnectX-7: 190.5 Gbps on 20 host cores; with flows offloaded 184.3 Gbps on none",
    figures: [
      {
        formula: '=EDGE.HOSTCORES(190.5,EDGE.TASK("ipsec","smartnic","coresPerLoad"))',
        published: "20.0",
      },
      {
        formula: '=EDGE.HOSTCORES(184.3,EDGE.TASK("ipsec","smartnic","coresPerLoad.low"))',
        published: "0.0",
      },
    ],
    source: fastswan,
  },
  {
    id: "W11",
    example:
      "The same card with 1,600 tunnels instead of 1,000 takes 100.4 of 190.5 Gbps, with flows offloaded 80.4 of 184.3: the share that falls back on the host",
    figures: [
      { formula: "=EDGE.HOSTCORES(190.5,1,1,0,100.4)/EDGE.HOSTCORES(190.5,1)", published: "0.473" },
      { formula: "=EDGE.HOSTCORES(184.3,1,1,0,80.4)/EDGE.HOSTCORES(184.3,1)", published: "0.564" },
    ],
    source: fastswan,
  },
];
