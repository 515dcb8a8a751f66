const netflix = "Netflix, mirror of Hacker News item 36588803, 2023-07";

/** Where figures of content delivery were read, beside those that several templates share. */
export const sources = {
  netflix,
  netflixServer: "guru3d.com, Netflix 400G server (EPYC 7502P, 4x100GbE), 2021-09",
  bitrate: "streaminglearningcenter.com, Netflix ISP Speed Index, 2017-12",
  akamai: "lightreading.com 2020-07, slideshare.net, samples.freshessays.com: Akamai's peak and locations",
  r6515: "SPECpower_ssj2008, Dell PowerEdge R6515, EPYC 7702P, Aug 2020",
  equinix: "Statista: Equinix, 2023",
  ubuntu: "Rule: documentation.ubuntu.com, 2024-05; price: memory",
} as const;
