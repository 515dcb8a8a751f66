import { describe, expect, it } from "vitest";
import { complete, read, values } from "./inputs";

describe("what is not typed", () => {
  it("comes from the catalog where it knows, and from the registry elsewhere", () => {
    const comparison = read(complete);
    expect(comparison.value("coresPerServer", 0)).toEqual({ value: 32, status: "catalog", source: "old" });
    expect(comparison.value("cardTypicalWatts", 1)).toEqual({
      value: 60,
      status: "catalog",
      source: "large",
    });
    expect(comparison.value("pue", 0)).toMatchObject({ value: 1.5, status: "assumption" });
    expect(comparison.value("psuEfficiency", 0)).toBeUndefined();
    expect(comparison.value("discountRate", 1)).toMatchObject({ value: 0.07, status: "default" });
  });

  it("is by kind for what a card brings", () => {
    const kinds = ["nic", "accel", "smartnic", "dpu", "cloud", "appliance"];
    const comparison = read([["task.mine.gbpsPerUnit", 1, "", "", "", "", ""]], kinds);
    expect(values(comparison, "cardsPerServer")).toEqual([0, 0, 1, 1, 0, 0]);
    expect(values(comparison, "nicsReplaced")).toEqual([0, 0, 1, 1, 0, 0]);
    expect(values(comparison, "task.mine.coverage")).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it("a card that is named is in the server, whatever the kind", () => {
    expect(values(read([["card", "small", "default"]], ["nic", "accel"]), "cardsPerServer")).toEqual([1, 0]);
  });

  it("follows another parameter, no more reliable than that one is", () => {
    const followed = { value: 1.4, status: "default", source: "as pue", same: "pue" };
    expect(read([["pue", 1.4, ""]]).value("marginalPue", 0)).toEqual(followed);
    expect(read([]).value("marginalPue", 0)).toMatchObject({ value: 1.5, status: "assumption", same: "pue" });
    expect(read([["cardLife", 4, 7]]).value("cardSupportYears", 1)).toMatchObject({
      value: 7,
      same: "cardLife",
    });
    expect(read([["loadFactor", 0.25, ""]]).value("cardBusyShare", 1)).toMatchObject({ value: 0.25 });
  });

  it("of a roll-out is the year before, and all sites at once where nothing is typed", () => {
    const phased = read([
      ["rollout.0", 0.1, ""],
      ["rollout.2", 0.6, ""],
    ]);
    expect([0, 1, 2, 3, 30].map((year) => phased.value(`rollout.${year}`, 0)!.value)).toEqual([
      0.1, 0.1, 0.6, 0.6, 0.6,
    ]);
    expect(phased.value("rollout.30", 0)!.same).toBe("rollout.2");
    expect(read([]).value("rollout.5", 0)!.value).toBe(1);
  });

  it("is the member's name for a label", () => {
    expect(read([["other.VPU.count", 1, 0]]).value("other.vpu.label", 0)!.value).toBe("vpu");
  });

  it("leaves the PUE out where cooling or rectifiers are given", () => {
    expect(values(read([["coolingCop", 3, ""]]), "pue")).toEqual([1, 1]);
    expect(values(read([["rectifierEfficiency", 0.96, ""]]), "marginalPue")).toEqual([1, 1]);
  });

  it("is no watts of a card only where there is none", () => {
    expect(values(read([]), "cardTypicalWatts")).toEqual([0, undefined]);
    expect(values(read([["cardsPerServer", 1, 0]]), "cardTypicalWatts")).toEqual([undefined, 0]);
  });
});

describe("a task of the catalog", () => {
  it("has its unit and figures, by the kind of the alternative", () => {
    const comparison = read([["task.ipsec.gbpsPerUnit", 1, "", ""]], ["nic", "dpu", "cloud"]);
    expect(values(comparison, "task.ipsec.unit")).toEqual(["Gbps", "Gbps", "Gbps"]);
    expect(values(comparison, "task.ipsec.coresPerLoad")).toEqual([0.2, 0.2, 0.2]);
    expect(values(comparison, "task.ipsec.residualCoresPerLoad")).toEqual([0.2, 0.02, 0.2]);
    expect(values(comparison, "task.ipsec.coverage")).toEqual([0, 1, 0]);
  });

  it("has none of them in another unit", () => {
    const comparison = read([
      ["task.ipsec.unit", "Mpps", ""],
      ["card", "default", "small"],
    ]);
    expect(values(comparison, "task.ipsec.coresPerLoad")).toEqual([undefined, undefined]);
    expect(values(comparison, "task.ipsec.capacity")).toEqual([undefined, undefined]);
    expect(values(comparison, "task.ipsec.coverage")).toEqual([0, 0]);
  });

  it("has the capacity of the card that is named", () => {
    expect(
      values(
        read([
          ["card", "default", "small"],
          ["task.ipsec.gbpsPerUnit", 1, ""],
        ]),
        "task.ipsec.capacity",
      ),
    ).toEqual([undefined, 50]);
  });
});

describe("the measured curve of a server", () => {
  const named = ["server", "old", "old"];

  it("is the catalog's, and is the shape", () => {
    const comparison = read([named]);
    expect(comparison.curvePoints(0)).toBe(4);
    expect(comparison.value("curve.watts.2", 0)!.value).toBe(120);
    expect(values(comparison, "shape")).toEqual(["measured", "measured"]);
  });

  it("gives way to idle or full-load watts that are typed, and to typed points", () => {
    expect(values(read([named, ["idleWatts", 80, "default"]]), "shape")).toEqual(["intel", "measured"]);
    const points = read([named, ["curve.load.1", 0, "default"], ["curve.watts.1", 99, "default"]]);
    expect([points.curvePoints(0), points.curvePoints(1)]).toEqual([1, 4]);
  });

  it("stays where what is typed is what the catalog says", () => {
    expect(read([named, ["idleWatts", 50, 50], ["curve.watts.1", 50, 50]]).curvePoints(0)).toBe(4);
  });

  it("is a mean curve where the server has none, and where no server is named", () => {
    expect(values(read([["server", "new", "default"]]), "shape")).toEqual(["amd", "typical"]);
    expect(read([["server", "new", "default"]]).curvePoints(0)).toBe(0);
  });

  it("is there with typed points alone", () => {
    const rows = [1, 2].flatMap((k) => [
      [`curve.load.${k}`, k - 1, k - 1],
      [`curve.watts.${k}`, 100 * k, 100 * k],
    ]);
    expect(read(rows).curvePoints(1)).toBe(2);
    expect(values(read(rows), "shape")).toEqual(["measured", "measured"]);
  });
});
