import { evaluateText } from "../../src/formula/evaluateText";
import { edgeFunctions } from "../../src/functions/table";
import { describe, expect, test } from "vitest";
import {
  cashflow,
  device,
  discountedPayback,
  fleet,
  payback,
  serverCurve,
  servers,
  serverSpec,
  tco,
} from "../../src/functions";
import "../../src/functions/table";
import { notWorkedOut } from "../../src/functions/reasons";
import { mostBytes, sendable, serializedBytes } from "../../src/functions/result-size";
import { mainMetrics } from "../../src/model/tco";
import { ModelError, nearest } from "../../src/model";
import { find } from "../../src/catalog/lookup";
import { cell, down, only, thrown } from "../support/cells";
import { sampleTable } from "../support/sample-table";

describe("a result that Excel on the web would drop", () => {
  test("of a fleet is one error that names the limit and what to do", () => {
    const metrics = down(Array.from({ length: 3 }, () => [...mainMetrics].slice(0, 14)).flat());
    const sites = [["appCores"], ...Array.from({ length: 10_000 }, (_, k) => [10 + k / 1_000])];
    const { code, message } = thrown(() => fleet(sampleTable(), sites, metrics));
    expect(code).toBe("#VALUE!");
    expect(message).toMatch(
      /^The result, 10002 rows by \d+ columns, takes \d+\.\d MB, and Excel on the web drops what is above 5 MB\. Ask for fewer rows or columns at once/,
    );
  });

  test("of any function is", () => {
    const many = down(Array.from({ length: 300_000 }, (_, k) => 100.123456789 + k));
    expect(() => sendable(many)).toThrow();
    expect(
      thrown(() => serverCurve(down(Array.from({ length: 300_000 }, (_, k) => k / 3e5)), [[0, 1]], [[1, 2]]))
        .message,
    ).toContain("above 5 MB");
    // whole numbers of one digit are short
    expect(servers(down(Array<number>(300_000).fill(1)), cell(32))).toHaveLength(300_000);
  });

  test("is refused before it is computed where no cell is short enough", () => {
    const ones = down(Array<number>(1_000_000).fill(1));
    expect(thrown(() => servers(ones, cell(32))).message).toMatch(
      /^The result, 1000000 rows by 1 columns, takes at least 5\.0 MB/,
    );
    // a whole column is told as such, however large its result were
    expect(thrown(() => servers(down(Array<number>(1_048_576).fill(1)), cell(32))).message).toContain(
      "is a whole column",
    );
  });

  test("is told by its bytes as JSON", () => {
    for (const cells of [
      [
        ["ä€😀", true, null],
        ['a"b\n', 1.5, -1e-9],
      ],
      [[{ code: "#N/A", message: "ß" }]],
    ]) {
      const bytes = Buffer.byteLength(JSON.stringify(cells));
      expect(Math.abs(serializedBytes(cells) - bytes)).toBeLessThanOrEqual(cells.length + 2);
    }
    const row = ["x".repeat(mostBytes - 20)];
    expect(sendable([row])).toEqual([row]);
    expect(thrown(() => sendable([["x".repeat(mostBytes + 1)]])).message).toContain("takes 4.9 MB");
  });
});

describe("lists that are read for each row", () => {
  const numbers = (count: number, from = 1) => down(Array.from({ length: count }, (_, k) => from + k));

  test("may have ten thousand values", () => {
    expect(thrown(() => payback(numbers(1_000_000))).message).toBe(
      "flows has 1000000 values. It takes at most 10000.",
    );
    expect(payback(numbers(10_000, -10))).toEqual([[20]]);
  });

  test("may be read so often as takes a second", () => {
    const rates = down(Array.from({ length: 30_000 }, (_, k) => k / 1e6));
    expect(thrown(() => discountedPayback(rates, numbers(9_999, -10))).message).toBe(
      "Lists of 9999 values for each of 30000 results take too long. Ask for at most 20002 at once.",
    );
    expect(discountedPayback(rates, numbers(30, -10))).toHaveLength(30_000);
  });

  test("are read again for the reasons of the first errors alone", () => {
    const losses = numbers(10_000, -20_000);
    const rates = down(Array.from({ length: 200 }, (_, k) => k / 1e6));
    const messages = discountedPayback(rates, losses).map(([error]) => error.message as string);
    expect(messages.slice(0, 100).every((message) => message.startsWith("No payback: after 9999"))).toBe(
      true,
    );
    expect(new Set(messages.slice(100))).toEqual(
      new Set(["Only the first 100 errors of a call are explained: mend those first."]),
    );
    // short lists are quickly read: each error says why
    const all = discountedPayback(rates, down([-10, 1])).map(([error]) => error.message as string);
    expect(all.every((message) => message.startsWith("No payback: after 1 years"))).toBe(true);
  });
});

