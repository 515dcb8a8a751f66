import { fileURLToPath } from "node:url";
import { buildIfStale } from "./build";
import { excelInstalled } from "./excel";
import { parseOptions } from "./options";
import { startExcel } from "./sideload";
import { Undo, undoAtEnd } from "./undo";
import { startWorkbench } from "./workbench";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `npm start`: Excel with the add-in where Excel is installed, the workbench elsewhere. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  await buildIfStale(root);
  const undo = new Undo();
  undoAtEnd(undo);
  const start = options.workbench || !excelInstalled() ? startWorkbench : startExcel;
  await start(root, options, undo);
}

// a terminal that was closed takes no more words, and that must not keep the end from cleaning up
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
