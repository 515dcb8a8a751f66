import { describe, expect, it } from "vitest";
import { describedFunctions } from "../../../src/workbench/engine/functions";
import { Messages } from "../../../src/workbench/engine/messages";

describe("functions", () => {
  const metadata = [
    {
      id: "DPUNETWATTS",
      description: "Watts saved.",
      parameters: [{ name: "coresFreed" }, { name: "nicWatts", optional: true }],
    },
    { id: "MISSING" },
  ];
  const [dpuNetWatts, missing] = describedFunctions(metadata, { dpuNetWatts: (x: unknown) => [[x]] });

  it("are found by their export's name in capitals and offered in the namespace", () => {
    expect(dpuNetWatts).toMatchObject({
      name: "EDGE.DPUNETWATTS",
      description: "Watts saved.",
      parameters: [
        { name: "coresFreed", optional: false, repeating: false },
        { name: "nicWatts", optional: true },
      ],
    });
    expect(dpuNetWatts!.call(3)).toEqual([[3]]);
  });

  it("that are described but missing fail when they are called", () => {
    expect(() => missing!.call()).toThrow(/MISSING/);
  });
});

describe("messages", () => {
  const messages = new Messages();
  messages.record("sheet-1", 2, 3, "EDGE.X", [
    ["", "second"],
    ["third", ""],
  ]);

  it("are found at the spilled cell they belong to, any of them at the formula", () => {
    expect(messages.find("sheet-1", 2, 3, 1, 0)).toBe("third");
    expect(messages.find("sheet-1", 2, 3, 1, 1)).toBeUndefined();
    expect(messages.find("sheet-1", 2, 3)).toBe("second");
    expect(messages.find("sheet-2", 2, 3)).toBeUndefined();
  });

  it("of one call outlive another call that goes well in the same cell", () => {
    messages.forget("sheet-1", 2, 3, "EDGE.Y");
    expect(messages.find("sheet-1", 2, 3)).toBe("second");
    messages.forget("sheet-1", 2, 3, "EDGE.X");
    expect(messages.find("sheet-1", 2, 3)).toBeUndefined();
  });
});
