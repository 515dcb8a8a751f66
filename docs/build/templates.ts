import { readFileSync } from "node:fs";
import { templates } from "../../src/templates";
import type { Template } from "../../src/templates/template";
import { readBook } from "../../src/workbook/file";
import { madeFrom, page, table } from "./markdown";

/** docs/templates.md: what each template asks, what its workbook answers, and pictures of its Summary. */
export const templatesPage = async (): Promise<string> =>
  page(madeFrom("src/templates and templates/"), intro, ...(await Promise.all(templates.map(section))));

const intro = `# Templates

A workbook for each scenario, to be filled with your own figures. What is said here is the first sentence of its Summary at the figures that it comes with, each with its status and source on the sheet Inputs.

The pictures are the Summary in the workbench, and as LibreOffice computes and prints it (from a copy in which cells that call the add-in are values). \`npm run pictures\` makes them anew.`;

async function section(template: Template): Promise<string> {
  const { id, title, question, about } = template;
  return [
    `## ${title}`,
    `[${id}.xlsx](../templates/${id}.xlsx): ${question}`,
    `**${await answerOf(template)}**`,
    about.join(" "),
    table(
      ["in the workbench", "printed by LibreOffice"],
      [
        [
          `![The Summary of ${title} in the workbench](pictures/${id}.png)`,
          `![The Summary of ${title} on paper](pictures/${id}-printed.png)`,
        ],
      ],
    ),
  ].join("\n\n");
}

/** The sentence below the Summary's title and question, as the workbook holds it computed. */
async function answerOf({ id }: Template): Promise<string> {
  const book = await readBook(readFileSync(new URL(`../../templates/${id}.xlsx`, import.meta.url)));
  const cells = book.sheets.find(({ name }) => name === "Summary")?.cells ?? [];
  const answer = cells.find(({ row, column }) => row === 2 && column === 0)?.value;
  if (typeof answer !== "string") throw new Error(`${id}.xlsx has no sentence in Summary!A3.`);
  return answer;
}
