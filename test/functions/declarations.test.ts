import { expect, test } from "vitest";
import * as functions from "../../src/functions";
import * as model from "../../src/model";
import { type FunctionMetadata, functionMetadata } from "../support/metadata";
import { sampleCalls } from "../support/sample-calls";

const declared = await functionMetadata();
const exported = Object.keys(functions);
const metadataOf = (name: string): FunctionMetadata => declared.find(({ id }) => id === name.toUpperCase())!;

test("every exported function is declared, under its name in capitals, and no other is", () => {
  expect(declared.map(({ id }) => id).sort()).toEqual(exported.map((name) => name.toUpperCase()).sort());
  for (const { id, name } of declared) expect(name).toBe(id);
});

test("no id looks like a cell or breaks Excel's rule for ids", () => {
  for (const { id } of declared) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

test("every argument is a matrix and described; every function says in a line what it gives", () => {
  for (const { id, description, parameters, result } of declared) {
    expect(description, id).toMatch(/\.$/);
    expect(result.dimensionality, id).toBe("matrix");
    for (const { name, description: text, dimensionality, type } of parameters) {
      expect(text, `${id} ${name}`).not.toBe("");
      expect([dimensionality, type], `${id} ${name}`).toEqual(["matrix", "any"]);
    }
  }
});

const quantities = exported.filter(
  (name) => typeof (model as Record<string, any>)[name]?.evaluate === "function",
);

test.each(quantities)(
  "%s takes what its quantity declares, by the same names, optional where it has a default",
  (name) => {
    const { args } = (model as unknown as Record<string, model.Quantity>)[name]!;
    const parameters = metadataOf(name).parameters;
    expect(parameters.map((each) => each.name)).toEqual(args.map((each) => each.name));
    args.forEach((argument, index) => {
      const hasDefault = argument.kind !== "list" && argument.default !== undefined;
      expect(parameters[index]!.optional ?? false, argument.name).toBe(hasDefault);
    });
  },
);

test.each(quantities)("the defaults that %s describes are the quantity's", (name) => {
  const { args } = (model as unknown as Record<string, model.Quantity>)[name]!;
  args.forEach((argument, index) => {
    if (argument.kind === "list" || argument.default === undefined) return;
    const text = metadataOf(name).parameters[index]!.description;
    const isNumber = typeof argument.default === "number" && argument.default < Number.MAX_VALUE;
    if (isNumber || typeof argument.default === "string")
      expect(text).toContain(`Default ${argument.default}.`);
  });
});

test("there is a sample call of every function, with every argument", () => {
  expect(Object.keys(sampleCalls).sort()).toEqual([...exported].sort());
  for (const name of exported)
    expect(sampleCalls[name], name).toHaveLength(metadataOf(name).parameters.length);
});
