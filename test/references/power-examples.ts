/** Published cores and watts, each read on the page named. */

/** pingdo.net's DPU calculator, W03: 8 cores at 6 to 8 W are 48 to 64 W gross, the card's own watts left out. */
export const grossWattsOfFreedCores = {
  coresFreed: 8,
  wattsPerCore: [6, 8],
  grossWatts: [48, 64],
  /** Its own figure for a BlueField-3, and the top of the range it names. */
  cardWatts: [35, 70],
  /** What is left once the card is paid: from the worst to the best pairing. */
  netWatts: [-22, 29],
  source: "https://pingdo.net/tools/dpu-offload-roi-calculator/",
};

/** W07: FD.io VPP on one core of a Xeon Gold 6130, AES-GCM-128, IMIX: 6.14 Gbps without, 8.86 Gbps with QAT. */
export const ipsecCoresPerGbps = {
  software: { gbps: 6.14, cores: 1, coresPerGbps: 0.163 },
  qat: { gbps: 8.86, cores: 1, coresPerGbps: 0.113 },
  source: "https://lfnetworking.org/how-fd-io-20-01-release-improves-multicore-ipsec/",
};

/** W09: a 24-core server gives 12 cores to software OVS; with a SmartNIC 1: application capacity 23/12. */
export const vswitchOffload = {
  coresPerServer: 24,
  infraCoresBefore: 12,
  infraCoresAfter: 1,
  /** Servers needed for the same applications fall by 1 − 12/23. */
  shareRemoved: 0.478,
  source: "http://es.slideshare.net/Netronome/data-center-cost-power-the-adverse-affects-of-moores-law-slowing-down",
};

/** W21: HPE DL145 Gen11, EPYC 8534P with 64 cores, SPECpower: 46.8 W idle, 210 W at full load. */
export const averageSlope = {
  idleWatts: 46.8,
  maxWatts: 210,
  cores: 64,
  wattsPerCore: 2.55,
  source: "SPECpower_ssj2008 by way of github.com/cloud-carbon-footprint/ccf-coefficients data/SPECpower-2026-03-09.csv",
};

/** P42: 500 W of servers at PUE 2.0 draw 1,000 W at the facility. */
export const pueExample = {
  serverWatts: 500,
  pue: 2,
  facilityWatts: 1000,
  source: "github.com/yinyangrunner/microsoft_cloud_dev module14_powerandefficiency.md",
};

/** W04: 380 W at 0.10 USD/kWh for 8,766 hours cost 333 USD a year. */
export const serverElectricity = {
  watts: 380,
  usdPerKwh: 0.1,
  hours: 8766,
  usdPerYear: 333,
  source: "http://www.ibmsystemsmag.com/mainframe/Business-Strategy/ROI/energy_estimating/?page=2",
};

/** P45: 1,000 servers of 200 W at PUE 2.0 and 0.114 USD/kWh cost about 400,000 USD a year. */
export const fleetElectricity = {
  servers: 1000,
  watts: 200,
  pue: 2,
  usdPerKwh: 0.114,
  usdPerYear: 400_000,
  source: "http://storageinformer.com/what-is-the-significance-of-114-cents/",
};

/** W08: packets at line rate, Mpps: 1 Gbps of 1,518-byte frames, 100 Gbps of 64-byte ones. */
export const lineRates = [
  { gbps: 1, frameBytes: 1518, mpps: 0.081274 },
  { gbps: 100, frameBytes: 64, mpps: 148.81 },
];
export const lineRateSource =
  "https://lfnetworking.org/how-fd-io-20-01-release-improves-multicore-ipsec/";

/** P54: an XL710 in PCIe 3.0 x8 has about 63 Gbps raw and about 50 usable. */
export const pcieExample = {
  pcieGen: 3,
  lanes: 8,
  rawGbps: 63,
  source: "https://www.bngsoft.com/brochures/hardware_sizing_tco_brochure.html",
};
