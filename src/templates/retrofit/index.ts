import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";
import { summary } from "./summary";

/** Servers in service: does a card added to them pay, or new servers in their place? */
export const retrofit: Template = {
  id: "retrofit",
  title: "Cards for servers in service",
  line: "A card now, or new servers",
  question: "Does a card added to servers already deployed pay, or do new servers in their place?",
  about: [
    "Four two-socket servers of 2019 at each site have three years left; a card would take switching, tunnels and part of the firewall.",
    "First the gates: slot, power, heat and software. A card of 75 W is out above 35 °C, and some stacks want it fitted by the factory.",
    "Owned servers are paid for: one that a card makes idle saves its watts and its upkeep, and its price only when it would be renewed.",
    "New servers do twice the work each and are compared on the same terms.",
  ],
  alternatives,
  inputs,
  work: "Gbps of mean traffic",
  limits: [
    "After the remaining life an owned server is renewed by one that draws as much, so the old columns' energy is high in the last years.",
    "What is left at the end is worth nothing: two of five years of the new servers' second set, which counts against them.",
    "Downtime while a card is fitted (0.5 to 4 hours a server) and the airflow that it asks for are not counted.",
    "Whether a slot is free must be looked up at each site; the fleet template has a column for it.",
  ],
  decisive: [
    { key: "demand", alternative: "dpu", low: 5, high: 400, label: "Traffic of a site at which the DPU pays, Gbps" },
    { key: "cardPrice", alternative: "smartnic", low: 0, high: 3000, label: "Price of the SmartNIC at which it pays, USD" },
    { key: "serverPrice", alternative: "renewed", low: 0, high: 50_000, label: "Price of a new server at which it pays, USD" },
  ],
  summary,
};
