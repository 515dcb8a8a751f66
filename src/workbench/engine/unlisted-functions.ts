import type { FunctionDescription } from "./functions";

const argument = (name: string, description: string, optional = false) => ({
  name,
  description,
  optional,
  repeating: false,
});

/** Functions of Excel that we compute and Univer's own list lacks, or names without their arguments. */
export const unlistedFunctions: readonly FunctionDescription[] = [
  {
    name: "AMORDEGRC",
    description: "Depreciation of a period by the French method, faster in the first years.",
    parameters: [
      argument("cost", "What the asset cost."),
      argument("date_purchased", "When it was bought."),
      argument("first_period", "When the first period ends."),
      argument("salvage", "What it is worth at the end of its life."),
      argument("period", "The period, 0 being the first."),
      argument("rate", "The rate of depreciation a year."),
      argument("basis", "How days are counted: 0, 1, 3 or 4.", true),
    ],
  },
  {
    name: "ISO.CEILING",
    description: "A number rounded up to a multiple, a negative one toward 0.",
    parameters: [
      argument("number", "The number to round."),
      argument("significance", "Of what it is to be a multiple: 1 if left out.", true),
    ],
  },
  {
    name: "ISOMITTED",
    description: "Whether an argument of a LAMBDA was left out.",
    parameters: [argument("argument", "The parameter's name.")],
  },
  {
    name: "PERCENTOF",
    description: "The share of a part in the whole: the sum of the one over the sum of the other.",
    parameters: [
      argument("data_subset", "The numbers of the part."),
      argument("data_all", "All the numbers."),
    ],
  },
  {
    name: "TRIMRANGE",
    description: "A range without the blank rows and columns at its edges.",
    parameters: [
      argument("range", "The range to trim."),
      argument(
        "trim_rows",
        "Which blank rows go: 0 none, 1 those above, 2 those below, 3 both (if left out).",
        true,
      ),
      argument("trim_cols", "Which blank columns go: 0 none, 1 left, 2 right, 3 both (if left out).", true),
    ],
  },
  {
    name: "USDOLLAR",
    description: "A number as a text in dollars, with two decimals unless told otherwise.",
    parameters: [
      argument("number", "The number to write."),
      argument("decimals", "How many decimals: 2 if left out.", true),
    ],
  },
];
