import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";
import { fleet as sites } from "./sites";

/** Ten thousand unlike sites, a row each: at which of them does a card pay? */
export const fleet: Template = {
  id: "fleet",
  title: "Fleet of unlike sites",
  line: "Which of many sites pay",
  question: "At which of many unlike sites does a SmartNIC or DPU pay, and what does the whole fleet save?",
  about: [
    "Sites holds a row a site with its own demand, server, price of electricity and PUE; Inputs holds what they share.",
    "Servers are whole at each site, so a mean site says nothing of a fleet: most sites have no server to lose.",
    "A card pays where it takes a whole server away, which is at some of the busy sites; buy it there, not everywhere.",
  ],
  alternatives,
  inputs,
  work: "Gbps of mean traffic",
  limits: [
    "The card goes into every site that has a place for it: the total is of all of them, the count says where it pays.",
    "The sites are made up; their shares, demand and servers are assumptions, their prices of electricity and carbon were read.",
    "The watts are means of the year for energy; they are no basis for the design of circuits.",
  ],
  decisive: [
    {
      key: "demand",
      alternative: "dpu",
      low: 1,
      high: 200,
      label: "Traffic of a plant at which the DPU pays, Gbps",
    },
    {
      key: "cardPrice",
      alternative: "smartnic",
      low: 0,
      high: 5000,
      label: "Price of the SmartNIC at which it pays at a plant, USD",
    },
    {
      key: "appCores",
      alternative: "dpu",
      low: 1,
      high: 100,
      label: "Least application cores of a plant at which a server goes and the DPU pays",
    },
  ],
  fleet: sites,
};
