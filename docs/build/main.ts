import { writeFile } from "node:fs/promises";
import { generatedPages } from "./pages";

// npm run docs: writes the pages that are made from the source
for (const { path, text } of await generatedPages()) {
  await writeFile(path, text);
  console.log(`Wrote ${path}.`);
}
