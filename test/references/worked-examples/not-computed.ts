import type { NotComputed } from "./example";

const azureMigrate =
  "github.com/MicrosoftDocs/azure-docs articles/migrate/concepts-business-case-calculation.md, 2024-10-29";

/** Collected rows that no function or formula of ours computes, with the reason. */
export const notComputed: NotComputed[] = [
  {
    id: "W06",
    example: "VMware, 8,000 cores for three years: 7.39 against 4.62 million USD",
    reason: "the discount and uplift behind the figures are not given",
    source: "https://redresscompliance.com/vmware-cloud-foundation-licensing-download",
  },
  {
    id: "W12",
    example: "On-premises hardware cost a core by Azure Migrate",
    reason:
      "a formula without a figure, and its text leaves open which way the ratio of cores to memory goes",
    source: azureMigrate,
  },
  {
    id: "W13",
    example: "On-premises energy a core by Azure Migrate",
    reason: "a formula without a figure",
    source: azureMigrate,
  },
  {
    id: "W14",
    example: "Cost by year of a migration at 0, 20, 50 and 100%",
    reason: "a formula without a figure; the model's roll-out follows it",
    source: azureMigrate,
  },
  {
    id: "W15",
    example: "A data center's 3.5 million USD a month split 57, 8, 18, 13 and 4%",
    reason: "shares of a given total: there is nothing to compute but the product",
    source: "https://datacenterknowledge.com/servers/hamilton-servers-dominate-data-center-costs",
  },
  {
    id: "W18",
    example: "Two SD-WAN appliances a branch, 8 to 12 kW in 200 branches",
    reason: "the watts of an appliance are derived from the total; no figure was published to compare with",
    source: "hotmolts.com, a post on SD-WAN (see W17)",
  },
  {
    id: "W19",
    example: "Packets a second through a host and five SmartNICs",
    reason: "measured, not calculated; the split was derived",
    source: "github.com/Meamarian/DRI-HeteroPktProc README",
  },
  {
    id: "W20",
    example: "System energy efficiency of a SmartNIC with its host, +31%",
    reason: "a measured result without the watts and work behind it",
    source: "https://scholars.duke.edu/publication/1642768 (abstract)",
  },
  {
    id: "W24",
    example: "Server power saved by offloading IPsec, virtualization, networking: 10 to 30%",
    reason: "a rule of thumb without inputs",
    source: "https://650group.com/blog/",
  },
  {
    id: "W25",
    example: "Depreciation over 4 and 5 years by Azure",
    reason: "lives without a figure",
    source: azureMigrate,
  },
  {
    id: "P04",
    example: "VMware, 73 cores in packs of 32 are 96",
    reason: "the 32-core pack is this adviser's alone; the vendor's own page counts single cores",
    source: "https://redresscompliance.com/vmware-core-count-compliance-broadcom-calculation.html",
  },
  {
    id: "P17",
    example: "SQL Server, two 2-core processors are licensed as 8 cores",
    reason: "the rule was published, not this figure; a test of the rule has it",
    source: "https://dustindorsey.com/licensing-minimums/",
  },
  {
    id: "P31",
    example: "OpenShift, two 96-core sockets take two subscriptions",
    reason: "the rule was published, not this figure; a test of the rule has it",
    source: "https://www.redhat.com/en/resources/self-managed-openshift-subscription-guide",
  },
  {
    id: "P34",
    example: "SUSE, a server with 4 TiB of memory takes 2 subscriptions",
    reason: "counted by memory, for which there is no rule",
    source:
      "https://license-library.de/use-cases/wie-werden-subscriptions-fuer-suse-linux-enterprise-produkte-berechnet-die-auf-servern-laufen-deren-arbeitsspeicher-eine-groesse-von-3-tebibyte-tib-uebersteigt/",
  },
  {
    id: "P57",
    example: "BlueField-3, IPsec at 193 of 390 Gbps",
    reason: "measured; the catalog holds it as the card's IPsec capacity",
    source: "https://blog.amododesign.com/the-quest-for-400g-ipsec",
  },
];
