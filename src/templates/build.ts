import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSafely } from "../workbook/file/write-safely";
import { templates } from ".";
import { calculatedPages, fileOf } from "./file";
import { type Offer, offerOf } from "./offer";

// npm run templates: writes the workbooks that users open, and the list of them; they are committed.
const folder = fileURLToPath(new URL("../../templates", import.meta.url));
mkdirSync(folder, { recursive: true });
const offers: Offer[] = [];
for (const template of templates) {
  const pages = await calculatedPages(template);
  const bytes = await fileOf(template, pages);
  await writeSafely(join(folder, `${template.id}.xlsx`), bytes);
  offers.push(offerOf(template, pages));
  console.log(`templates/${template.id}.xlsx: ${bytes.length} bytes`);
}
await writeSafely(join(folder, "list.json"), new TextEncoder().encode(`${JSON.stringify(offers, null, 2)}\n`));
