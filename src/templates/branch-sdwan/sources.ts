/** Where figures of branches were read, beside those that several templates share. */
export const sources = {
  retailPost: "hotmolts.com, SD-WAN is a marketing label (opinion post)",
  dl20: "SPECpower_ssj2008, HPE ProLiant DL20 Gen11, Xeon E-2488, Jan 2024",
  fortigate: "netbox-community/devicetype-library FG-60F.yaml, commit 5666813f (copy of the datasheet)",
  velocloud: "VMware SD-WAN 6.0 administration guide (one tier an edge)",
} as const;