describe("names that are not known", () => {
  const unlike = (count: number) => down(Array.from({ length: count }, (_, k) => `nvidia-foo-${k * 7919}`));

  test("are searched for twenty times a call, and the others say so", () => {
    const cells = device(unlike(100), cell("typicalWatts")).flat();
    const messages = cells.map(({ message }: { message: string }) => message);
    expect(
      messages
        .slice(0, 20)
        .every((message) => /^name is "nvidia-foo-\d+", which is unknown\. /.test(message)),
    ).toBe(true);
    expect(new Set(messages.slice(20))).toEqual(new Set([notWorkedOut]));
  });

  test("of a fleet's sites too", () => {
    const table = fleet(sampleTable(), [["card@dpu"], ...unlike(100)], down(["servers"]));
    const messages = table.slice(1, -1).map((line) => (line[2] as { message: string }).message);
    expect(messages[0]).toContain("which is unknown");
    expect(new Set(messages.slice(20))).toEqual(new Set([notWorkedOut]));
  });

  test("cost no search before their message is read", () => {
    let searches = 0;
    const error = new ModelError("value", () => (searches++, "told"));
    expect([searches, error.isCostly]).toEqual([0, true]);
    expect([error.message, error.message, String(error), searches]).toEqual([
      "told",
      "told",
      "ModelError: told",
      1,
    ]);
    expect(new ModelError("value", "at once").isCostly).toBe(false);
  });

  test("are quoted with at most forty letters", () => {
    const long = "x".repeat(3_000);
    expect(only(device(cell(long), cell("typicalWatts"))).message).toContain(
      `name is "${"x".repeat(40)}…", which is unknown.`,
    );
    for (const call of [
      () => tco([...sampleTable(), [long, 1, 2]]),
      () => tco(sampleTable(), cell(long)),
      () => tco(sampleTable(["server", long, long])),
      () => fleet(sampleTable(), [[long], [1]]),
    ]) {
      const { message } = thrown(call);
      expect(message).toContain("x".repeat(40));
      expect(message).not.toContain("x".repeat(41));
    }
    expect(only(servers(cell(long), cell(32))).message).toContain(
      `coresNeeded is the text "${"x".repeat(40)}…".`,
    );
    // whole letters, where one is two units
    expect(only(servers(cell("😀".repeat(50)), cell(32))).message).toContain(`"${"😀".repeat(40)}…"`);
  });

  test("that are longer than any name are near none", () => {
    expect(nearest(`${"vmware-core".padEnd(101, "x")}`, ["vmware-core"])).toEqual([]);
  });

  test("are found by what rows are called, with and without the vendor", () => {
    const rows = [
      { id: "a-1", name: "Alpha 1", vendor: "Acme", aliases: ["one"] },
      { id: "a-2", name: "Alpha 2", vendor: "Acme", aliases: ["one"] },
    ] as never[];
    const found = (name: string) => find({ argument: "name", rows }, name) as { id: string };
    expect(found(" A-1 ").id).toBe("a-1");
    expect(found("acme  alpha 2").id).toBe("a-2");
    expect(() => found("one")).toThrow("fits several: a-1, a-2");
    expect(() => found("alpha")).toThrow("Nearest: a-1, a-2.");
  });
});

