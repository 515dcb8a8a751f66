import { expect, test } from "vitest";
import { alternativeNames, coresPerLoad, findOffload, offloads, taskNames } from "../../src/catalog";

test("every task is said in words for every alternative", () => {
  expect(offloads).toHaveLength(taskNames.length * alternativeNames.length);
  for (const { id, does } of offloads) expect(does, id).toMatch(/\.$/);
});

test("the tasks of the field are there", () => {
  const field =
    "virtual switching, overlay network, IPsec, TLS, NVMe-oF, stateful firewall, intrusion detection, compression, service mesh, vRAN FEC, timing";
  expect(taskNames.map(({ name }) => name).join(", ")).toBe(field);
});

test("task and alternative are found by other names too, in any case", () => {
  expect(findOffload(" VPN ", "smartNIC").id).toBe("ipsec-smartnic");
  expect(findOffload("virtual switch", "QAT").id).toBe("vswitch-accel");
});

test("cores per load are the source's, or what one core carries turned over", () => {
  expect(coresPerLoad(findOffload("ipsec", "nic"))).toBe(0.163);
  expect(coresPerLoad(findOffload("ids", "nic"))).toEqual({ value: 1 / 2, low: 1 / 3, high: 1 });
  expect(coresPerLoad(findOffload("compression", "nic"))).toBeUndefined();
});

test("both figures of IPsec agree: 6.14 and 8.86 Gbps a core", () => {
  for (const alternative of ["nic", "accel"]) {
    const { loadPerCore, coresPerLoad: cores } = findOffload("ipsec", alternative);
    expect((loadPerCore as number) * (cores as number)).toBeCloseTo(1, 2);
  }
});

test("a card leaves no more cores on the host than software takes", () => {
  const value = (figure: ReturnType<typeof coresPerLoad>) =>
    typeof figure === "object" ? figure.value : figure;
  for (const { id } of taskNames) {
    const software = value(coresPerLoad(findOffload(id, "nic")));
    for (const alternative of ["accel", "smartnic", "dpu"]) {
      const residual = value(coresPerLoad(findOffload(id, alternative)));
      if (software !== undefined && residual !== undefined) expect(residual, id).toBeLessThan(software);
    }
  }
});
