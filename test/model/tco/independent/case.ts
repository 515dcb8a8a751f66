import fc from "fast-check";
import type { Cell } from "../../../../src/model/comparison";
import type { Inputs } from "../../../support/tco";
import { chosenOwnNumbers, curveNumbers, curvePoints, ownChoices, ownNumbers, ownTexts } from "./own-keys";
import { chosenSiteNumbers, type Numbers, siteChoices, siteNumbers, siteTexts } from "./site-keys";

/** Comparisons of one structure: the same words and the same keys, with numbers of their own. */
export interface Case {
  readonly kinds: readonly string[];
  readonly inputs: readonly Inputs[];
}

/** What one column has besides the numbers that all have. */
interface Structure {
  readonly texts: Readonly<Record<string, string>>;
  /** Keys of the choices. */
  readonly chosen: readonly string[];
}

type Values = Readonly<Record<string, Cell>>;

/** Two alternatives side by side. Every parameter that a figure needs is typed: no default has a part in it. */
export const randomCase = (count: number): fc.Arbitrary<Case> =>
  fc
    .record({
      kinds: fc.tuple(
        fc.constantFrom("nic", "nic", "smartnic", "cloud"),
        fc.constantFrom("accel", "smartnic", "dpu", "dpu", "dpu", "cloud", "appliance"),
      ),
      years: fc.integer({ min: 1, max: 7 }),
      site: structureOf(siteTexts, siteChoices),
      own: fc.tuple(structureOf(ownTexts, ownChoices), structureOf(ownTexts, ownChoices)),
    })
    .chain(({ kinds, years, site, own }) =>
      fc
        .array(fc.record({ site: siteValues(site), own: fc.tuple(...own.map(ownValues)) }), {
          minLength: count,
          maxLength: count,
        })
        .map((all) => ({
          kinds,
          inputs: all.map((each) => ({
            ...each.site,
            years,
            kind: kinds,
            ...columnsOf(each.own.map((values, k) => ofKind(kinds[k]!, values))),
          })),
        })),
    );

const structureOf = (
  texts: Readonly<Record<string, readonly string[]>>,
  choices: readonly (readonly (readonly string[])[])[],
): fc.Arbitrary<Structure> =>
  fc.record({
    texts: fc.record(
      Object.fromEntries(Object.entries(texts).map(([key, words]) => [key, fc.constantFrom(...words)])),
    ),
    chosen: fc.tuple(...choices.map((sets) => fc.constantFrom(...sets))).map((sets) => sets.flat()),
  });

const numbersOf = (numbers: Numbers, chosenNumbers: Numbers, chosen: readonly string[]) =>
  fc.record({
    ...numbers,
    ...Object.fromEntries(
      chosen.flatMap((key) => (key in chosenNumbers ? [[key, chosenNumbers[key]!]] : [])),
    ),
  });

function siteValues({ texts, chosen }: Structure): fc.Arbitrary<Values> {
  const loads = ["a", "b"].map((task) =>
    texts[`task.${task}.unit`] === "krps" ? `task.${task}.loadPerUnit` : `task.${task}.gbpsPerUnit`,
  );
  return numbersOf(siteNumbers, chosenSiteNumbers, [...chosen, ...loads]).map((numbers) => ({
    ...texts,
    ...numbers,
  }));
}

function ownValues({ texts, chosen }: Structure): fc.Arbitrary<Values> {
  const { psuRating, ...others } = texts;
  const words = chosen.includes("psuRating") ? { ...others, psuRating: psuRating! } : others;
  const isMeasured = texts["shape"] === "measured";
  const numbers = { ...ownNumbers, ...(isMeasured ? curveNumbers : {}) };
  return numbersOf(numbers, chosenOwnNumbers, chosen).map((values) => ({
    ...words,
    ...values,
    ...(isMeasured ? loads : {}),
    consolidateShare: values["consolidateShare"]!,
    cardsPerServer: values["cardsPerServer"]! * (texts["haPair"] === "yes" ? 2 : 1),
    growShare: Math.min(values["growShare"]!, 1 - values["consolidateShare"]!),
    ...staying(values, "a"),
    ...staying(values, "b"),
  }));
}

const loads = Object.fromEntries(
  Array.from({ length: curvePoints }, (_, k) => [`curve.load.${k + 1}`, k / (curvePoints - 1)]),
);

const staying = (values: Readonly<Record<string, number>>, task: string): Values => ({
  [`task.${task}.residualCoresPerLoad`]:
    values[`task.${task}.coresPerLoad`]! * values[`task.${task}.residualCoresPerLoad`]!,
});

/** Only cards carry, and have limits; only they take the place of a NIC. */
function ofKind(kind: string, values: Values): Values {
  const hasCards = kind === "smartnic" || kind === "dpu" || kind === "accel";
  return Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, Cell] => {
      if (key.endsWith(".coverage") && (kind === "nic" || kind === "cloud")) return [key, 0];
      if (key.endsWith(".capacity") && !hasCards && key.startsWith("task.")) return [key, undefined];
      const isCards = key === "cardsPerServer" || key === "nicsReplaced" || key.endsWith(".cardCoresPerLoad");
      return [key, isCards && !hasCards ? 0 : value];
    }),
  );
}

/** Columns side by side; what one has and the other has not is left to the other's default, which there is none. */
function columnsOf(own: readonly Values[]): Inputs {
  const keys = [...new Set(own.flatMap(Object.keys))];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const cells = own.map((values) => values[key]);
      return cells.every((each) => each === undefined) ? [] : [[key, cells.map((each) => each ?? "default")]];
    }),
  );
}
