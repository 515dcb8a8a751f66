import { expect, test } from "vitest";
import { nearest } from "../../src/model/choice";

const rules = ["per-core", "vmware-core", "per-vcpu", "per-vcpu-tier", "windows-datacenter"];

test("a slip of the finger finds its name", () => {
  expect(nearest("vmwre-core", rules)[0]).toBe("vmware-core");
  expect(nearest("per core", rules)[0]).toBe("per-core");
});

test("a part of a name finds the whole", () => {
  expect(nearest("vmware", rules)).toEqual(["vmware-core"]);
  expect(nearest("Windows", rules)).toEqual(["windows-datacenter"]);
});

test("nothing near is nothing", () => {
  expect(nearest("helicopter", rules)).toEqual([]);
  expect(nearest("", rules)).toEqual([]);
});
