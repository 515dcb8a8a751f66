import type { Sentence } from "../template";

/** What a server carries within its planned utilization, Gbps. */
const carried = (cores: string, key: string): string =>
  `ROUND(coresPerServer_${key}*targetUtilization_${key}/task.tls.${cores}_${key},0)`;

/** Sentences of delivery: what a server carries, and what a DPU adds to a NIC that encrypts. */
export const summary: readonly Sentence[] = [
  {
    equation: [
      `"Within its planned utilization a server carries "&${carried("coresPerLoad", "nic")}&" Gbps of TLS video in software and "`,
      `${carried("residualCoresPerLoad", "smartnic")}&" with encryption in the NIC; a location asks for "&TEXT(demand*task.tls.gbpsPerUnit,"#,##0")&" at its peak, year 1."`,
    ].join("&"),
    lines: 2,
  },
  {
    equation: [
      `"For this task a DPU does what its NIC does. Against a NIC with TLS offload it "&IF(npvSaving_dpu<npvSaving_smartnic,"costs ","saves ")`,
      `TEXT(ROUND(ABS(npvSaving_dpu-npvSaving_smartnic)/sites,-1),"#,##0")&" USD "&IF(npvSaving_dpu<npvSaving_smartnic,"more ","")&"a location, present value."`,
    ].join("&"),
  },
];
