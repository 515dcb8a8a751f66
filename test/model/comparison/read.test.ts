import { describe, expect, it } from "vitest";
import { readComparison } from "../../../src/model/comparison";
import { ModelError } from "../../../src/model/error";
import { complete, filling, read, values } from "./inputs";

const refusal = (act: () => unknown): ModelError => {
  try {
    act();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("the first row", () => {
  it("names the alternatives, baseline first", () => {
    const { alternatives } = read([["kind", "nic", "dpu", "cloud"]], ["today", "BlueField", "rented"]);
    expect(alternatives).toEqual([
      { name: "today", kind: "nic" },
      { name: "BlueField", kind: "dpu" },
      { name: "rented", kind: "cloud" },
    ]);
  });

  it("says the kinds where the names are kinds, in any case", () => {
    expect(read([], ["NIC", "SmartNIC", "Accel"]).alternatives.map(({ kind }) => kind)).toEqual([
      "nic",
      "smartnic",
      "accel",
    ]);
    expect(read([["kind", "default", "dpu"]], ["nic", "card"]).alternatives[1]!.kind).toBe("dpu");
  });

  it("may have numbers for names", () => {
    expect(read([["kind", "nic", "dpu"]], [1, 2] as never).alternatives.map(({ name }) => name)).toEqual([
      "1",
      "2",
    ]);
  });

  it.each([
    [["keys", "nic"], "The inputs must begin with the word key"],
    [[], "The inputs must begin with the word key"],
    [["key"], "no column of values"],
    [["key", "nic", ""], "Column 3 of the inputs has no name"],
    [["key", "nic", 0], "Column 3 of the inputs has no name"],
    [["key", "nic", "NIC"], "Two alternatives are called NIC"],
    [["key", "nic", { error: "#REF!" }], "Column 3 of the inputs has #REF! for a name"],
    [["key", "today"], "kind of today is not given, and its name is none"],
  ])("%j is refused", (header, message) => {
    expect(() => readComparison([header], filling)).toThrow(message);
  });
});

describe("a row", () => {
  it("without a key is a heading, however the host passes a blank", () => {
    const headings = ["", "  ", 0, null, undefined].map((key) => [key, "any", "thing"]);
    expect(read(headings).typed.size).toBe(0);
  });

  it("of a site's parameter is read from the first column; blanks right of it are no values", () => {
    for (const right of ["", null, undefined, 0, 0.2])
      expect(values(read([["electricityPrice", 0.2, right]]), "electricityPrice")).toEqual([0.2, 0.2]);
  });

  it("of a site's parameter may not differ from column to column", () => {
    expect(() => read([["electricityPrice", 0.2, 0.3]])).toThrow(
      "electricityPrice is 0.2, and 0.3 in column dpu. It is the site's, the same for every alternative: type it in the first column.",
    );
    expect(() => read([["timing", "end", "mid"]])).toThrow("timing is end, and mid in column dpu");
  });

  it("of an alternative's parameter has a value or the word default in each column", () => {
    const comparison = read([["cardPrice", "Default", 1500]]);
    expect(comparison.value("cardPrice", 0)).toMatchObject({ value: 250, status: "default" });
    expect(comparison.value("cardPrice", 1)).toEqual({ value: 1500, status: "given", source: "" });
  });

  it("is read in any order and in any case", () => {
    expect(values(read([["CARDPRICE", 1, 2]]), "cardprice")).toEqual([1, 2]);
  });

  it("with a keyword takes it in any case, and a unit as it is spelled", () => {
    const comparison = read([
      ["task.mine.unit", "mpps", ""],
      ["task.mine.mode", "Polling", "interrupt"],
      ["task.yours.unit", "tags", ""],
    ]);
    expect(values(comparison, "task.mine.mode")).toEqual(["polling", "interrupt"]);
    expect(values(comparison, "task.mine.unit")).toEqual(["Mpps", "Mpps"]);
    expect(values(comparison, "task.yours.unit")).toEqual(["tags", "tags"]);
  });

  it("brings its member, in order of appearance", () => {
    const { members } = read([
      ["task.tls.gbpsPerUnit", 1, ""],
      ["license.2.price", 1, 1],
      ["task.IPsec.gbpsPerUnit", 1, ""],
      ["task.tls.coverage", 0, 1],
      ["other.vpu.count", 1, 0],
      ["resource.memory.needed", 1, ""],
      ["rollout.1", 1, ""],
    ]);
    expect(members).toEqual({ task: ["tls", "ipsec"], license: ["2"], other: ["vpu"], resource: ["memory"] });
  });

  it.each<[string, unknown[][], string]>([
    [
      "blank alternative",
      [["cardPrice", 1, ""]],
      "cardPrice of dpu is blank. Type a value (0 must be typed)",
    ],
    ["missing cell", [["cardPrice", 1]], "cardPrice of dpu is blank"],
    ["blank site", [["electricityPrice", null, 1]], "electricityPrice is blank"],
    ["unknown key", [["cardPrise", 1, 1]], "cardPrise is no key of the inputs. Nearest: cardPrice"],
    ["below range", [["cardPrice", 1, -3]], "cardPrice of dpu is -3. Allowed: at least 0 USD/card."],
    ["above range", [["pue", 0.9, ""]], "pue is 0.9. Allowed: at least 1."],
    ["outside a span", [["exponent", 1.4, 3]], "exponent of dpu is 3. Allowed: from 1 to 2."],
    [
      "a part of a year",
      [["depreciationYears", 2.5, ""]],
      "depreciationYears is 2.5. Allowed: a whole number, at least 1",
    ],
    ["not whole", [["sites", 1.5, ""]], "sites is 1.5. Allowed: a whole number, at least 1 sites."],
    [
      "0 that may be a blank",
      [["coresPerServer", 8, 0]],
      "coresPerServer of dpu is 0 — blank? Type a number, or leave the row out. Allowed: above 0 cores/server.",
    ],
    [
      "number as text",
      [["cardPrice", 1, "60"]],
      'cardPrice of dpu is "60", a text. It takes a number: at least 0',
    ],
    ["truth value", [["haPair", "no", true]], "haPair of dpu is TRUE. It takes one of the words yes, no."],
    ["number for a word", [["timing", 1, ""]], "timing is 1. It takes one of the words end, mid."],
    ["number for a text", [["currency", 1, ""]], "currency is 1. It takes a text."],
    [
      "unknown word",
      [["timing", "midd", ""]],
      'timing is "midd". It takes one of the words end, mid. Nearest: mid.',
    ],
    [
      "unknown rule",
      [["license.1.rule", "per-core", "per-cor"]],
      'license.1.rule of dpu: rule is "per-cor", which is unknown. Nearest: per-core',
    ],
    ["unknown card", [["card", "default", "huge"]], 'card is "huge", which is unknown.'],
    ["unknown server", [["server", "older", "old"]], 'server is "older", which is unknown.'],
    [
      "twice",
      [
        ["cardPrice", 1, 1],
        ["", 0, 0],
        ["CardPrice", 2, 2],
      ],
      "CardPrice stands twice, in rows 2 and 4 of the inputs.",
    ],
    ["number for a key", [[7, 1, 1]], "Row 2 of the inputs has 7 for a key."],
    ["truth value for a key", [[true, 1, 1]], "Row 2 of the inputs has TRUE for a key."],
  ])("%s is refused by name", (_, rows, message) => {
    const error = refusal(() => read(rows as never));
    expect(error.code).toBe("value");
    expect(error.message).toContain(message);
  });

  it.each([
    ["#N/A", "na"],
    ["#DIV/0!", "div0"],
    ["#NUM!", "num"],
    ["#REF!", "value"],
  ])("with the error %s comes out as that", (error, code) => {
    expect(refusal(() => read([["cardPrice", 1, { error }]]))).toMatchObject({
      code,
      message: `cardPrice of dpu is ${error}.`,
      argument: "cardPrice",
    });
  });
});

describe("a task's figures by the Gbps", () => {
  it("are those by the load where the unit is Gbps", () => {
    const comparison = read([
      ["task.mine.coresPerGbps", 0.5, 0.5],
      ["task.mine.residualCoresPerGbps", 0.5, 0.1],
    ]);
    expect(values(comparison, "task.mine.coresPerLoad")).toEqual([0.5, 0.5]);
    expect(values(comparison, "task.mine.residualCoresPerGbps")).toEqual([0.5, 0.1]);
  });

  it("are refused for another unit, wherever its row stands", () => {
    const rows = [
      ["task.mine.coresPerGbps", 0.5, 0.5],
      ["task.mine.unit", "Mpps", ""],
    ];
    const message =
      "task.mine.coresPerGbps is by the Gbps, and the unit of mine is Mpps. Use task.mine.coresPerLoad, by the Mpps.";
    expect(() => read(rows)).toThrow(message);
    expect(() => read(rows.toReversed())).toThrow(message);
  });

  it("may not stand beside the same figure by the load", () => {
    const both = [
      ["task.mine.coresPerGbps", 1, 1],
      ["task.mine.coresPerLoad", 1, 1],
    ];
    expect(() => read(both)).toThrow("task.mine.coresPerGbps and task.mine.coresPerLoad are one");
  });
});

it("a table that lacks nothing is read", () => {
  expect(read(complete).members.task).toEqual(["ipsec"]);
});
