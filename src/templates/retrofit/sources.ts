const boavizta = "Boavizta environmental-footprint-data, commit 61323eb5";

/** Where figures of retrofits were read, beside those that several templates share. */
export const sources = {
  r740: "SPECpower_ssj2008, Dell PowerEdge R740, 2x Xeon Platinum 8280, Apr 2019",
  r7615: "SPECpower_ssj2008, Dell PowerEdge R7615, EPYC 9754, Aug 2023",
  generations: "szwecent.com, Dell PowerEdge generations; PCIe 3.0 of the 14th: memory",
  slotText: "oem-pcb.com, manualshive.com: PCIe card power by the CEM text",
  preinstalled: "docs.vmware.com, vSphere 8.0: DPUs in servers with pre-installed DPUs; pipedot.org says Dell allows more",
  idrac: "dell.com, iDRAC9 guide: a DPU needs an Enterprise or Datacenter license; price: memory",
  embodied: boavizta,
  remoteHands: "365datacenters.com, qtsdatacenters.com: remote hands",
} as const;
