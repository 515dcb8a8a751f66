import type { Argument, Quantity } from "../../src/model";
import { rangeInWords } from "../../src/model/range";
import { type Declared, declaredIn, declaringFiles } from "./declarations";
import { examplesOf } from "./examples";
import { groups } from "./groups";
import { code, madeFrom, page, table } from "./markdown";
import { quantityOf } from "./quantities";

/** docs/functions.md: every Excel function with its arguments, units, errors and worked examples. */
export async function functionsPage(): Promise<string> {
  const placed = new Set(groups.flatMap(({ files }) => files));
  const missing = declaringFiles().filter((file) => !placed.has(file));
  if (missing.length > 0) throw new Error(`${missing.join(", ")}: no heading in docs/build/groups.ts.`);
  const sections = await Promise.all(
    groups.map(async ({ heading, note, files }) => {
      const declared = (await Promise.all(files.map(declaredIn))).flat();
      return [`## ${heading}`, ...(note ? [note] : []), ...declared.map(functionBlock)].join("\n\n");
    }),
  );
  return page(
    madeFrom("the comments in src/functions, the model's declarations and README.md"),
    intro,
    ...sections,
  );
}

const intro = `# Functions

Type them in a cell as \`=EDGE.NAME(...)\`. Ids and the order of arguments never change; keywords and keys are English in every locale.

- An argument takes a single value, a name or a range. Ranges broadcast as Excel's own arrays do (a column with a row gives a rectangle, a single value stretches), and the result spills. Ranges that do not fit together are one #VALUE! for the whole call.
- A default applies only to an argument that is left out. A blank cell counts as 0.
- One bad row is an error in that row only. An error in a cell comes out as it is.

| the cell shows | when | its message |
| --- | --- | --- |
| #VALUE! | a number out of its range, a text where a number belongs, a name or unit that is unknown, ranges that do not fit | names the argument, its value and what is allowed, or the nearest known names |
| #N/A | nothing found: no payback, no break-even in the interval, a figure that no source gives | says what was looked for |
| #DIV/0! | a division by zero, as work per watt at 0 W | |
| #NUM! | an overflow, or a search that does not end | |

For instance \`=EDGE.SERVERS(-1,32)\` is #VALUE!: "coresNeeded is -1. Allowed: at least 0 cores." A text number ("60") is no number, nor is TRUE.`;

function functionBlock(declared: Declared): string {
  const { id, description, returns } = declared;
  const quantity = quantityOf(id);
  const names = declared.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return page(
    `### ${id}`,
    description,
    `\`=EDGE.${id}(${names.join(", ")})\``,
    names.length > 0 ? argumentTable(declared, quantity) : "",
    `Gives: ${returns}${resultUnits(quantity)}`,
    exampleTable(id),
  ).trimEnd();
}

function argumentTable({ arguments: args }: Declared, quantity: Quantity | undefined): string {
  if (!quantity)
    return table(
      ["argument", "what it is"],
      args.map(({ name, description }) => [code(name), description]),
    );
  return table(
    ["argument", "what it is", "unit", "allowed"],
    args.map(({ name, description }, k) => {
      const argument = quantity.args[k]!;
      return [code(name), description, unitOf(argument), allowed(argument)];
    }),
  );
}

const unitOf = ({ unit }: Argument): string => (unit === "1" || unit === "keyword" ? "" : unit);

function allowed(argument: Argument): string {
  if (argument.kind === "choice") return "a name, as text";
  if (argument.min === -Number.MAX_VALUE) return "any number";
  return rangeInWords(argument);
}

/** Unit of a single result, and names with units of a row of them. */
function resultUnits(quantity: Quantity | undefined): string {
  if (!quantity || quantity.shows) return "";
  const [first, ...more] = quantity.outputs;
  if (more.length === 0) return first!.unit === "1" ? "" : ` Unit: ${first!.unit}.`;
  return ` Units: ${quantity.outputs.map(({ name, unit }) => `${name} ${unit === "1" ? "a share" : unit}`).join(", ")}.`;
}

const exampleTable = (id: string): string => {
  const examples = examplesOf(id);
  if (examples.length === 0) throw new Error(`EDGE.${id} has no example in README.md.`);
  return table(
    ["example", "gives", "what that is"],
    examples.map(({ formula, result, says }) => [code(formula), result, says]),
  );
};
