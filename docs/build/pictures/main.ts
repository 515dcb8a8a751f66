import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { templates } from "../../../src/templates";
import { inPalette } from "./palette";
import { readPng, writePng } from "./png";
import { printedSummaries } from "./print";
import { shownSummaries } from "./summaries";
import { sweepBesideSummary } from "./sweep";

// npm run pictures: a sweep in the workbench (as npm run build left it), and each template's Summary there and as
// LibreOffice prints it
const root = fileURLToPath(new URL("../../..", import.meta.url));
const width = 1200;
const colors = 64;

const files = Object.fromEntries(
  templates.map(({ id }) => [id, readFileSync(`${root}templates/${id}.xlsx`)]),
);
if (!existsSync(`${root}dist/index.html`)) throw new Error("dist/ is missing: run npm run build first.");
mkdirSync(`${root}docs/pictures`, { recursive: true });
write("workbench", await sweepBesideSummary(`${root}dist`));
for (const [id, png] of await shownSummaries(files, `${root}dist`, width)) write(id, png);
for (const [id, png] of printedSummaries(files, width)) write(`${id}-printed`, png);

function write(name: string, png: Uint8Array): void {
  const bytes = writePng(inPalette(readPng(png), colors));
  writeFileSync(`${root}docs/pictures/${name}.png`, bytes);
  console.log(`docs/pictures/${name}.png: ${bytes.length} bytes`);
}
