/** Where figures of stores and of video analytics were read, beside those that several templates share. */
export const sources = {
  definition: "definition of this comparison",
  bitrate: "infohub.delltechnologies.com, computer vision design: 3.8 to 4.0 Mbit/s; unifore.net: 4",
  chickFilA: "snowcrash.eu, bare-metal Kubernetes at Chick-fil-A: about 2,000 restaurants",
  decoder: "docs.incoresoft.com, GPU selection: 25 streams a decoder (1080p25, H.264); decoders of a T4: memory",
  dell: "infohub.delltechnologies.com, maximum streams per node: CPU and GPU at or below 70%",
  dl145: "SPECpower_ssj2008, HPE ProLiant DL145 Gen11, EPYC 8534P, Oct 2024",
  lpr: "NVIDIA-AI-IOT/deepstream_lpr_app README, commit 0054ff44: 447 frames/s a T4, three models",
  store: "zloadr.com, a hardware store of 25,000 sq ft (illustrative narrative)",
  ubuntu: "memory: Ubuntu Pro list, 2023",
} as const;
