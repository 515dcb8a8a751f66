import { fileURLToPath } from "node:url";
import { buildIfStale } from "./build";
import { excelInstalled } from "./excel";
import { parseOptions } from "./options";
import { startExcel } from "./sideload";
import { startWorkbench } from "./workbench";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `npm start`: Excel with the add-in where Excel is installed, the workbench elsewhere. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  await buildIfStale(root);
  const start = options.workbench || !excelInstalled() ? startWorkbench : startExcel;
  const served = await start(root, options);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void served.close().then(() => process.exit(0)));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
