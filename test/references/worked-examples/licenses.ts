import type { WorkedExample } from "./example";

/** License counts and costs worked out in public by vendors and license advisers. */
export const licenseExamples: WorkedExample[] = [
  {
    id: "W05",
    example:
      "VMware, 10 hosts with two 20-core processors; VVF 135, VCF 350 USD a core and year; 1 and 3 years",
    figures: [
      { formula: '=EDGE.LICENSECOST("vmware-core",10,2,20,135)', published: "54000" },
      { formula: '=EDGE.LICENSECOST("vmware-core",10,2,20,135,3)', published: "162000" },
      { formula: '=EDGE.LICENSECOST("vmware-core",10,2,20,350)', published: "140000" },
      { formula: '=EDGE.LICENSECOST("vmware-core",10,2,20,350,3)', published: "420000" },
      {
        formula: '=EDGE.LICENSECOST("vmware-core",10,2,20,350)/EDGE.LICENSECOST("vmware-core",10,2,20,135)',
        published: "2.6",
      },
    ],
    source:
      "https://redresscompliance.com/vmware-cloud-foundation-vs-vsphere-foundation-licensing-features-and-pricing-comparison",
  },
  {
    id: "P02",
    example: "VMware, one host with two 8-core processors",
    figures: [{ formula: '=EDGE.LICENSES("vmware-core",1,2,8)', published: "32" }],
    source: "https://www.otava.com/blog/simplifying-vmware-licensing",
  },
  {
    id: "P03",
    example: "VMware, one host with two 12-core processors",
    figures: [{ formula: '=EDGE.LICENSES("vmware-core",1,2,12)', published: "32" }],
    source: "https://www.renewalintel.com/blog/vmware-broadcom-per-core-minimum",
  },
  {
    id: "P05",
    example: "Windows Server, two 4-core processors",
    figures: [{ formula: '=EDGE.LICENSES("windows-datacenter",1,2,4)', published: "16" }],
    source:
      "http://support.bluesolutions.co.uk/customer/en/portal/articles/2859135-microsoft-windows-server-2016-licensing-requirements",
  },
  {
    id: "P06",
    example: "Windows Server, four 4-core processors",
    figures: [{ formula: '=EDGE.LICENSES("windows-datacenter",1,4,4)', published: "32" }],
    source:
      "http://support.bluesolutions.co.uk/customer/en/portal/articles/2859135-microsoft-windows-server-2016-licensing-requirements",
  },
  {
    id: "P07",
    example: "Windows Server, two 8-core processors, in packs",
    figures: [{ formula: '=EDGE.LICENSES("windows-datacenter",1,2,8)/2', published: "8" }],
    source: "https://itcgeorgia.ge/hy/guides/windows-server",
  },
  {
    id: "P10",
    example: "Windows Server, two sockets, 24 cores in all",
    figures: [{ formula: '=EDGE.LICENSES("windows-datacenter",1,2,12)', published: "24" }],
    source: "https://softwaredeals.com/blog/windows-server-2025-standard-vs-datacenter-licensing",
  },
  {
    id: "P11",
    example: "Windows Server Standard, 24 cores at 134 USD a 2-core pack",
    figures: [{ formula: '=EDGE.LICENSECOST("windows-standard",1,2,12,134/2)', published: "1608" }],
    source: "https://licenseday.com/windows-server-2025-licensing-cal-per-core-datacenter-guide/",
  },
  {
    id: "P15",
    example: "SQL Server, 24 cores, in packs",
    figures: [{ formula: '=EDGE.LICENSES("sql-server-core",1,2,12)/2', published: "12" }],
    source: "https://dustindorsey.com/licensing-minimums/",
  },
  {
    id: "P18",
    example: "Oracle, 64 AMD EPYC cores at factor 0.5",
    figures: [{ formula: '=EDGE.LICENSES("oracle-processor",1,1,64)', published: "32" }],
    source: "https://www.redresscompliance.com/oracle-core-factor.html",
  },
  {
    id: "P19",
    example: "Oracle, 64 POWER9 cores at factor 1",
    figures: [{ formula: '=EDGE.LICENSES("oracle-processor:1",1,2,32)', published: "64" }],
    source: "https://www.redresscompliance.com/oracle-core-factor.html",
  },
  {
    id: "P20",
    example: "Oracle, 8 POWER cores at factor 1, 47,500 USD a processor",
    figures: [{ formula: '=EDGE.LICENSECOST("oracle-processor:1.0",1,1,8,47500)', published: "380000" }],
    source: "https://redresscompliance.com/oracle-processor-core-factor-table-license-calculator.html",
  },
  {
    id: "P21",
    example: "Oracle, 8 Intel cores at factor 0.5, 47,500 USD a processor",
    figures: [{ formula: '=EDGE.LICENSECOST("oracle-processor:0.5",1,1,8,47500)', published: "190000" }],
    source: "https://redresscompliance.com/oracle-processor-core-factor-table-license-calculator.html",
  },
  {
    id: "P22",
    example: "Oracle, 20 processors against 10: difference of price, and support at 22%",
    figures: [
      { formula: '=EDGE.LICENSESAVINGS("oracle-processor",2,1,1,20,47500)', published: "475000" },
      { formula: '=EDGE.LICENSESAVINGS("oracle-processor",2,1,1,20,47500*22%)', published: "104500" },
    ],
    source: "https://www.redresscompliance.com/oracle-processor-factor-table-guide.html",
  },
  {
    id: "P23",
    example: "Oracle, two 16-core chips at factor 0.5; 25 named users a processor",
    figures: [
      { formula: '=EDGE.LICENSES("oracle-processor",1,2,16)', published: "16" },
      { formula: '=25*EDGE.LICENSES("oracle-processor",1,2,16)', published: "400" },
    ],
    source: "https://www.remend.com/faqs/how-do-i-calculate-processors-using-the-core-factor-table/",
  },
  {
    id: "P25",
    example: "Oracle, 32 cores at factor 0.5 and at factor 1.0",
    figures: [
      { formula: '=EDGE.LICENSES("oracle-processor:0.5",1,1,32)', published: "16" },
      { formula: '=EDGE.LICENSES("oracle-processor:1.0",1,1,32)', published: "32" },
    ],
    source: "https://admodumcompliance.com/blog/oracle/core-factor-table",
  },
  {
    id: "P26",
    example: "Red Hat Enterprise Linux, a host with 10 sockets",
    figures: [{ formula: '=EDGE.LICENSES("socket-pair",1,10,8)', published: "5" }],
    source:
      "https://www.servicenow.com/docs/r/xanadu/it-asset-management/software-asset-management/rh-socket-pair-licensing.html",
  },
  {
    id: "P27",
    example: "Red Hat Enterprise Linux, 6 VMs",
    figures: [{ formula: '=EDGE.LICENSES("vm-pair",1,2,16,6)', published: "3" }],
    source:
      "https://www.servicenow.com/docs/r/xanadu/it-asset-management/software-asset-management/rh-socket-pair-licensing.html",
  },
  {
    id: "P29",
    example: "OpenShift, a VM of 8 vCPUs with hyperthreading: 4 cores",
    figures: [{ formula: '=EDGE.LICENSES("core-pair",1,1,4)', published: "2" }],
    source:
      "https://access.redhat.com/documentation/en-us/red_hat_openshift_container_storage/4.7/html/planning_your_deployment/subscriptions_rhocs",
  },
  {
    id: "P30",
    example: "OpenShift, 20 cores are ten 2-core subscriptions",
    figures: [{ formula: '=EDGE.LICENSES("core-pair",1,1,20)', published: "10" }],
    source:
      "https://access.redhat.com/documentation/en-us/red_hat_openshift_container_storage/4.7/html/planning_your_deployment/subscriptions_rhocs",
  },
  {
    id: "P32",
    example: "NVIDIA AI Enterprise, 8 GPUs at 4,500 USD a GPU and year, 1 USD a GPU-hour",
    figures: [
      { formula: '=EDGE.LICENSECOST("per-gpu",1,2,32,4500,1,8)', published: "36000" },
      { formula: '=EDGE.LICENSECOST("per-gpu",1,2,32,1,1,8)', published: "8" },
    ],
    source: "https://vuink.com/post/gurertvfgre-d-dpbz/2025/04/01/nvidia_ai_enterprise_cost",
  },
  {
    id: "P33",
    example: "NVIDIA AI Enterprise, one GPU at 4,500 USD less 75%",
    figures: [{ formula: '=EDGE.LICENSECOST("per-gpu",1,1,16,4500*(1-75%),1,1)', published: "1125" }],
    source: "https://fundalyst.xyz/NVDA/non_gpu/software/enterprise_licensing",
  },
  {
    id: "P35",
    example: "Ubuntu Pro, 50 physical machines with any number of VMs",
    figures: [{ formula: '=EDGE.LICENSES("per-server",50,2,16)', published: "50" }],
    source: "https://discourse.ubuntu.com/t/ubuntu-pro-faq/34042/13",
  },
];
