import { run } from "./run";

// a reader that stops early (| head) ends the output, not with a stack trace
process.stdout.on("error", () => process.exit());
process.exitCode = await run(process.argv.slice(2));
