import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";
import { summary } from "./summary";

/** Stores that analyze their cameras on a server with GPUs: does a card in it pay? */
export const retailAi: Template = {
  id: "retail-ai",
  title: "Retail edge AI",
  line: "A store's cameras, analyzed on the spot",
  question: "Does a SmartNIC or DPU pay in the server that analyzes a store's camera streams?",
  about: [
    "Cameras carry almost no traffic, 4 Mbit/s each: receiving forty of them takes less than one core of the host.",
    "What limits a server is inference, then decoding: two T4 analyze some 40 streams at 15 frames a second with three models. A freed core adds no stream.",
    "The card is granted all that could be put on it, and half of the frames' preparation beside it; even so no server goes with the cores it frees.",
    "Isolation of the cameras is the one term that can turn the case. It stands below, off, until you enter figures of your own.",
  ],
  alternatives,
  inputs,
  work: "camera streams analyzed, mean of the day",
  limits: [
    "A DPU that is said to decode or infer: no source gives a figure.",
    "Streams needed do not follow the number of cameras by themselves: type both.",
    "Accuracy, latency, and analytics sold by the camera or by the GPU, the same in each column.",
    "GPUs draw their mean at all hours, whatever the cameras do.",
    "The watts are means of the year for energy; they are no basis for the design of circuits.",
  ],
  decisive: [
    { key: "cardPrice", alternative: "dpu", low: 0, high: 3000, label: "Price of the DPU at which it pays, USD" },
    {
      key: "appCores",
      alternative: "dpu",
      low: 0,
      high: 60,
      label: "Least cores of the store's applications at which a server goes and the DPU pays",
    },
    {
      key: "demand",
      alternative: "dpu",
      low: 1,
      high: 1000,
      label: "Cameras at which the DPU pays, if GPUs were no limit",
    },
  ],
  summary,
};
