/** Where figures of plants and gateways were read, beside those that several templates share. */
export const sources = {
  definition: "definition of this comparison",
  apc3100: "manualshive.com, B&R Automation PC 3100 user's manual",
  boavizta: "Boavizta environmental-footprint-data, commit 61323eb5: HPE EL8000, MicroServer Gen10 Plus",
  cabinet: "elliottelectric.com, heat dissipation of enclosures: 42 square feet of a 48 x 36 x 16 inch box",
  eia: "EIA, average revenue by state, 2023: Illinois, industrial",
  kernel: "lanner-america.com: over 20 cores for 10 Gbps in a legacy kernel (vendor's statement)",
  nanomq: "nanomq docs/en_US/test-report.md: 500,000 messages/s on 8 cores (fan-out, QoS 0)",
  publisher: "Azure/Industrial-IoT, docs/opc-publisher/troubleshooting.md, commit 8979593e",
  se350: "SPECpower_ssj2008, Lenovo ThinkEdge SE350 V2, Xeon D-2775TE, Mar 2024",
  ubuntu: "memory: Ubuntu Pro list, 2023",
} as const;
