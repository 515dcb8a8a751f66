import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";

/** Any scenario that has no template of its own: every part of the model with one row or a few, to be replaced. */
export const blank: Template = {
  id: "blank",
  title: "Your own scenario",
  line: "An empty comparison for your figures",
  question: "Does a SmartNIC or DPU pay at your sites, against a standard NIC and software on the host?",
  about: [
    "A site of 32-core servers runs its own software and sends its traffic through IPsec tunnels: an example to replace, row by row.",
    "A card pays for itself by servers and licenses that go, hardly by watts: freed cores alone save little.",
    "So the case hangs on how many cores the infrastructure work takes, and on whether a whole server of a site goes with them.",
  ],
  alternatives,
  inputs,
  work: "Gbps of mean traffic through tunnels",
  limits: [
    "Latency and determinism, lock-in to a vendor, and the speed of software on a card's own cores are left out.",
    "Security counts only as an expected loss that you type, and only where soft items are included.",
    "The watts are means of the year for energy; they are no basis for the design of circuits.",
  ],
  decisive: [
    { key: "demand", alternative: "dpu", low: 1, high: 400, label: "Traffic of a site at which the DPU pays, Gbps" },
    { key: "cardPrice", alternative: "dpu", low: 0, high: 5000, label: "Price of the DPU at which it pays, USD" },
    {
      key: "appCores",
      alternative: "dpu",
      low: 1,
      high: 100,
      label: "Least application cores at which a server goes and the DPU pays",
    },
  ],
};
