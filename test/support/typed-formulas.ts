import fc from "fast-check";

/** A formula as a user types it: in pieces, with a pause before each, in milliseconds. */
export interface TypedFormula {
  pieces: { text: string; pause: number }[];
  /** Where it is typed. */
  bar: boolean;
  /** What ends the typing. */
  key: "Enter" | "Tab";
  /** The pause before that. */
  pause: number;
}

export const textOf = ({ pieces }: TypedFormula): string => pieces.map(({ text }) => text).join("");

/** Names of which many others are the beginning, or go on otherwise. */
const functions = [
  ...[
    "SUM",
    "AVERAGE",
    "MAX",
    "MIN",
    "COUNT",
    "PRODUCT",
    "STDEV",
    "MEDIAN",
    "EDGE.SERVERS",
    "EDGE.CONSOLIDATION",
  ],
  ...[
    "EDGE.ENERGY",
    "EDGE.ENERGYCOST",
    "EDGE.PAYBACK",
    "N",
    "T",
    "NPV",
    "ROUND",
    "ABS",
    "IF",
    "IFERROR",
    "LARGE",
  ],
];

/** Cells, names and cells of other sheets, as one begins to type what may be a function. */
const operands = fc.oneof(
  fc.constantFrom("A1", "AC1", "A1:B3", "$D$8", "N1", "T2", "AV1", "SUM1", "IF12", "D8:D9"),
  fc.constantFrom("sites", "years", "demand", "discountRate", "SIT", "AVE", "EDGE"),
  fc.constantFrom("Inputs!D8", "Inputs!$D$8:$D$9", "'Inputs'!D10", "Model!B5"),
  fc.constantFrom("1", "0.5", "10%", "1000", '"AV"', '"a, b"', '"=SUM("', "TRUE", "{1,2;3,4}"),
);

const { formula } = fc.letrec<{ formula: string; call: string; term: string }>((tie) => ({
  call: fc
    .tuple(fc.constantFrom(...functions), fc.array(tie("formula"), { minLength: 1, maxLength: 3 }))
    .map(([name, args]) => `${name}(${args.join(",")})`),
  term: fc.oneof(
    { maxDepth: 2 },
    operands,
    tie("call"),
    tie("formula").map((inner) => `(${inner})`),
  ),
  formula: fc
    .tuple(tie("term"), fc.option(fc.tuple(fc.constantFrom("+", "-", "*", "/", "&", "<=", "^"), tie("term"))))
    .map(([first, more]) => first + (more ? more.join("") : "")),
}));

const pauses = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 250, max: 400 }) },
);

/** Formulas up to a length that is typed in about a second, cut where it may be. */
export const typedFormulas = fc
  .record({
    text: formula.filter((text) => text.length <= 40).map((text) => `=${text}`),
    cuts: fc.array(fc.tuple(fc.nat(40), pauses), { minLength: 1, maxLength: 3 }),
    bar: fc.boolean(),
    key: fc.constantFrom("Enter" as const, "Tab" as const),
    pause: fc.integer({ min: 0, max: 150 }),
  })
  .map(({ text, cuts, key, ...rest }): TypedFormula => {
    const places = [...new Map(cuts.map(([at, pause]) => [at % text.length, pause]))].sort(
      ([a], [b]) => a - b,
    );
    const ends = [...places.slice(1).map(([at]) => at), text.length];
    const first = { text: text.slice(0, places[0]![0]), pause: 0 };
    const others = places.map(([at, pause], i) => ({ text: text.slice(at, ends[i]), pause }));
    // behind a name Tab puts in what is suggested
    return { pieces: [first, ...others], key: /[A-Za-z]$/.test(text) ? "Enter" : key, ...rest };
  });
