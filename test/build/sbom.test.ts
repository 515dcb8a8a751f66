import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { built, root } from "../support/dist";
import { noticeTitles } from "../support/notices";

interface Component {
  "bom-ref": string;
  group?: string;
  name: string;
  version: string;
  licenses: { license?: { id?: string; name?: string }; expression?: string }[];
}

interface Bill {
  metadata: { timestamp?: string; component: { "bom-ref": string } };
  serialNumber?: string;
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const bill = JSON.parse(built("sbom.cdx.json")) as Bill;

const fullName = ({ group, name }: Component): string => (group ? `${group}/${name}` : name);

const schema = (name: string): object =>
  JSON.parse(
    readFileSync(
      `${root}node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`,
      "utf8",
    ),
  ) as object;

test("the bill of materials fits CycloneDX's own schema", () => {
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    schemas: Object.fromEntries(
      ["spdx", "jsf-0.82", "cryptography-defs"].map((name) => [
        `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
        schema(name),
      ]),
    ),
  });
  const fits = ajv.compile(schema("bom-1.6"));
  expect(fits(bill) ? [] : fits.errors).toEqual([]);
  expect(fits({ ...bill, components: [{ name: "of no type" }] })).toBe(false);
});

test("it names the very packages of the notices, each once", () => {
  const named = bill.components.map((each) => {
    const { license, expression } = each.licenses[0]!;
    return fullName(each) === "@microsoft/office-js"
      ? fullName(each)
      : `${fullName(each)} ${each.version} (${expression ?? license?.id})`;
  });
  expect([...named].sort()).toEqual(noticeTitles().sort());
  expect(new Set(bill.components.map((each) => each["bom-ref"])).size).toBe(bill.components.length);
});

test("it says which package needs which, from ours on", () => {
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
  const known = new Set(bill.components.map((each) => each["bom-ref"]));
  expect([...needs.values()].flat().filter((ref) => !known.has(ref))).toEqual([]);
  const refOf = (name: string) => bill.components.find((each) => fullName(each) === name)!["bom-ref"];
  expect(needs.get(bill.metadata.component["bom-ref"])).toContain(refOf("react-dom"));
  expect(needs.get(refOf("react-dom"))).toContain(refOf("scheduler"));
});

test("equal builds are equal files: it holds no date, no random number and no path", () => {
  expect(bill.serialNumber).toBeUndefined();
  expect(bill.metadata.timestamp).toBeUndefined();
  expect(built("sbom.cdx.json")).not.toContain(root);
});