describe("what one call can't work out in time", () => {
  const alternatives = (count: number): any[][] =>
    sampleTable()
      .map(([key, first, second]) => [
        key,
        ...Array.from({ length: count }, (_, k) =>
          key === "key" ? (k === 0 ? first : `${String(second)}${k}`) : k === 0 ? first : second,
        ),
      ])
      .concat([["kind", "nic", ...Array<string>(count - 1).fill("dpu")]]);

  test("is refused by the number of alternatives, with how many fit", () => {
    const { code, message } = thrown(() => tco(alternatives(60)));
    expect(code).toBe("#VALUE!");
    expect(message).toMatch(
      /^inputs has 60 alternatives with \d+ tasks, licenses, resources and equipment: more than one call works out in the time that Excel gives\. Compare at most \d+ alternatives in one call/,
    );
    const most = Number(/at most (\d+) alternatives/.exec(message)![1]);
    expect(most).toBeGreaterThanOrEqual(20);
    expect(thrown(() => tco(alternatives(most + 1))).message).toContain(`at most ${most} alternatives`);
  });

  test("is refused by the number of tasks", () => {
    const tasks = Array.from({ length: 300 }, (_, k) => [`task.t${k}.coresPerLoad`, 0.1, 0.1]);
    expect(thrown(() => tco([...sampleTable(), ...tasks])).message).toContain(
      "With 2 alternatives they may be 140 in all",
    );
  });

  test("is refused by the kinds of a fleet's sites, and by their number", () => {
    const kinds = Array.from({ length: 151 }, (_, k) => [k, `server ${k}`]);
    expect(thrown(() => fleet(sampleTable(), [["appCores", "server@dpu"], ...kinds])).message).toMatch(
      /^sites has 151 kinds of rows that differ in a text .* One call takes at most 150: /,
    );
    const rows = Array.from({ length: 100_001 }, () => [1]);
    expect(thrown(() => fleet(sampleTable(), [["appCores"], ...rows])).message).toMatch(
      /^sites has 100001 rows\. One call takes at most 100000: /,
    );
  });

  test("reasons of errors in a table of metrics are traced twenty times", () => {
    const table = sampleTable(["reservedCores", 60, 60], ["task.ipsec.fixedCores", 5, 5]);
    const cells = tco(table, down(Array.from({ length: 30 }, (_, k) => `servers.${(k % 5) + 1}`))).flat();
    const errors = cells.filter((each) => typeof each === "object") as { message: string }[];
    expect(errors.length).toBeGreaterThan(20);
    expect(errors.slice(20).every(({ message }) => message === notWorkedOut)).toBe(true);
    expect(errors[0]!.message).not.toBe(notWorkedOut);
  });

  test("so are those of a cash flow, once a row", () => {
    const table = sampleTable(["reservedCores", 60, 60], ["task.ipsec.fixedCores", 5, 5]);
    const failed = cashflow(table)
      .slice(1)
      .map((line) => line.filter((each) => typeof each === "object") as { message: string }[])
      .filter((errors) => errors.length > 0);
    for (const errors of failed) expect(new Set(errors.map(({ message }) => message)).size).toBe(1);
    const explained = failed.filter(([error]) => error!.message !== notWorkedOut);
    expect(explained.length).toBe(Math.min(20, failed.length));
  });
});

test("a server that is not known is refused as a card is", () => {
  expect(only(serverSpec(cell("hpe foo"), cell("idleWatts"))).message).toContain(
    '"hpe foo", which is unknown',
  );
});

test.each([
  [
    "EDGE.HOSTCORES(40,0.163,0.8,0.2)",
    "residualCoresPerGbps is 0.2, above coresPerGbps 0.163. Allowed: at most coresPerGbps.",
  ],
  [
    "EDGE.FREEDWATTS(20,32,0.5,{0,0.5,1},{100,200,250})",
    "coresFreed is 20, more than the 16 cores that are busy. Allowed: at most utilization · cores.",
  ],
])("%s says what bounds the value", (formula, message) => {
  expect(evaluateText(formula, edgeFunctions)).toMatchObject({ error: "#VALUE!", message });
});
