import { describe, expect, it } from "vitest";
import { devices, isRead, offloads, servers, taskNames } from "../../src/catalog";
import { catalogFilling } from "../../src/catalog/filling";
import { loadLevels } from "../../src/catalog/servers/levels";
import { templateLevels } from "../../src/catalog/servers/template-levels";
import type { Fill } from "../../src/model/comparison";
import { alternativeKinds, argumentOf, parameterOf } from "../../src/model/parameters";
import { inRange } from "../../src/model/range";

const filling = catalogFilling(loadLevels);
const everyFill: [string, Fill][] = [
  ...devices.map(({ id }): [string, Fill] => [id, filling.card(id)]),
  ...servers.map(({ id }): [string, Fill] => [id, filling.server(id)]),
  ...taskNames.flatMap(({ id }) =>
    alternativeKinds.map((kind): [string, Fill] => [`${id} ${kind}`, filling.task(id, kind)!]),
  ),
];

describe("what the catalog fills", () => {
  it("is of parameters that it may fill, and in their range", () => {
    for (const [id, fill] of everyFill)
      for (const [key, { value, source }] of fill) {
        const { parameter } = parameterOf(key);
        expect(
          parameter.defaults.some((rule) => "catalog" in rule),
          `${id} ${key}`,
        ).toBe(true);
        expect(source, `${id} ${key}`).not.toBe("");
        if (parameter.kind === "number")
          expect(inRange(argumentOf(key), value as number), `${id} ${key}`).toBe(true);
        if (parameter.kind === "choice") expect(parameter.choices).toContain(value);
      }
  });

  it("says which figure was not read in its source", () => {
    const shown = filling.card("nvidia-connectx-6-dx");
    expect(shown.get("cardTypicalWatts")).toMatchObject({ value: 19, status: "catalog" });
    expect(shown.get("cardMaxWatts")).toMatchObject({ value: 24, status: "unverified" });
    for (const device of devices) {
      const price = filling.card(device.id).get("cardPrice");
      if (price) expect(price.status === "catalog", device.id).toBe(isRead(device, "priceUsd"));
    }
  });

  it("is nothing where the catalog knows nothing: unknown is not 0", () => {
    expect(filling.card("nvidia-bluefield-3-b3210").has("cardTypicalWatts")).toBe(false);
    expect(filling.card("nvidia-bluefield-3-b3210").has("cardIdleWatts")).toBe(false);
  });

  it("is the same table for each name of a row", () => {
    expect(filling.card("B3220")).toBe(filling.card(" nvidia-BLUEFIELD-3-b3220"));
    expect(filling.server("dell-r740-8280-2-sockets")).toBe(filling.server("DELL-R740-8280-2-sockets"));
  });

  it("is refused by name where several fit, or none was measured", () => {
    expect(() => filling.card("BlueField-3")).toThrow(/card "BlueField-3" fits several/);
    expect(() => filling.card("BlueField-9")).toThrow(/card is "BlueField-9", which is unknown/);
    expect(() => filling.server("R760")).toThrow(/no measured result/);
  });
});

describe("a card", () => {
  it("fills its highest draw by the high end of a range, for fit", () => {
    expect(filling.card("nvidia-connectx-7").get("cardMaxWatts")!.value).toBe(36);
  });

  it("fills what its IPsec was measured at", () => {
    expect(filling.card("B3220").get("task.ipsec.capacity")).toMatchObject({ value: 193, status: "catalog" });
  });

  it("has no more idle than typical and no more typical than highest watts", () => {
    for (const { id } of devices) {
      const [idle, typical, most] = ["cardIdleWatts", "cardTypicalWatts", "cardMaxWatts"].map(
        (key) => filling.card(id).get(key)?.value as number | undefined,
      );
      expect(idle ?? 0, id).toBeLessThanOrEqual(typical ?? Infinity);
      expect(typical ?? 0, id).toBeLessThanOrEqual(most ?? Infinity);
    }
  });
});

