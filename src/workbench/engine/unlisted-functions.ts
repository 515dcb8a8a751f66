import type { FunctionType } from "@univerjs/preset-sheets-core";
import type { FunctionDescription } from "./functions";

/** A function with its place in the list of functions. */
interface ListedFunction extends FunctionDescription {
  group: keyof typeof FunctionType;
}

const argument = (name: string, description: string, optional = false) => ({
  name,
  description,
  optional,
  repeating: false,
});

/** Functions of Excel that we compute and Univer's own list lacks, or names without their arguments. */
export const unlistedFunctions: readonly ListedFunction[] = [
  {
    name: "AMORDEGRC",
    group: "Financial",
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
    name: "GETPIVOTDATA",
    group: "Lookup",
    description: "A value that a pivot table shows, found by its fields and their items.",
    parameters: [
      argument("data_field", "The name of the values: Sum of Sales, or Sales."),
      argument("pivot_table", "A cell of the pivot table."),
      argument("field", "A field, and behind it one of its items; more may follow.", true),
      argument("item", "The item, as the pivot table shows it or as a number.", true),
    ],
  },
  {
    name: "GROUPBY",
    group: "Lookup",
    description: "A table that groups rows by fields and sums up values for each group.",
    parameters: [
      argument("row_fields", "The columns to group by."),
      argument("values", "The columns to sum up."),
      argument("function", "How: SUM, AVERAGE, COUNT or a LAMBDA."),
      argument(
        "field_headers",
        "Whether the fields have headers: 0 no, 1 yes but not shown, 3 yes and shown.",
        true,
      ),
      argument(
        "total_depth",
        "Totals: 0 none, 1 grand total (if left out), 2 with subtotals; negative on top.",
        true,
      ),
      argument("sort_order", "The column to sort by, negative for falling.", true),
      argument("filter_array", "TRUE for each row that counts.", true),
      argument("field_relationship", "0 fields within one another (if left out), 1 each for itself.", true),
    ],
  },
  {
    name: "INFO",
    group: "Information",
    description: "Something of the workbook's surroundings.",
    parameters: [
      argument("type_text", 'What: "recalc" or "numfile"; what tells of the machine is not known.'),
    ],
  },
  {
    name: "ISO.CEILING",
    group: "Math",
    description: "A number rounded up to a multiple, a negative one toward 0.",
    parameters: [
      argument("number", "The number to round."),
      argument("significance", "Of what it is to be a multiple: 1 if left out.", true),
    ],
  },
  {
    name: "ISOMITTED",
    group: "Information",
    description: "Whether an argument of a LAMBDA was left out.",
    parameters: [argument("argument", "The parameter's name.")],
  },
  {
    name: "PERCENTOF",
    group: "Math",
    description: "The share of a part in the whole: the sum of the one over the sum of the other.",
    parameters: [
      argument("data_subset", "The numbers of the part."),
      argument("data_all", "All the numbers."),
    ],
  },
  {
    name: "PIVOTBY",
    group: "Lookup",
    description:
      "A table that groups rows down and across by fields and sums up values for each pair of groups.",
    parameters: [
      argument("row_fields", "The columns to group by, down."),
      argument("col_fields", "The columns to group by, across."),
      argument("values", "The columns to sum up."),
      argument("function", "How: SUM, AVERAGE, COUNT or a LAMBDA."),
      argument(
        "field_headers",
        "Whether the fields have headers: 0 no, 1 yes but not shown, 3 yes and shown.",
        true,
      ),
      argument(
        "row_total_depth",
        "Totals down: 0 none, 1 grand total (if left out), 2 with subtotals.",
        true,
      ),
      argument("row_sort_order", "The column to sort rows by, negative for falling.", true),
      argument(
        "col_total_depth",
        "Totals across: 0 none, 1 grand total (if left out), 2 with subtotals.",
        true,
      ),
      argument("col_sort_order", "The row to sort columns by, negative for falling.", true),
      argument("filter_array", "TRUE for each row that counts.", true),
      argument(
        "relative_to",
        "For PERCENTOF: 0 of column totals, 1 of row totals, 2 of the grand total, 3 and 4 of the parent's.",
        true,
      ),
    ],
  },
  {
    name: "REGEXTEST",
    group: "Text",
    description: "Whether a text has a part that fits a regular expression.",
    parameters: [
      argument("text", "The text to look in."),
      argument("pattern", "The regular expression."),
      argument("case_sensitivity", "0 capitals matter (if left out), 1 they do not.", true),
    ],
  },
  {
    name: "TRIMRANGE",
    group: "Lookup",
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
    group: "Text",
    description: "A number as a text in dollars, with two decimals unless told otherwise.",
    parameters: [
      argument("number", "The number to write."),
      argument("decimals", "How many decimals: 2 if left out.", true),
    ],
  },
];
