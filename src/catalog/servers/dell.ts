import type { PublishedResult } from "./published";

const unread = true;
const sledAlone =
  "One sled carries the fans and the supply of its enclosure; a pair with the 6421N idles at 85 W a sled.";

/** Results of Dell PowerEdge: edge servers first. One line a result, to be read down. */
// prettier-ignore
export const dell: readonly PublishedResult[] = [
  { id: "dell-c6615-8534p", system: "PowerEdge C6615", cpu: "AMD EPYC 8534P", sockets: 1, cores: 64, idleWatts: 63.4, maxWatts: 227, opsPerWatt: 24169, memoryGb: 96, published: "2023-09" },
  { id: "dell-c6615-8534p-2-nodes", system: "PowerEdge C6615", cpu: "AMD EPYC 8534P", nodes: 2, sockets: 2, cores: 128, idleWatts: 100, maxWatts: 433, opsPerWatt: 26218, memoryGb: 192, published: "2023-10" },
  { id: "dell-c6615-8534p-3-nodes", system: "PowerEdge C6615", cpu: "AMD EPYC 8534P", nodes: 3, sockets: 3, cores: 192, idleWatts: 138, maxWatts: 632, opsPerWatt: 27010, memoryGb: 288, published: "2023-10" },
  { id: "dell-c6615-8534p-4-nodes-2023-09", system: "PowerEdge C6615", cpu: "AMD EPYC 8534P", nodes: 4, sockets: 4, cores: 256, idleWatts: 189, maxWatts: 853, opsPerWatt: 26411, memoryGb: 384, published: "2023-09" },
  { id: "dell-c6615-8534p-4-nodes-2023-10", system: "PowerEdge C6615", cpu: "AMD EPYC 8534P", nodes: 4, sockets: 4, cores: 256, idleWatts: 174, maxWatts: 838, opsPerWatt: 27398, memoryGb: 384, published: "2023-10" },
  { id: "dell-t150-e-2388g", system: "PowerEdge T150", cpu: "Intel Xeon E-2388G", sockets: 1, cores: 8, idleWatts: 21.2, maxWatts: 84.1, opsPerWatt: 8259, memoryGb: 16, published: "2024-04" },
  { id: "dell-xr11-6338n", system: "PowerEdge XR11", cpu: "Intel Xeon Gold 6338N", sockets: 1, cores: 32, idleWatts: 114, maxWatts: 274, opsPerWatt: 6466, memoryGb: 128, published: "2023-05" },
  { id: "dell-xr4510c-d-2776nt-4-nodes", system: "PowerEdge XR4510c", cpu: "Intel Xeon D-2776NT", nodes: 4, sockets: 4, cores: 64, idleWatts: 200, maxWatts: 561, opsPerWatt: 8102, memoryGb: 128, published: "2023-03" },
  { id: "dell-xr5610-6421n", system: "PowerEdge XR5610", cpu: "Intel Xeon Gold 6421N", sockets: 1, cores: 32, idleWatts: 124, maxWatts: 256, opsPerWatt: 9779, memoryGb: 128, published: "2023-08" },
  { id: "dell-xr8620t-6421n-2-nodes-2023-03", system: "PowerEdge XR8620T", cpu: "Intel Xeon Gold 6421N", nodes: 2, sockets: 2, cores: 64, idleWatts: 170, maxWatts: 487, opsPerWatt: 9994, memoryGb: 256, published: "2023-03" },
  { id: "dell-xr8620t-6421n-2-nodes-2023-05", system: "PowerEdge XR8620T", cpu: "Intel Xeon Gold 6421N", nodes: 2, sockets: 2, cores: 64, idleWatts: 170, maxWatts: 487, opsPerWatt: 10045, memoryGb: 256, published: "2023-05" },
  { id: "dell-xr8620t-6433n-2024-08", system: "PowerEdge XR8620T", cpu: "Intel Xeon Gold 6433N", sockets: 1, cores: 32, idleWatts: 230, maxWatts: 420, opsPerWatt: 6564, memoryGb: 256, published: "2024-08", note: sledAlone },
  { id: "dell-xr8620t-6433n-2024-08-2", system: "PowerEdge XR8620T", cpu: "Intel Xeon Gold 6433N", sockets: 1, cores: 32, idleWatts: 225, maxWatts: 412, opsPerWatt: 6466, memoryGb: 256, published: "2024-08", note: sledAlone },
  { id: "dell-hs5610-6448y-2-sockets", system: "PowerEdge HS5610", cpu: "Intel Xeon Gold 6448Y", sockets: 2, cores: 64, idleWatts: 122, maxWatts: 602, opsPerWatt: 11564, memoryGb: 256, published: "2024-03", unread },
  { id: "dell-hs5610-6448y", system: "PowerEdge HS5610", cpu: "Intel Xeon Gold 6448Y", sockets: 1, cores: 32, idleWatts: 76.2, maxWatts: 318, opsPerWatt: 10135, memoryGb: 128, published: "2024-03", unread },
  { id: "dell-hs5620-6548y-2-sockets", system: "PowerEdge HS5620", cpu: "Intel Xeon Gold 6548Y", sockets: 2, cores: 64, idleWatts: 125, maxWatts: 602, opsPerWatt: 12533, memoryGb: 256, published: "2024-04", unread },
  { id: "dell-r240-e-2176g", system: "PowerEdge R240", cpu: "Intel Xeon E-2176G", sockets: 1, cores: 6, idleWatts: 20, maxWatts: 93.1, opsPerWatt: 8913, memoryGb: 32, published: "2019-07", unread },
  { id: "dell-r470-6780e", system: "PowerEdge R470", cpu: "Intel Xeon 6780E", sockets: 1, cores: 144, idleWatts: 79.4, maxWatts: 392, opsPerWatt: 20149, memoryGb: 512, published: "2025-03", unread },
  { id: "dell-r570-6787p", system: "PowerEdge R570", cpu: "Intel Xeon 6787P", sockets: 1, cores: 86, idleWatts: 90, maxWatts: 520, opsPerWatt: 21089, memoryGb: 512, published: "2025-03", unread },
  { id: "dell-r6515-7702p", system: "PowerEdge R6515", cpu: "AMD EPYC 7702P", sockets: 1, cores: 64, idleWatts: 54.5, maxWatts: 231, opsPerWatt: 18463, memoryGb: 64, published: "2020-08", unread },
  { id: "dell-r6525-7702-2-sockets", system: "PowerEdge R6525", cpu: "AMD EPYC 7702", sockets: 2, cores: 128, idleWatts: 81.6, maxWatts: 404, opsPerWatt: 20184, memoryGb: 128, published: "2020-03", unread },
  { id: "dell-r6715-9845", system: "PowerEdge R6715", cpu: "AMD EPYC 9845", sockets: 1, cores: 160, idleWatts: 72.8, maxWatts: 374, opsPerWatt: 36195, memoryGb: 192, published: "2025-08", unread },
  { id: "dell-r6725-9845-2-sockets", system: "PowerEdge R6725", cpu: "AMD EPYC 9845", sockets: 2, cores: 320, idleWatts: 135, maxWatts: 711, opsPerWatt: 36654, memoryGb: 384, published: "2025-11", unread },
  { id: "dell-r740-8180-2-sockets", system: "PowerEdge R740", cpu: "Intel Xeon Platinum 8180", sockets: 2, cores: 56, idleWatts: 52.3, maxWatts: 457, opsPerWatt: 11790, memoryGb: 192, published: "2017-09" },
  { id: "dell-r740-8280-2-sockets", system: "PowerEdge R740", cpu: "Intel Xeon Platinum 8280", sockets: 2, cores: 56, idleWatts: 49.8, maxWatts: 432, opsPerWatt: 12831, memoryGb: 192, published: "2019-04" },
  { id: "dell-r7425-7601-2-sockets", system: "PowerEdge R7425", cpu: "AMD EPYC 7601", sockets: 2, cores: 64, idleWatts: 77.5, maxWatts: 268, opsPerWatt: 11867, memoryGb: 128, published: "2019-02", unread },
  { id: "dell-r7515-7742", system: "PowerEdge R7515", cpu: "AMD EPYC 7742", sockets: 1, cores: 64, idleWatts: 99.5, maxWatts: 246, opsPerWatt: 16501, memoryGb: 128, published: "2019-09", unread },
  { id: "dell-r7525-7702-2-sockets", system: "PowerEdge R7525", cpu: "AMD EPYC 7702", sockets: 2, cores: 128, idleWatts: 72.3, maxWatts: 393, opsPerWatt: 20910, memoryGb: 128, published: "2020-04", unread },
  { id: "dell-r7615-9654p", system: "PowerEdge R7615", cpu: "AMD EPYC 9654P", sockets: 1, cores: 96, idleWatts: 77.4, maxWatts: 347, opsPerWatt: 24677, memoryGb: 192, published: "2023-09" },
  { id: "dell-r7615-9754", system: "PowerEdge R7615", cpu: "AMD EPYC 9754", sockets: 1, cores: 128, idleWatts: 74, maxWatts: 341, opsPerWatt: 29782, memoryGb: 192, published: "2023-08" },
  { id: "dell-r770-6780e-2-sockets", system: "PowerEdge R770", cpu: "Intel Xeon 6780E", sockets: 2, cores: 288, idleWatts: 197, maxWatts: 831, opsPerWatt: 20516, memoryGb: 512, published: "2024-08", unread },
  { id: "dell-r770-6787p-2-sockets", system: "PowerEdge R770", cpu: "Intel Xeon 6787P", sockets: 2, cores: 172, idleWatts: 164, maxWatts: 960, opsPerWatt: 21232, memoryGb: 512, published: "2025-03", unread },
  { id: "dell-r770ap-6980p-2-sockets", system: "PowerEdge R770AP", cpu: "Intel Xeon 6980P", sockets: 2, cores: 256, idleWatts: 241, maxWatts: 1185, opsPerWatt: 22805, memoryGb: 768, published: "2026-01", unread },
  { id: "dell-r7715-9845", system: "PowerEdge R7715", cpu: "AMD EPYC 9845", sockets: 1, cores: 160, idleWatts: 70, maxWatts: 373, opsPerWatt: 37464, memoryGb: 192, published: "2025-10", unread },
  { id: "dell-r7725-9965-2-sockets", system: "PowerEdge R7725", cpu: "AMD EPYC 9965", sockets: 2, cores: 384, idleWatts: 138, maxWatts: 861, opsPerWatt: 35920, memoryGb: 768, published: "2024-10", unread },
];
