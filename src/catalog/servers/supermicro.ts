import type { PublishedResult } from "./published";

const unread = true;

/** Results of Supermicro: edge servers first. One line a result, to be read down. */
// prettier-ignore
export const supermicro: readonly PublishedResult[] = [
  { id: "supermicro-as-1015sv-wtnrt-8024p", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8024P", sockets: 1, cores: 8, idleWatts: 62.1, maxWatts: 104, opsPerWatt: 6399, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1015sv-wtnrt-8024pn", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8024PN", sockets: 1, cores: 8, idleWatts: 67, maxWatts: 111, opsPerWatt: 6157, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1015sv-wtnrt-8224p", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8224P", sockets: 1, cores: 24, idleWatts: 68.8, maxWatts: 169, opsPerWatt: 14128, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1015sv-wtnrt-8224pn", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8224PN", sockets: 1, cores: 24, idleWatts: 68.1, maxWatts: 152, opsPerWatt: 13599, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1015sv-wtnrt-8324p", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8324P", sockets: 1, cores: 32, idleWatts: 69.1, maxWatts: 176, opsPerWatt: 16711, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1015sv-wtnrt-8324pn", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8324PN", sockets: 1, cores: 32, idleWatts: 71.2, maxWatts: 172, opsPerWatt: 17246, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1015sv-wtnrt-8534p", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8534P", sockets: 1, cores: 64, idleWatts: 50.6, maxWatts: 201, opsPerWatt: 26485, memoryGb: 192, published: "2023-09" },
  { id: "supermicro-as-1015sv-wtnrt-8534pn", system: "AS-1015SV-WTNRT", cpu: "AMD EPYC 8534PN", sockets: 1, cores: 64, idleWatts: 55.8, maxWatts: 202, opsPerWatt: 24434, memoryGb: 192, published: "2023-09" },
  { id: "supermicro-as-1115sv-wtnrt-8124p", system: "AS-1115SV-WTNRT", cpu: "AMD EPYC 8124P", sockets: 1, cores: 16, idleWatts: 68.2, maxWatts: 135, opsPerWatt: 10433, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1115sv-wtnrt-8124pn", system: "AS-1115SV-WTNRT", cpu: "AMD EPYC 8124PN", sockets: 1, cores: 16, idleWatts: 68.5, maxWatts: 133, opsPerWatt: 10356, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1115sv-wtnrt-8434p", system: "AS-1115SV-WTNRT", cpu: "AMD EPYC 8434P", sockets: 1, cores: 48, idleWatts: 72.2, maxWatts: 211, opsPerWatt: 20100, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1115sv-wtnrt-8434pn", system: "AS-1115SV-WTNRT", cpu: "AMD EPYC 8434PN", sockets: 1, cores: 48, idleWatts: 71.7, maxWatts: 210, opsPerWatt: 20949, memoryGb: 96, published: "2023-10" },
  { id: "supermicro-as-1115sv-wtnrt-8534p", system: "AS-1115SV-WTNRT", cpu: "AMD EPYC 8534P", sockets: 1, cores: 64, idleWatts: 74.7, maxWatts: 236, opsPerWatt: 22287, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-as-1115sv-wtnrt-8534pn", system: "AS-1115SV-WTNRT", cpu: "AMD EPYC 8534PN", sockets: 1, cores: 64, idleWatts: 71.8, maxWatts: 224, opsPerWatt: 23311, memoryGb: 96, published: "2023-09" },
  { id: "supermicro-sys-1029u-tr4-8280l-2-sockets", system: "SYS-1029U-TR4", cpu: "Intel Xeon Platinum 8280L", sockets: 2, cores: 56, idleWatts: 61.8, maxWatts: 426, opsPerWatt: 12265, memoryGb: 384, published: "2019-04", unread },
  { id: "supermicro-1123us-tr4-7702-2-sockets", system: "Server 1123US-TR4", cpu: "AMD EPYC 7702", sockets: 2, cores: 128, idleWatts: 99.2, maxWatts: 412, opsPerWatt: 19391, memoryGb: 512, published: "2019-09", unread },
  { id: "supermicro-2024us-trt-7773x-2-sockets", system: "Server 2024US-TRT", cpu: "AMD EPYC 7773X", sockets: 2, cores: 128, idleWatts: 191, maxWatts: 464, opsPerWatt: 19666, memoryGb: 512, published: "2022-05", unread },
  { id: "supermicro-741ge-tnrt-8490h-2-sockets", system: "SuperServer 741GE-TNRT", cpu: "Intel Xeon Platinum 8490H", sockets: 2, cores: 120, idleWatts: 194, maxWatts: 957, opsPerWatt: 13546, memoryGb: 512, published: "2023-01", unread },
  { id: "supermicro-741ge-tnrt-8592-2-sockets", system: "SuperServer 741GE-TNRT", cpu: "Intel Xeon Platinum 8592+", sockets: 2, cores: 128, idleWatts: 196, maxWatts: 1025, opsPerWatt: 14599, published: "2024-01", unread },
  { id: "supermicro-sys-521c-nr-8480", system: "SuperServer SYS-521C-NR", cpu: "Intel Xeon Platinum 8480+", sockets: 1, cores: 56, idleWatts: 116, maxWatts: 518, opsPerWatt: 10290, memoryGb: 128, published: "2023-10", unread },
  { id: "supermicro-sys-521e-wr-6414u", system: "SuperServer SYS-521E-WR", cpu: "Intel Xeon Gold 6414U", sockets: 1, cores: 32, idleWatts: 87.6, maxWatts: 347, opsPerWatt: 10322, memoryGb: 128, published: "2023-09", unread },
  { id: "supermicro-sys-521e-wr-8471n", system: "SuperServer SYS-521E-WR", cpu: "Intel Xeon Platinum 8471N", sockets: 1, cores: 52, idleWatts: 88.2, maxWatts: 419, opsPerWatt: 12821, memoryGb: 128, published: "2023-09", unread },
  { id: "supermicro-sys-521e-wr-8490h", system: "SuperServer SYS-521E-WR", cpu: "Intel Xeon Platinum 8490H", sockets: 1, cores: 60, idleWatts: 93.9, maxWatts: 482, opsPerWatt: 14537, memoryGb: 256, published: "2023-01", unread },
  { id: "supermicro-sys-521e-wr-8592", system: "SuperServer SYS-521E-WR", cpu: "Intel Xeon Platinum 8592+", sockets: 1, cores: 64, idleWatts: 145, maxWatts: 564, opsPerWatt: 13134, memoryGb: 512, published: "2024-01", unread },
  { id: "supermicro-sys-6029p-wtr-8276m-2-sockets", system: "SuperServer SYS-6029P-WTR", cpu: "Intel Xeon Platinum 8276M", sockets: 2, cores: 56, idleWatts: 48.1, maxWatts: 416, opsPerWatt: 13295, memoryGb: 192, published: "2019-04", unread },
  { id: "supermicro-sys-6029p-wtr-8280-2-sockets", system: "SuperServer SYS-6029P-WTR", cpu: "Intel Xeon Platinum 8280", sockets: 2, cores: 56, idleWatts: 48.6, maxWatts: 385, opsPerWatt: 13623, memoryGb: 192, published: "2019-07", unread },
  { id: "supermicro-sys-620c-tn12r-8380-2-sockets", system: "SuperServer SYS-620C-TN12R", cpu: "Intel Xeon Platinum 8380", sockets: 2, cores: 80, idleWatts: 101, maxWatts: 622, opsPerWatt: 13544, memoryGb: 256, published: "2021-07", unread },
  { id: "supermicro-sys-621c-tn12r-8490h-2-sockets", system: "SuperServer SYS-621C-TN12R", cpu: "Intel Xeon Platinum 8490H", sockets: 2, cores: 120, idleWatts: 163, maxWatts: 988, opsPerWatt: 14200, memoryGb: 256, published: "2023-01", unread },
  { id: "supermicro-sys-112c-tn-6780e", system: "System SYS-112C-TN", cpu: "Intel Xeon 6780E", sockets: 1, cores: 144, idleWatts: 106, maxWatts: 427, opsPerWatt: 19489, memoryGb: 256, published: "2024-08", unread },
  { id: "supermicro-sys-212h-tn-6780e", system: "System SYS-212H-TN", cpu: "Intel Xeon 6780E", sockets: 1, cores: 144, idleWatts: 101, maxWatts: 433, opsPerWatt: 19500, memoryGb: 256, published: "2024-08", unread },
  { id: "supermicro-sys-222h-tn-6780e-2-sockets", system: "System SYS-222H-TN", cpu: "Intel Xeon 6780E", sockets: 2, cores: 288, idleWatts: 236, maxWatts: 906, opsPerWatt: 19273, memoryGb: 512, published: "2024-08", unread },
];
