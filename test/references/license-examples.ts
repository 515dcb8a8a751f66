/** Published license counts and costs, each read on the page named; the call that reproduces it beside it. */
export interface LicenseExample {
  id: string;
  example: string;
  /** Arguments of LICENSES: rule, servers, sockets, cores a socket, VMs, Gbps. */
  licenses: [string, number, number, number, number?, number?];
  /** From billable units to the published figure: a pack's size, a price. */
  published: { figure: number; of: (units: number) => number }[];
  source: string;
}

const itself = (units: number) => units;
const packsOfTwo = (units: number) => units / 2;
const times = (price: number) => (units: number) => units * price;

export const licenseExamples: LicenseExample[] = [
  {
    id: "W05",
    example: "VMware, 10 hosts with two 20-core processors; VVF 135, VCF 350 USD a core and year; 1 and 3 years",
    licenses: ["vmware-core", 10, 2, 20],
    published: [
      { figure: 54_000, of: times(135) },
      { figure: 162_000, of: times(3 * 135) },
      { figure: 140_000, of: times(350) },
      { figure: 420_000, of: times(3 * 350) },
    ],
    source: "https://redresscompliance.com/vmware-cloud-foundation-vs-vsphere-foundation-licensing-features-and-pricing-comparison",
  },
  {
    id: "P02",
    example: "VMware, one host with two 8-core processors",
    licenses: ["vmware-core", 1, 2, 8],
    published: [{ figure: 32, of: itself }],
    source: "https://www.otava.com/blog/simplifying-vmware-licensing",
  },
  {
    id: "P03",
    example: "VMware, one host with two 12-core processors",
    licenses: ["vmware-core", 1, 2, 12],
    published: [{ figure: 32, of: itself }],
    source: "https://www.renewalintel.com/blog/vmware-broadcom-per-core-minimum",
  },
  {
    id: "P05",
    example: "Windows Server, two 4-core processors",
    licenses: ["windows-datacenter", 1, 2, 4],
    published: [{ figure: 16, of: itself }],
    source: "http://support.bluesolutions.co.uk/customer/en/portal/articles/2859135-microsoft-windows-server-2016-licensing-requirements",
  },
  {
    id: "P06",
    example: "Windows Server, four 4-core processors",
    licenses: ["windows-datacenter", 1, 4, 4],
    published: [{ figure: 32, of: itself }],
    source: "http://support.bluesolutions.co.uk/customer/en/portal/articles/2859135-microsoft-windows-server-2016-licensing-requirements",
  },
  {
    id: "P07",
    example: "Windows Server, two 8-core processors, in packs",
    licenses: ["windows-datacenter", 1, 2, 8],
    published: [{ figure: 8, of: packsOfTwo }],
    source: "https://itcgeorgia.ge/hy/guides/windows-server",
  },
  {
    id: "P10",
    example: "Windows Server, two sockets, 24 cores in all",
    licenses: ["windows-datacenter", 1, 2, 12],
    published: [{ figure: 24, of: itself }],
    source: "https://softwaredeals.com/blog/windows-server-2025-standard-vs-datacenter-licensing",
  },
  {
    id: "P11",
    example: "Windows Server Standard, 24 cores at 134 USD a 2-core pack",
    licenses: ["windows-standard", 1, 2, 12],
    published: [{ figure: 1608, of: (units) => packsOfTwo(units) * 134 }],
    source: "https://licenseday.com/windows-server-2025-licensing-cal-per-core-datacenter-guide/",
  },
  {
    id: "P15",
    example: "SQL Server, 24 cores, in packs",
    licenses: ["sql-server-core", 1, 2, 12],
    published: [{ figure: 12, of: packsOfTwo }],
    source: "https://dustindorsey.com/licensing-minimums/",
  },
  {
    id: "P18",
    example: "Oracle, 64 AMD EPYC cores at factor 0.5",
    licenses: ["oracle-processor", 1, 1, 64],
    published: [{ figure: 32, of: itself }],
    source: "https://www.redresscompliance.com/oracle-core-factor.html",
  },
  {
    id: "P19",
    example: "Oracle, 64 POWER9 cores at factor 1",
    licenses: ["oracle-processor:1", 1, 2, 32],
    published: [{ figure: 64, of: itself }],
    source: "https://www.redresscompliance.com/oracle-core-factor.html",
  },
  {
    id: "P20",
    example: "Oracle, 8 POWER cores at factor 1, 47,500 USD a processor",
    licenses: ["oracle-processor:1.0", 1, 1, 8],
    published: [{ figure: 380_000, of: times(47_500) }],
    source: "https://redresscompliance.com/oracle-processor-core-factor-table-license-calculator.html",
  },
  {
    id: "P21",
    example: "Oracle, 8 Intel cores at factor 0.5, 47,500 USD a processor",
    licenses: ["oracle-processor:0.5", 1, 1, 8],
    published: [{ figure: 190_000, of: times(47_500) }],
    source: "https://redresscompliance.com/oracle-processor-core-factor-table-license-calculator.html",
  },
  {
    id: "P22",
    example: "Oracle, 20 processors against 10: difference of price, and support at 22%",
    licenses: ["oracle-processor", 1, 1, 20],
    published: [
      { figure: 475_000, of: times(47_500) },
      { figure: 104_500, of: times(47_500 * 0.22) },
    ],
    source: "https://www.redresscompliance.com/oracle-processor-factor-table-guide.html",
  },
  {
    id: "P23",
    example: "Oracle, two 16-core chips at factor 0.5; 25 named users a processor",
    licenses: ["oracle-processor", 1, 2, 16],
    published: [
      { figure: 16, of: itself },
      { figure: 400, of: times(25) },
    ],
    source: "https://www.remend.com/faqs/how-do-i-calculate-processors-using-the-core-factor-table/",
  },
  {
    id: "P25 at 0.5",
    example: "Oracle, 32 cores at factor 0.5",
    licenses: ["oracle-processor:0.5", 1, 1, 32],
    published: [{ figure: 16, of: itself }],
    source: "https://admodumcompliance.com/blog/oracle/core-factor-table",
  },
  {
    id: "P25 at 1.0",
    example: "Oracle, 32 cores at factor 1.0",
    licenses: ["oracle-processor:1.0", 1, 1, 32],
    published: [{ figure: 32, of: itself }],
    source: "https://admodumcompliance.com/blog/oracle/core-factor-table",
  },
  {
    id: "P26",
    example: "Red Hat Enterprise Linux, a host with 10 sockets",
    licenses: ["socket-pair", 1, 10, 8],
    published: [{ figure: 5, of: itself }],
    source: "https://www.servicenow.com/docs/r/xanadu/it-asset-management/software-asset-management/rh-socket-pair-licensing.html",
  },
  {
    id: "P27",
    example: "Red Hat Enterprise Linux, 6 VMs",
    licenses: ["vm-pair", 1, 2, 16, 6],
    published: [{ figure: 3, of: itself }],
    source: "https://www.servicenow.com/docs/r/xanadu/it-asset-management/software-asset-management/rh-socket-pair-licensing.html",
  },
  {
    id: "P29",
    example: "OpenShift, a VM of 8 vCPUs with hyperthreading: 4 cores",
    licenses: ["core-pair", 1, 1, 8 / 2],
    published: [{ figure: 2, of: itself }],
    source: "https://access.redhat.com/documentation/en-us/red_hat_openshift_container_storage/4.7/html/planning_your_deployment/subscriptions_rhocs",
  },
  {
    id: "P30",
    example: "OpenShift, 20 cores are ten 2-core subscriptions",
    licenses: ["core-pair", 1, 1, 20],
    published: [{ figure: 10, of: itself }],
    source: "https://access.redhat.com/documentation/en-us/red_hat_openshift_container_storage/4.7/html/planning_your_deployment/subscriptions_rhocs",
  },
  {
    id: "P32",
    example: "NVIDIA AI Enterprise, 8 GPUs at 4,500 USD a GPU and year, 1 USD a GPU-hour",
    licenses: ["per-gpu", 1, 2, 32, 8],
    published: [
      { figure: 36_000, of: times(4500) },
      { figure: 8, of: times(1) },
    ],
    source: "https://vuink.com/post/gurertvfgre-d-dpbz/2025/04/01/nvidia_ai_enterprise_cost",
  },
  {
    id: "P33",
    example: "NVIDIA AI Enterprise, one GPU at 4,500 USD less 75%",
    licenses: ["per-gpu", 1, 1, 16, 1],
    published: [{ figure: 1125, of: times(4500 * 0.25) }],
    source: "https://fundalyst.xyz/NVDA/non_gpu/software/enterprise_licensing",
  },
  {
    id: "P35",
    example: "Ubuntu Pro, 50 physical machines with any number of VMs",
    licenses: ["per-server", 50, 2, 16],
    published: [{ figure: 50, of: itself }],
    source: "https://discourse.ubuntu.com/t/ubuntu-pro-faq/34042/13",
  },
];

/** Published license examples whose arithmetic holds, but which none of the rules counts. */
export const notCounted: { id: string; example: string; reason: string }[] = [
  {
    id: "P04",
    example: "VMware, 73 cores in packs of 32 are 96",
    reason: "the 32-core pack is this adviser's alone; the vendor's own page counts single cores",
  },
  {
    id: "P34",
    example: "SUSE, a server with 4 TiB of memory takes 2 subscriptions",
    reason: "counted by memory, for which there is no rule",
  },
  {
    id: "W17",
    example: "two SD-WAN appliances a branch: license and hardware together",
    reason: "mixes license and hardware in one figure; the license part is the appliances times its price",
  },
];
