import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSafely } from "../workbook/file/write-safely";
import { buildTemplate, templates } from ".";

// npm run templates: writes the workbooks that users open; they are committed.
const folder = fileURLToPath(new URL("../../templates", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const template of templates) {
  const file = join(folder, `${template.id}.xlsx`);
  const bytes = await buildTemplate(template);
  await writeSafely(file, bytes);
  console.log(`templates/${template.id}.xlsx: ${bytes.length} bytes`);
}
