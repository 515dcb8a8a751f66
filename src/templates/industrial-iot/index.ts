import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";
import { summary } from "./summary";

/** Gateways of plants in closed cabinets: the case in which a card does not pay, shown with figures to check. */
export const industrialIot: Template = {
  id: "industrial-iot",
  title: "Industrial IoT gateway",
  line: "A plant's messages, gathered and tunneled",
  question:
    "Does a SmartNIC or DPU pay in the machine that gathers, translates and tunnels a plant's messages?",
  about: [
    "Message work is tiny: 10,000 tags a second need 70 Mbit/s and less than one core. What binds is latency and quality of service, which no card moves.",
    "The cabinet decides: it sheds heat through its walls, and in hot air servers allow a card of 25 W. A fanless gateway draws less than that in total.",
    "The DPU is granted all of the work, tunnels at their dearest; even so it frees less than one core and removes no machine.",
  ],
  alternatives,
  inputs,
  work: "thousand messages a second, mean of the day",
  limits: [
    "Latency, jitter and quality of service: 30 ms for 10,000 tags a second on one gateway bind before cores do.",
    "Safety functions, and certificates that hold for one machine only.",
    "The price of cooling a cabinet so that a card may work in it.",
    "The watts are means of the year for energy; they are no basis for the design of circuits.",
  ],
  decisive: [
    {
      key: "demand",
      alternative: "dpu",
      low: 1,
      high: 1000,
      label: "Messages a second at which the DPU pays, in thousands",
    },
    { key: "cardPrice", alternative: "dpu", low: 0, high: 3000, label: "Price of the DPU at which it pays, USD" },
    {
      key: "serverPrice",
      alternative: "gateway",
      low: 0,
      high: 20_000,
      label: "Price of the fanless gateway up to which it pays, USD",
    },
  ],
  summary,
};
