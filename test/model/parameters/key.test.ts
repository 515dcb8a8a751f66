import { describe, expect, it } from "vitest";
import { argumentOf, checkOf, parameterOf, parameterTable, parameters } from "../../../src/model/parameters";
import { blamedArgument } from "../../../src/vector";

describe("a key", () => {
  it.each([
    ["cardPrice", "cardPrice", undefined],
    ["  CARDPRICE ", "cardPrice", undefined],
    ["task.IPsec.Coverage", "task.ipsec.coverage", "ipsec"],
    ["license.1.rule", "license.1.rule", "1"],
    ["other.appliance.watts", "other.appliance.watts", "appliance"],
    ["resource.memory.needed", "resource.memory.needed", "memory"],
    ["rollout.03", "rollout.3", "3"],
    ["curve.load.11", "curve.load.11", "11"],
    ["curve.watts.1", "curve.watts.1", "1"],
  ])("%s is %s", (typed, key, member) => {
    expect(parameterOf(typed)).toMatchObject({ key, ...(member === undefined ? {} : { member }) });
  });

  it.each([
    ["task.tls.coresPerGbps", "task.tls.coresPerLoad"],
    ["task.tls.residualCoresPerGbps", "task.tls.residualCoresPerLoad"],
    ["task.tls.capacityGbps", "task.tls.capacity"],
    ["task.tls.cardCoresPerGbps", "task.tls.cardCoresPerLoad"],
  ])("%s is another name of %s", (typed, key) => {
    expect(parameterOf(typed)).toMatchObject({ key, member: "tls", alias: typed.split(".")[2] });
  });

  it.each([
    ["cardPrise", /cardPrise is no key of the inputs\. Nearest: cardPrice/],
    ["task.ipsec.covrage", /Nearest: task\.ipsec\.coverage/],
    ["cardPrice@dpu", /Nearest: cardPrice/],
    ["", /EDGE\.PARAMETERS lists/],
    ["quux", /EDGE\.PARAMETERS lists/],
    ["task..coverage", /no key of the inputs\. Nearest: task\.1\.coverage/],
    ["task.*.coverage", /no key of the inputs/],
    ["task.a.b.coverage", /no key of the inputs/],
    ["rollout.31", /rollout\.N takes whole numbers N from 0 to 30/],
    ["rollout.x", /from 0 to 30/],
    ["curve.load.0", /curve\.load\.N takes whole numbers N from 1/],
  ])("%j is refused in words", (typed, message) => {
    expect(() => parameterOf(typed)).toThrow(message);
    expect(() => parameterOf(typed)).toThrow(expect.objectContaining({ code: "value" }));
  });

  it("of every parameter is found as it is written, and in capitals", () => {
    for (const { key } of parameters) {
      const typed = key.replace("*", "1");
      expect(parameterOf(typed).key).toBe(typed);
      expect(parameterOf(typed.toUpperCase()).key).toBe(typed);
    }
  });

  it("may have a member whose name looks like a pattern of a replacement", () => {
    expect(parameterOf("task.$&.coverage").key).toBe("task.$&.coverage");
  });
});

describe("a column of numbers for a key", () => {
  it("is checked lane by lane, blaming its argument", () => {
    const faults = new Uint8Array(5);
    checkOf("task.ipsec.coverage", 3)(5, Float64Array.of(0, 1, 1.1, -0.1, NaN), faults);
    expect([...faults].map((byte) => byte && blamedArgument(byte))).toEqual([0, 0, 3, 3, 3]);
  });

  it("has the unit and range of its parameter, by its own name", () => {
    expect(argumentOf("Years")).toEqual({
      kind: "number",
      name: "years",
      unit: "years",
      min: 1,
      max: 30,
      whole: true,
    });
  });

  it("can't be of a text", () => {
    expect(() => argumentOf("license.1.rule")).toThrow(
      "license.1.rule is a text. Only a number can be varied.",
    );
  });
});

describe("the table of parameters", () => {
  const [header, ...rows] = parameterTable();
  const row = (key: string) => rows.find(([each]) => each === key);

  it("has a row for each parameter under its header", () => {
    expect(header).toEqual(["key", "label", "unit", "of", "default", "range", "source", "description"]);
    expect(rows.map(([key]) => key)).toEqual(parameters.map(({ key }) => key));
    for (const each of rows) expect(each).toHaveLength(8);
  });

  it("has a default to compute with where there is one for all, and the rule in words elsewhere", () => {
    expect(row("discountRate")![4]).toBe(0.07);
    expect(row("marginalPue")![4]).toBe("as pue");
    expect(row("coresPerServer")![4]).toBe("the catalog's, by server");
    expect(row("vcpuPrice")![4]).toBe("none");
    expect(row("nicsReplaced")![4]).toBe("smartnic or dpu: 1; 0");
    expect(row("kind")![4]).toBe("the column's name");
    expect(row("rollout.*")![4]).toBe("the one before, 1 at first");
  });

  it("says what is allowed", () => {
    expect(row("targetUtilization")![5]).toBe("above 0 and at most 1");
    expect(row("timing")![5]).toBe("end, mid");
    expect(row("currency")![5]).toBe("text");
  });

  it("names sources, and which figure was not read", () => {
    expect(row("discountRate")![6]).toContain("Azure Migrate");
    expect(row("supportShare")![6]).toContain("(unverified)");
    expect(row("cardPrice")![6]).toMatch(/X710.*ConnectX-6 Dx.*BlueField-3/);
  });
});
