import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** The locations and the terms of the comparison. */
export const horizon: InputGroup = {
  heading: "Locations and horizon",
  inputs: [
    {
      key: "sites",
      label: "Locations alike",
      values: [100],
      status: "assumption",
      source: shared.assumption,
      note: "Busy ones. Akamai has over 4,000 of all sizes.",
      to: 100_000,
    },
    usual("years", { to: 10 }),
    usual("discountRate", { from: 0, to: 0.5 }),
    usual("hours"),
  ],
};

/** What one location serves. */
export const demand: InputGroup = {
  heading: "Demand of a location",
  inputs: [
    {
      key: "demand",
      label: "Streams served at the peak of year 1",
      unit: "streams",
      values: [125_000],
      status: "assumption",
      source: shared.assumption,
      note: "500 Gbps at 4 Mbps. Akamai's mean location peaks near 62 Gbps, some 15,600 streams.",
      from: 100,
      to: 5_000_000,
    },
    { key: "demandUnit", values: ["streams"], status: "assumption", source: shared.assumption },
    {
      key: "growth",
      values: [0.15],
      status: "assumption",
      source: shared.assumption,
      note: `Akamai's peak rose from 40 Tbps in 2016 to 250: some 30% a year (${sources.akamai}).`,
      from: -0.5,
      to: 1,
    },
    usual("appCores", { to: 10_000, note: "Serving is counted with TLS; other software of the location goes here." }),
    usual("loadFactor", { from: 0.05 }),
    {
      key: "resource.cache.needed",
      label: "Cache that a location needs",
      unit: "TB",
      values: [60],
      status: "assumption",
      source: shared.assumption,
      note: "Sets the hit share below. Where it binds, freed cores remove no server.",
      to: 100_000,
    },
    {
      key: "resource.cache.capacity",
      label: "Cache of a server",
      unit: "TB",
      values: [40, 40, 40],
      status: "assumption",
      source: shared.assumption,
      note: "Ten drives of 4 TB.",
      from: 1,
      to: 10_000,
    },
  ],
};
