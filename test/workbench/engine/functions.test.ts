import { readFileSync } from "node:fs";
import { FunctionType } from "@univerjs/preset-sheets-core";
import locale from "@univerjs/preset-sheets-core/locales/en-US";
import { expect, it } from "vitest";
import { functionTable } from "../../../src/formula/evaluateText";
import { argumentsIn, examplesIn } from "../../../src/functions/examples";
import { edgeFunctions } from "../../../src/functions/table";
import { describedFunctions } from "../../../src/workbench/engine/functions";
import { functionHelp, isComputed } from "../../../src/workbench/engine/suggestions";
import { unlistedFunctions } from "../../../src/workbench/engine/unlisted-functions";

const metadata = [
  {
    id: "DPUNETWATTS",
    description: "Watts saved.",
    parameters: [
      { name: "coresFreed", description: "Cores that the card frees." },
      { name: "nicWatts", optional: true },
      { name: "more", repeating: true },
    ],
  },
];
const [dpuNetWatts] = describedFunctions(metadata, "EDGE", []);

it("A function is offered in the namespace as its comment describes it", () => {
  expect(dpuNetWatts).toMatchObject({
    name: "EDGE.DPUNETWATTS",
    description: "Watts saved.",
    parameters: [
      { name: "coresFreed", description: "Cores that the card frees.", optional: false, repeating: false },
      { name: "nicWatts", description: "", optional: true },
      { repeating: true },
    ],
  });
});

it("Functions are listed by name, so that a name typed in full comes before longer ones", () => {
  const listed = describedFunctions([{ id: "SERVERSPEC" }, { id: "SERVERS" }], "EDGE", []);
  expect(listed.map(({ name }) => name)).toEqual(["EDGE.SERVERS", "EDGE.SERVERSPEC"]);
});

it("Its help has the README's example, and what comes of it", () => {
  const [described] = describedFunctions(metadata, "EDGE", [
    { formula: "=ROUND(EDGE.OTHER(1),0)", result: "1", says: "another" },
    { formula: '=EDGE.DPUNETWATTS({1,2;3,4},"a,b(")', result: "-2", says: "watts saved" },
  ]);
  expect(described!.description).toBe("Watts saved. The example gives -2: watts saved.");
  const { functionParameter } = functionHelp(described!, FunctionType.User);
  // as Univer writes an example, without the arguments that it leaves out
  expect(functionParameter.map(({ example }) => example).join(",")).toBe('{1,2;3,4},"a,b("');
});

it("A formula around the call is told with what it gives", () => {
  const example = { formula: "=ROWS(EDGE.TASKS())", result: "45", says: "all tasks" };
  const [described] = describedFunctions([{ id: "TASKS", description: "Tasks." }], "EDGE", [example]);
  expect(described!.description).toBe("Tasks. =ROWS(EDGE.TASKS()) gives 45: all tasks.");
});

it("Every function of the add-in has an example in its help", () => {
  const examples = examplesIn(readFileSync(new URL("../../../README.md", import.meta.url), "utf8"));
  const names = Object.keys(edgeFunctions);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !examples.some(({ formula }) => argumentsIn(formula, name)))).toEqual([]);
});

it("Its help tells which arguments may be left out and which repeat", () => {
  const { functionName, abstract, functionParameter } = functionHelp(dpuNetWatts!, FunctionType.User);
  expect([functionName, abstract]).toEqual(["EDGE.DPUNETWATTS", "Watts saved."]);
  expect(functionParameter.map(({ require, repeat }) => [require, repeat])).toEqual([
    [1, 0],
    [0, 0],
    [1, 1],
  ]);
});

/** What Univer says of Excel's functions; those that it only names have arguments called "first". */
interface Listed {
  functionList: Record<string, { functionParameter: Record<string, { detail: string }> }>;
}

it("Every function that is computed is described, by Univer or by us", () => {
  const { functionList } = (locale as unknown as { "sheets-formula"?: Listed; formula?: Listed })[
    "sheets-formula"
  ]!;
  const described = Object.entries(functionList)
    .filter(([, one]) => !Object.values(one.functionParameter).some(({ detail }) => detail === "first"))
    .map(([name]) => name.toUpperCase().replaceAll("_", "."));
  expect(described.length).toBeGreaterThan(400);
  const lacking = [...functionTable({}).keys()].filter((name) => !described.includes(name));
  expect(lacking.toSorted()).toEqual(unlistedFunctions.map(({ name }) => name));
});

it("LET and LAMBDA are computed, though no table of functions has them", () => {
  const known = functionTable({});
  expect(["LET", "LAMBDA", "Sum", "ISOMITTED"].filter((name) => !isComputed(name, known))).toEqual([]);
  expect(isComputed("BAHTTEXT", known)).toBe(false);
});
