import { expect, test } from "vitest";
import { evaluate, evaluateColumns, mainMetrics } from "../../../src/model/tco";
import { overriding } from "../../../src/model/comparison";
import { bare, compared } from "../../support/tco";

const comparison = compared({
  ...bare,
  years: 3,
  sites: 10,
  appCores: 40,
  demand: 20,
  serverPrice: 6000,
  cardPrice: [0, 2500],
  idleWatts: 50,
  maxWatts: 300,
  electricityPrice: 0.2,
  "task.ipsec.gbpsPerUnit": 1,
  "task.ipsec.coresPerGbps": 1.25,
  "task.ipsec.coverage": [0, 1],
});

/** Scenario i: demand and price rise with it. */
const columnsOf = (count: number) => [
  { key: "demand", values: Float64Array.from({ length: count }, (_, i) => 1 + (i % 97)) },
  { key: "electricityPrice", values: Float64Array.from({ length: count }, (_, i) => 0.05 + i / 20_000) },
];

test("a scenario comes to the same number among many as among few, bit for bit", () => {
  const [few, many] = [700, 5000].map((count) =>
    evaluateColumns(comparison, columnsOf(count), mainMetrics, count),
  );
  few!.forEach(({ metric, alternatives }, k) =>
    alternatives.forEach(({ values, errors }, alternative) => {
      const whole = many![k]!.alternatives[alternative]!;
      expect([metric.key, ...values]).toEqual([metric.key, ...whole.values.subarray(0, 700)]);
      expect([metric.key, ...errors]).toEqual([metric.key, ...whole.errors.subarray(0, 700)]);
    }),
  );
});

test("a scenario comes to what a table with its values comes to", () => {
  const columns = columnsOf(50);
  const swept = evaluateColumns(comparison, columns, ["npvSaving", "fleetServers"], 50);
  for (const lane of [0, 20, 49]) {
    const changes = columns.map(({ key, values }) => ({ key, value: values[lane]! }));
    evaluate(overriding(comparison, changes), ["npvSaving", "fleetServers"]).forEach(({ alternatives }, k) =>
      alternatives.forEach(({ values }, alternative) =>
        expect(swept[k]!.alternatives[alternative]!.values[lane]).toBeCloseTo(values[0]!, 6),
      ),
    );
  }
});

test("a metric asked for again is the same, whatever was asked for besides", () => {
  const [first] = evaluate(comparison, ["npvSaving", "tco"]);
  const [, second] = evaluate(comparison, ["servers", "npvSaving"]);
  expect(second).toEqual(first);
});
