import { describe, expect, it } from "vitest";
import { type IsColumn, requireComplete, requireConsistent } from "../../../src/model/comparison";
import { complete, read } from "./inputs";

const without = (...keys: string[]) => complete.filter(([key]) => !keys.includes(key as string));
const cores = ["coresPerServer", 32, 32];
const watts = [
  ["idleWatts", 50, 50],
  ["maxWatts", 200, 200],
];

describe("what no default can stand for", () => {
  it("is there in a table that lacks nothing", () => {
    expect(() => requireComplete(read(complete))).not.toThrow();
    expect(() => requireComplete(read([...without("server"), cores, ...watts]))).not.toThrow();
  });

  it.each<[string, readonly (readonly unknown[])[], string]>([
    [
      "cores",
      without("server"),
      "coresPerServer of nic is not given. Type it, or name a server of EDGE.SERVERSPECS in the row server.",
    ],
    ["idle watts", [...without("server"), cores], "idleWatts of nic is not given. Type it, or name a server"],
    ["full-load watts", [...without("server"), cores, watts[0]!], "maxWatts of nic is not given."],
    [
      "a curve",
      [...without("server"), cores, ["shape", "measured", "measured"]],
      "curve.watts.1 of nic is not given. Type it, with curve.load.1",
    ],
    [
      "a card's watts",
      without("card"),
      "cardTypicalWatts of dpu is not given. Type it, or name a card of EDGE.DEVICES in the row card.",
    ],
    [
      "a load",
      without("task.ipsec.gbpsPerUnit").concat([["task.ipsec.coverage", 0, 1]]),
      "task.ipsec.loadPerUnit of nic is not given. Type it, or gbpsPerUnit.",
    ],
    [
      "a task's cores",
      [...complete, ["task.mine.gbpsPerUnit", 1, ""]],
      "task.mine.coresPerLoad of nic is not given. Type it, or name the task as EDGE.TASKS does.",
    ],
    [
      "a rule",
      without("license.1.rule"),
      "license.1.rule of nic is not given. Type it; EDGE.LICENSERULES lists the rules.",
    ],
    ["a license's price", without("license.1.price"), "license.1.price of nic is not given."],
    [
      "a count",
      [...complete, ["other.vpu.price", 1, 1]],
      "other.vpu.count of nic is not given. Type it; 0 where it has none.",
    ],
    ["a need", [...complete, ["resource.ram.capacity", 1, 1]], "resource.ram.needed of nic is not given."],
    [
      "a capacity",
      [...complete, ["resource.ram.needed", 1, 1]],
      "resource.ram.capacity of nic is not given.",
    ],
  ])("%s missing is named with its column and the catalog's way", (_, rows, message) => {
    expect(() => requireComplete(read(rows as never))).toThrow(message);
    expect(() => requireComplete(read(rows as never))).toThrow(expect.objectContaining({ code: "value" }));
  });

  it("says when the catalog has no watts for the card that is named", () => {
    const rows = [
      ...without("server", "card"),
      ["server", "old", "old"],
      ["card", "default", "large"],
      ["cardTypicalWatts", "default", "default"],
    ];
    expect(() => requireComplete(read(rows))).not.toThrow();
    const unnamed = read([...without("card"), ["cardsPerServer", 1, 0]]);
    expect(() => requireComplete(unnamed)).toThrow("cardTypicalWatts of nic is not given.");
  });

  it("of a cloud is its price, and no hardware", () => {
    const rows = without("server", "card", "license.1.rule", "license.1.price");
    expect(() => requireComplete(read(rows, ["cloud"]))).toThrow("vcpuPrice of cloud is not given. Type it.");
    expect(() => requireComplete(read([...rows, ["vcpuPrice", 0.04]], ["cloud"]))).not.toThrow();
  });

  it("is no license of a cloud", () => {
    const { value } = read([...complete, ["vcpuPrice", 0.04]], ["cloud"]);
    expect(value("license.2.rule", 0)).toMatchObject({ value: "per-server", status: "default" });
    expect(value("license.2.price", 0)).toMatchObject({ value: 0, status: "default" });
  });

  it("is not asked for of a license that does not apply", () => {
    const rows = [
      ...without("license.1.price"),
      ["license.1.price", 100, 0],
      ["license.1.applies", "yes", "no"],
    ];
    expect(() => requireComplete(read(rows))).not.toThrow();
  });

  it("may come from a column", () => {
    const byColumn: IsColumn = (key) => ["coresPerServer", "idleWatts", "maxWatts"].includes(key);
    expect(() => requireComplete(read(without("server")), byColumn)).not.toThrow();
  });

  it("is a card's watts where a column may give it cards", () => {
    const none = read([...without("card"), ["cardsPerServer", 0, 0]]);
    expect(() => requireComplete(none)).not.toThrow();
    expect(() => requireComplete(none, (key) => key === "cardsPerServer")).toThrow("cardTypicalWatts of nic");
  });
});

