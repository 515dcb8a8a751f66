import { expect, it } from "vitest";
import { describedFunctions } from "../../../src/workbench/engine/functions";
import { functionHelp } from "../../../src/workbench/engine/suggestions";

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
const [dpuNetWatts] = describedFunctions(metadata, "EDGE");

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
  const listed = describedFunctions([{ id: "SERVERSPEC" }, { id: "SERVERS" }], "EDGE");
  expect(listed.map(({ name }) => name)).toEqual(["EDGE.SERVERS", "EDGE.SERVERSPEC"]);
});

it("Its help tells which arguments may be left out and which repeat", () => {
  const { functionName, abstract, functionParameter } = functionHelp(dpuNetWatts!);
  expect([functionName, abstract]).toEqual(["EDGE.DPUNETWATTS", "Watts saved."]);
  expect(functionParameter.map(({ require, repeat }) => [require, repeat])).toEqual([
    [1, 0],
    [0, 0],
    [1, 1],
  ]);
});
