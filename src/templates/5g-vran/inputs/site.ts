import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** How many sites, and the terms of the comparison. */
export const horizon: InputGroup = {
  heading: "Sites and horizon",
  inputs: [
    {
      key: "sites",
      label: "Cell sites alike",
      values: [8000],
      status: "given",
      source: sources.verizon,
      note: "One operator; its goal for 2025 was 20,000. A hub pools 10 to 30 sites: type the hubs then.",
      to: 100_000,
    },
    usual("years", { to: 10 }),
    usual("discountRate", {
      from: 0,
      to: 0.5,
      note: "0.055 to 0.069 for US wireless in two undated copies of Damodaran's table.",
    }),
  ],
};

/** What one site carries. */
export const demand: InputGroup = {
  heading: "Cells of a site",
  inputs: [
    {
      key: "demand",
      label: "Mid-band cells, 100 MHz, at full load",
      unit: "cells",
      values: [3],
      status: "assumption",
      source: shared.assumption,
      note: "1 to 9: three sectors. A pooled hub has 30 to 90.",
      from: 1,
      to: 300,
    },
    { key: "demandUnit", values: ["mid-band cell"], status: "given", source: sources.definition },
    {
      key: "task.low.loadPerUnit",
      label: "Low-band cells for each of them",
      unit: "cells/cell",
      values: [1],
      status: "assumption",
      source: shared.assumption,
      note: "0 to 2: a site with low bands has 6 to 9 cells.",
      to: 10,
    },
    {
      key: "siteGbpsPerUnit",
      label: "Fronthaul of a mid-band cell",
      values: [14.7],
      status: "given",
      source: sources.fronthaul,
      note: "64T64R, three cells 44. 11.7 with 4T4R, 23.5 with 32T32R in the same document.",
      to: 100,
    },
    {
      key: "appCores",
      label: "Cores of a CU and of applications at the site",
      values: [0],
      status: "assumption",
      source: shared.assumption,
      note: "The CU runs elsewhere. Layers 1 and 2 are 90% (Ericsson), so a CU here adds about a ninth.",
      to: 1000,
    },
    {
      key: "loadFactor",
      values: [1],
      status: "assumption",
      source: sources.arxiv,
      note: "The cores poll, so a quiet cell draws as much: 0.9 to 1.",
      from: 0.1,
    },
  ],
};
