import type { Template } from "../template";
import { inputs } from "./inputs";
import { steps } from "./steps";
import { summary } from "./summary";

/** A chain of branches with one server each for SD-WAN, firewall and local applications: does a card pay? */
export const branchSdwan: Template = {
  id: "branch-sdwan",
  title: "Branch SD-WAN",
  purpose: "Does a SmartNIC or DPU pay in the server that runs a branch's VPN, firewall and WAN functions?",
  alternatives: [
    { key: "nic", label: "Standard NIC" },
    { key: "smartnic", label: "SmartNIC" },
    { key: "dpu", label: "DPU" },
  ],
  inputs,
  steps,
  summary,
};
