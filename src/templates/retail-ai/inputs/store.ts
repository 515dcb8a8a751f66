import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** The chain of stores and the terms of the comparison. */
export const chain: InputGroup = {
  heading: "Stores and horizon",
  inputs: [
    {
      key: "sites",
      label: "Stores alike",
      values: [2000],
      status: "given",
      source: sources.chickFilA,
      note: "500 to 10,000.",
      to: 100_000,
    },
    usual("years", { to: 10 }),
    usual("discountRate", {
      from: 0,
      to: 0.5,
      note: "0.073 to 0.088 for US retail in two undated copies of Damodaran's table.",
    }),
  ],
};

/** What one store asks of its server. */
export const store: InputGroup = {
  heading: "Demand of a store",
  inputs: [
    {
      key: "demand",
      label: "Camera streams that are analyzed",
      unit: "streams",
      values: [40],
      status: "given",
      source: sources.store,
      note: "4 to 16 in small stores, 50 to 200 in a mid-size deployment. Type the streams needed below as well.",
      from: 1,
      to: 1000,
    },
    { key: "demandUnit", values: ["stream"], status: "given", source: sources.definition },
    {
      key: "siteGbpsPerUnit",
      label: "Traffic of a camera stream",
      values: [0.004],
      status: "given",
      source: sources.bitrate,
      note: "4 Mbit/s, 1080p H.264; other tables say 5 to 9, H.265 half as much.",
      to: 0.05,
    },
    {
      key: "frameBytes",
      label: "Mean packet of a stream",
      values: [1300],
      status: "assumption",
      source: shared.assumption,
      note: "Video fills its packets.",
      from: 64,
      to: 9000,
    },
    {
      key: "appCores",
      label: "Cores of the store's own applications",
      values: [8],
      status: "assumption",
      source: shared.assumption,
      note: "Tills, stock, signs, at the peak: 2 to 16.",
      to: 500,
    },
    {
      key: "loadFactor",
      values: [0.8],
      status: "assumption",
      source: shared.assumption,
      note: "Cameras run at all hours; fewer frames are analyzed at night.",
      from: 0.05,
    },
  ],
};
