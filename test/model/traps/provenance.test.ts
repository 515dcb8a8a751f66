import { expect, test } from "vitest";
import { trace } from "../../../src/model/tco";
import {
  provenanceInWords,
  provenanceOf,
  statusOrder,
  switchingValues,
  warningsOf,
} from "../../../src/model/traps";
import { bare, compared, figureOf } from "../../support/tco";
import { changed, halfKnown } from "./case";

const provenance = (...of: Parameters<typeof trace>) => provenanceOf(trace(...of));

test("a figure rests on the inputs that its steps read, and on no others", () => {
  const { behind } = provenance(changed({}), "hostCores.1", 1);
  const keys = behind.map(({ key, alternative }) => `${key}@${alternative}`);
  expect(keys).toContain("task.ipsec.coverage@1");
  expect(keys).toContain("demand@0");
  expect(keys).not.toContain("electricityPrice@0");
  expect(new Set(keys).size).toBe(keys.length);
});

test("a saving rests on the baseline too", () => {
  const { behind } = provenance(changed({}), "npvSaving", 1);
  const owners = behind.filter(({ key }) => key === "serverPrice").map(({ alternative }) => alternative);
  expect(owners.toSorted()).toEqual([0, 1]);
});

test("a figure is as good as the weakest behind it", () => {
  const typed = provenance(changed({}), "load.ipsec.1", 1);
  expect(typed.behind.map(({ given }) => given.status)).not.toContain("assumption");
  const saving = provenance(changed({ supportShare: undefined }), "npvSaving", 1);
  expect(saving.weakest).toBe("unverified");
  expect(saving.behind[0]).toMatchObject({
    key: "supportShare",
    given: { status: "unverified", value: 0.05 },
  });
  expect(Object.values(saving.counts).reduce((sum, each) => sum + each)).toBe(saving.behind.length);
});

test("a provenance in words counts what was given and what was not", () => {
  const weak = provenance(changed({}), "npvSaving", 1);
  expect(
    provenanceInWords({
      ...weak,
      behind: weak.behind.slice(0, 4),
      counts: { ...none, given: 2, assumption: 1, unverified: 1 },
    }),
  ).toBe("Rests on 4 inputs, 2 of them given; 1 not read in a source, 1 assumed.");
  expect(provenanceInWords({ weakest: "given", counts: none, behind: [] })).toBe(
    "Rests on 0 inputs, 0 of them given.",
  );
});

const none = { unverified: 0, assumption: 0, default: 0, catalog: 0, given: 0 };

test("the weakest stand first", () => {
  const ranks = provenance(changed({}, halfKnown), "npvSaving", 1).behind.map(({ given }) =>
    statusOrder.indexOf(given.status),
  );
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test("an assumed figure that alone decides is named, with the side on which it does", () => {
  // one server goes, worth its 14 assumed hours a year; 4,000 USD of cards stand against it
  const comparison = compared({
    ...bare,
    appCores: 30,
    demand: 20,
    "task.t.gbpsPerUnit": 1,
    "task.t.coresPerGbps": 1,
    "task.t.residualCoresPerGbps": [1, 0],
    "task.t.coverage": [0, 1],
    adminHours: undefined,
    laborRate: 60,
    years: 5,
    discountRate: 0,
    cardPrice: [0, 2000],
  });
  expect(figureOf(comparison, "npvSaving")[1]).toBeCloseTo(5 * 14 * 60 - 4000, 9);
  expect(switchingValues(comparison)).toEqual([
    [],
    [{ key: "adminHours", label: "Administration of a server", value: 14, where: "lower" }],
  ]);
  expect(warningsOf(comparison)[1]!.find(({ code }) => code === "signTurns")?.sentence).toBe(
    "Whether it pays hangs on one assumed figure: the saving's sign turns where adminHours (Administration of a server) is a fifth lower than 14. Find it out.",
  );
});

test("what was typed is not asked for again", () => {
  expect(switchingValues(changed({}))).toEqual([[], []]);
});
