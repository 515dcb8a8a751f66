import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";
import { summary } from "./summary";

/** A chain of branches whose routers and firewalls move into one server: does that pay, and does a card in it? */
export const branchSdwan: Template = {
  id: "branch-sdwan",
  title: "Branch SD-WAN",
  line: "VPN, firewall and WAN functions in one server",
  question:
    "Does a SmartNIC or DPU pay in the server that takes over a branch's VPN, firewall and WAN functions?",
  about: [
    "A branch of 0.1 to 1 Gbps has a server for its applications; router, firewall and WAN optimizer become software on it.",
    "In software these functions take about one core, so a card has little to free: no server goes, and the licenses follow the function.",
    "What can pay is a box less to power, to support and to visit; that is the server's doing, not the card's.",
  ],
  alternatives,
  inputs,
  work: "Gbps of mean WAN traffic",
  limits: [
    "Where a card only saves a second server, a server with more cores may do so for less: type its cores and price.",
    "Throughput of the appliances, latency, and functions that only they have are not compared.",
    "The worth of isolation (expected breach loss) and tax are left out.",
    "The watts are means of the year for energy; they are no basis for the design of circuits.",
  ],
  decisive: [
    { key: "demand", alternative: "dpu", low: 0.1, high: 20, label: "WAN traffic at which the DPU pays, Gbps" },
    { key: "cardPrice", alternative: "dpu", low: 0, high: 3000, label: "Price of the DPU at which it pays, USD" },
    {
      key: "license.wan.price",
      alternative: "dpu",
      low: 0,
      high: 1500,
      label: "Router and firewall software beside the DPU at which it pays, USD a year",
    },
  ],
  summary,
};