describe("values that do not go together", () => {
  it("are none in a table that lacks nothing", () => {
    expect(() => requireConsistent(read(complete))).not.toThrow();
  });

  it.each<[string, unknown[][], string]>([
    [
      "more stays than there is",
      [["task.ipsec.residualCoresPerLoad", 0.1, 0.3]],
      "task.ipsec.residualCoresPerLoad of dpu is 0.3, above task.ipsec.coresPerLoad, which is 0.2. What stays on the host can't be more than all of it.",
    ],
    [
      "idle above full load",
      [["idleWatts", 300, 50]],
      "idleWatts of nic is 300, above maxWatts, which is 200.",
    ],
    [
      "a NIC above the server that holds it",
      [["nicInServerWatts", 60, 0]],
      "nicInServerWatts of nic is 60, above idleWatts, which is 50. The server's watts hold its NIC's.",
    ],
    [
      "a card's draw above its highest",
      [["cardTypicalWatts", 0, 80]],
      "cardTypicalWatts of dpu is 80, above cardMaxWatts, which is 75.",
    ],
    [
      "a pair of one card",
      [["haPair", "no", "yes"]],
      "haPair of dpu is yes, and cardsPerServer is 1. A pair is 2 cards, of which one carries load.",
    ],
    [
      "all cores reserved",
      [["reservedCores", 1, 33]],
      "reservedCores of dpu is 33, above coresPerServer, which is 32.",
    ],
    [
      "a core used twice",
      [["growShare", 0, 0.5]],
      "consolidateShare and growShare of dpu are 1.5 together. A freed core has one use: at most 1.",
    ],
    [
      "PUE and cooling",
      [
        ["coolingCop", 3, ""],
        ["pue", 1.4, ""],
      ],
      "pue and coolingCop count the same overhead. Leave one out.",
    ],
    [
      "marginal PUE and rectifiers",
      [
        ["rectifierEfficiency", 0.9, ""],
        ["marginalPue", 1.1, ""],
      ],
      "marginalPue and rectifierEfficiency count the same",
    ],
    [
      "a roll-out that falls",
      [
        ["rollout.0", 0.5, ""],
        ["rollout.1", 0.4, ""],
      ],
      "rollout.1 is 0.4, below 0.5 of the year before. Sites converted add up.",
    ],
    ["a roll-out without its start", [["rollout.1", 0.4, ""]], "rollout.0 is 1 unless given."],
    [
      "a load twice",
      [["task.ipsec.loadPerUnit", 1, ""]],
      "task.ipsec.gbpsPerUnit and task.ipsec.loadPerUnit say the same. Keep one.",
    ],
    [
      "Gbps of a task in cells",
      [
        ["task.fec.unit", "cells", ""],
        ["task.fec.gbpsPerUnit", 1, ""],
      ],
      "the unit of fec is cells. Give task.fec.loadPerUnit, in cells.",
    ],
    [
      "a point without its watts",
      [
        ["curve.load.1", 0, 0],
        ["curve.watts.1", 1, 1],
        ["curve.load.2", 1, 1],
      ],
      "curve.load.2 of nic stands alone",
    ],
    [
      "points that do not rise",
      [1, 2].flatMap((k) => [
        [`curve.load.${k}`, 0.5, 0.5],
        [`curve.watts.${k}`, 9, 9],
      ]),
      "curve.load.2 of nic is 0.5, not above the one before. Loads must rise.",
    ],
  ])("%s: refused with both names", (_, rows, message) => {
    expect(() => requireConsistent(read([...complete, ...rows] as never))).toThrow(message);
  });

  it("are left to the lanes where a column gives one of them", () => {
    const comparison = read([...complete, ["idleWatts", 300, 50], ["growShare", 0, 0.5]]);
    const byColumn: IsColumn = (key) => key === "idleWatts" || key === "growShare";
    expect(() => requireConsistent(comparison, byColumn)).not.toThrow();
  });

  it("are none where a unit is one that frames convert", () => {
    const rows = [
      ["task.mine.unit", "Mpps", ""],
      ["task.mine.gbpsPerUnit", 1, ""],
    ];
    expect(() => requireConsistent(read([...complete, ...rows]))).not.toThrow();
  });
});
