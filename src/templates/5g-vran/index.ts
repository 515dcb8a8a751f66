import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";
import { summary } from "./summary";

/** Cell sites whose radio software runs on servers: does any card beat the engine that the processor has by now? */
export const vran5g: Template = {
  id: "5g-vran",
  title: "5G telco edge (vRAN)",
  line: "Layer-1 and FEC cards at a cell site",
  question:
    "Does a FEC card, an inline layer-1 card or a DPU pay at a virtualized cell site, against software and against the processor's own accelerator?",
  about: [
    "Layers 1 and 2 take about 16 cores for a loaded mid-band cell and 90% of the computing. Only what does error correction (FEC) or all of layer 1 touches them; a DPU for networks takes the fronthaul's packets, half a core a cell.",
    "Processors have taken the card in: a Xeon 6 SoC corrects errors on its die, without a card, and its vendor says that it makes two servers one. Most of that is its 72 cores: with 32 it saves watts only.",
    "A FEC card stands and falls with the cores that it leaves: at 8.5 a cell and less a server goes, at 10 none. No source gives that figure; ask for it with three cells loaded.",
    "At one server a site nothing can be removed. Servers go at sites with two, or in a pooled hub: type its cells, its fronthaul and the number of hubs.",
  ],
  alternatives,
  inputs,
  work: "mid-band cells on the air, all at full load",
  limits: [
    "Latency, jitter, and the choice of radio software, which supports few cards each.",
    "How many cells one card can take: no source says; here the server's cores run out first, at six cells.",
    "What a hub gains by unlike busy hours, and the longer fronthaul that it needs.",
    "Radios, batteries and the rest of the site: the servers are some 5% of the 6.6 kW of a macro site.",
    "The watts are means of the year for energy; they are no basis for the design of circuits.",
  ],
  decisive: [
    {
      key: "task.fec.residualCoresPerLoad",
      alternative: "fec",
      low: 4,
      high: 12,
      label: "Host cores of a mid-band cell beside the FEC card at which it pays",
    },
    {
      key: "serverPrice",
      alternative: "accel",
      low: 6000,
      high: 40_000,
      label: "Price of the 72-core server at which it pays, USD",
    },
    {
      key: "cardPrice",
      alternative: "inline",
      low: 0,
      high: 20_000,
      label: "Price of the inline card at which it pays, USD",
    },
  ],
  summary,
};
