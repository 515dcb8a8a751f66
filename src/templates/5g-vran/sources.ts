/** Where figures of cell sites were read, beside those that several templates share. */
export const sources = {
  definition: "definition of this comparison",
  arxiv: "assumption after arXiv 2507.00928, abstract: power does not scale significantly with load",
  eetimes: "EE Times at MWC 2026, by simmtester.com (vendor's statement)",
  ericsson: "Ericsson's blog by seattle-startup.blogspot.com, 2023-02 (vendor's statement)",
  fronthaul: "o-ran-sc/o-du-phy, docs/Sample-Application_fh.rst, commit 6ef1d2b7",
  openshift: "memory; OpenShift 4.14 for vDU asks at least 4 to 8 vCPUs for its platform",
  platform: "redhat.com, OpenShift subscription guide: bare metal by the pair of sockets",
  rectifier: "telecompowersystem.com, light-load efficiency, 2026-04 (vendor)",
  verizon: "coms.media, 2022: more than 8,000 virtualized cell sites of Verizon",
  wadesarver: "wadesarver.com, 2023-09: 7,877.50 USD for 57.5 MWh of an urban macro site",
  xeon6: "assumption: 72 × 3.41 W over an idle quarter, medians of 51 Xeon 6 results of SPECpower_ssj2008",
} as const;