describe("a measured server", () => {
  it("fills its curve at 0, 10, ... 100% load", () => {
    const fill = filling.server("dell-r740-8280-2-sockets");
    const points = Array.from({ length: 11 }, (_, k) => [
      fill.get(`curve.load.${k + 1}`)!.value,
      fill.get(`curve.watts.${k + 1}`)!.value,
    ]);
    expect(points[0]).toEqual([0, 49.8]);
    expect(points[3]).toEqual([0.3, 159]);
    expect(points[10]).toEqual([1, 432]);
    expect(fill.has("curve.load.12")).toBe(false);
  });

  it("has its vendor's mean curve where its levels are not known, as servers since 2019 have it", () => {
    expect(filling.server("hpe-dl145-gen11-8534p").get("shape")).toMatchObject({
      value: "amd",
      status: "assumption",
    });
    expect(filling.server("dell-xr5610-6421n").get("shape")!.value).toBe("intel");
    expect(filling.server("dell-r740-8180-2-sockets").get("shape")!.value).toBe("typical");
  });

  it("fills the levels that it is given and no others", () => {
    const few = catalogFilling(templateLevels);
    expect(few.server("dell-r740-8280-2-sockets").has("curve.watts.11")).toBe(true);
    expect(few.server("dell-r240-e-2176g").has("curve.watts.1")).toBe(false);
    expect(few.server("dell-r240-e-2176g").get("maxWatts")!.value).toBe(93.1);
  });
});

describe("a task", () => {
  it("costs every alternative what it costs in software, and leaves on the host what its row says", () => {
    for (const kind of alternativeKinds)
      expect(filling.task("ipsec", kind)!.get("task.ipsec.coresPerLoad")!.value, kind).toBe(0.163);
    expect(filling.task("ipsec", "smartnic")!.get("task.ipsec.residualCoresPerLoad")!.value).toBe(0.105);
    expect(filling.task("ipsec", "cloud")!.has("task.ipsec.residualCoresPerLoad")).toBe(false);
  });

  it("leaves no more on the host than it costs in software", () => {
    for (const { task, alternative } of offloads) {
      const fill = filling.task(task, alternative)!;
      const residual = fill.get(`task.${task}.residualCoresPerLoad`)?.value ?? 0;
      const cores = fill.get(`task.${task}.coresPerLoad`)?.value ?? Infinity;
      expect(residual, `${task} ${alternative}`).toBeLessThanOrEqual(cores as number);
    }
  });

  it("is covered only where the table puts a figure to the offload", () => {
    const covered = offloads
      .filter(({ task, alternative }) => filling.task(task, alternative)!.has(`task.${task}.coverage`))
      .map(({ id }) => id);
    expect(covered).toEqual([
      "vswitch-smartnic",
      "vswitch-dpu",
      "ipsec-accel",
      "ipsec-smartnic",
      "ipsec-dpu",
      "tls-smartnic",
      "fec-accel",
      "fec-dpu",
    ]);
  });

  it("counts the cores of a server or those by the load, never both", () => {
    for (const { task, alternative } of offloads) {
      const fill = filling.task(task, alternative)!;
      const both = fill.has(`task.${task}.fixedCores`) && fill.has(`task.${task}.residualCoresPerLoad`);
      expect(both, `${task} ${alternative}`).toBe(false);
    }
    expect(filling.task("vswitch", "nic")!.has("task.vswitch.fixedCores")).toBe(false);
    expect(filling.task("vswitch", "smartnic")!.get("task.vswitch.fixedCores")!.value).toBe(1);
  });

  it("goes through one card as far as two carried it together", () => {
    expect(filling.task("tls", "smartnic")!.get("task.tls.capacity")!.value).toBe(375 / 2);
  });

  it("is found by any of its names, and has keys by the one it was asked by", () => {
    expect(filling.task("vxlan", "nic")!.get("task.vxlan.unit")!.value).toBe("Mpps");
  });

  it("of the user's own is none of the catalog's", () => {
    expect(filling.task("video", "dpu")).toBeUndefined();
  });
});
