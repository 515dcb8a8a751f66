import { describe, expect, it } from "vitest";
import { addressed, overriding } from "../../../src/model/comparison";
import { complete, read, values } from "./inputs";

const three = read(
  [
    ["card", "default", "small", "large"],
    ["server", "old", "old", "old"],
    ["cardPrice", "default", 950, 1800],
    ["cardMaxWatts", "default", "default", 90],
    ["cardAdminHours", 0, 1, 3],
    ["task.ipsec.loadPerUnit", 4, "", ""],
  ],
  ["nic", "SmartNIC", "dpu"],
);

describe("a key that is moved", () => {
  it("is every alternative's if it is the site's", () => {
    expect(addressed(three, "pue")).toMatchObject({ key: "pue", alternatives: [0, 1, 2] });
  });

  it("is that of the alternatives beside the baseline that have a value, or of all", () => {
    expect(addressed(three, "CARDPRICE")).toMatchObject({ key: "cardPrice", alternatives: [1, 2] });
    expect(addressed(three, "cardIdleWatts").alternatives).toEqual([1]);
    expect(addressed(three, "psuEfficiency").alternatives).toEqual([1, 2]);
    expect(addressed(three, "coresPerServer", "all").alternatives).toEqual([0, 1, 2]);
  });

  it("is the baseline's where nothing is beside it", () => {
    expect(addressed(read([], ["nic"]), "cardPrice").alternatives).toEqual([0]);
  });

  it("is that of the alternative it names", () => {
    expect(addressed(three, "cardPrice@smartnic").alternatives).toEqual([1]);
    expect(addressed(three, "cardPrice@NIC").alternatives).toEqual([0]);
  });

  it.each([
    ["cardPrice@gpu", 'No alternative is called "gpu". The inputs have: nic, SmartNIC, dpu.'],
    ["pue@dpu", "pue is the site's, the same for every alternative. Leave out @dpu."],
    ["task.ipsek.coverage", "The inputs have no task ipsek, as in task.ipsek.coverage. Nearest: ipsec."],
    ["license.1.price", "The inputs have no license 1, as in license.1.price. They have: none."],
    ["cardPrise@dpu", "cardPrise is no key of the inputs."],
  ])("%s is refused", (key, message) => {
    expect(() => addressed(three, key)).toThrow(message);
  });

  it("may be a year of a roll-out or a point of a curve that was not typed", () => {
    expect(addressed(three, "rollout.2").key).toBe("rollout.2");
    expect(addressed(three, "curve.watts.3").alternatives).toEqual([1, 2]);
  });
});

describe("changed values", () => {
  it("stand beside all that was typed, and leave the inputs as they were", () => {
    const changed = overriding(three, [
      { key: "pue", value: 1.2 },
      { key: "cardPrice@dpu", value: 1000 },
    ]);
    expect(values(changed, "marginalPue")).toEqual([1.2, 1.2, 1.2]);
    expect(values(changed, "cardPrice")).toEqual([250, 950, 1000]);
    expect(values(changed, "cardAdminHours")).toEqual([0, 1, 3]);
    expect(values(three, "cardPrice")).toEqual([250, 950, 1800]);
  });

  it("win by name over those without one, in whichever order", () => {
    const changes = [
      { key: "cardPrice@dpu", value: 1 },
      { key: "cardPrice", value: 2 },
    ];
    for (const each of [changes, changes.toReversed()])
      expect(values(overriding(three, each), "cardPrice")).toEqual([250, 2, 1]);
  });

  it("are as if the row had been left out where they say default", () => {
    expect(values(overriding(three, [{ key: "cardPrice", value: "default" }]), "cardPrice")).toEqual([
      250, 900, 2500,
    ]);
  });

  it("can change a kind, and with it the defaults", () => {
    const changed = overriding(three, [{ key: "kind@SmartNIC", value: "appliance" }]);
    expect(changed.alternatives[1]).toEqual({ name: "SmartNIC", kind: "appliance" });
    expect(values(changed, "oobPortPrice")).toEqual([0, 0, 100]);
  });

  it("give a task's load one way or the other", () => {
    const changed = overriding(three, [{ key: "task.ipsec.gbpsPerUnit", value: 7 }]);
    expect(values(changed, "task.ipsec.loadPerUnit")).toEqual([undefined, undefined, undefined]);
    expect(values(changed, "task.ipsec.gbpsPerUnit")).toEqual([7, 7, 7]);
  });

  it.each([
    [[{ key: "cardPrice", value: -1 }], "cardPrice of SmartNIC is -1. Allowed: at least 0 USD/card."],
    [[{ key: "cardPrice", value: "dear" }], 'cardPrice of SmartNIC is "dear", a text.'],
    [[{ key: "card", value: "huge" }], 'card is "huge", which is unknown.'],
    [[{ key: "pue", value: NaN }], "pue is NaN."],
    [
      [
        { key: "pue", value: 1 },
        { key: "PUE", value: 2 },
      ],
      "PUE is changed twice.",
    ],
    [
      [
        { key: "task.ipsec.unit", value: "krps" },
        { key: "task.ipsec.coresPerGbps", value: 1 },
      ],
      "task.ipsec.coresPerGbps is by the Gbps, and the unit of ipsec is krps.",
    ],
  ])("%j are refused", (changes, message) => {
    expect(() => overriding(three, changes)).toThrow(message);
  });
});

describe("another card or server", () => {
  it("brings its own figures in the place of those typed of the old one", () => {
    const changed = overriding(three, [{ key: "card@dpu", value: "small" }]);
    expect(values(changed, "cardPrice")).toEqual([250, 950, 900]);
    expect(values(changed, "cardMaxWatts")).toEqual([undefined, undefined, undefined]);
    expect(values(changed, "cardTypicalWatts")).toEqual([0, 20, 20]);
    expect(values(changed, "cardAdminHours")).toEqual([0, 1, 3]);
  });

  it("has what is changed beside it, in whichever order", () => {
    const changes = [
      { key: "cardPrice@dpu", value: 1234 },
      { key: "card@dpu", value: "small" },
    ];
    for (const each of [changes, changes.toReversed()])
      expect(values(overriding(three, each), "cardPrice")).toEqual([250, 950, 1234]);
  });

  it("is none when it is the same by whatever name", () => {
    const changed = overriding(three, [{ key: "card@dpu", value: "LARGE" }]);
    expect(values(changed, "cardPrice")).toEqual([250, 950, 1800]);
  });

  it("brings cores, watts and curve of a server", () => {
    const typed = read([...complete, ["coresPerServer", 24, 24]]);
    const changed = overriding(typed, [{ key: "server", value: "new" }], "all");
    expect(values(changed, "coresPerServer")).toEqual([64, 64]);
    expect(values(changed, "shape")).toEqual(["amd", "amd"]);
    expect([0, 1].map((k) => changed.curvePoints(k))).toEqual([0, 0]);
  });
});
