import { limitCases } from "./cases";

/** Runs the case whose number it is given; tells what came of it, how long it took and how much memory. */
const limitCase = limitCases[Number(process.argv[2])]!;
const before = process.memoryUsage().rss;
const start = performance.now();
const outcome = await limitCase.run();
const milliseconds = performance.now() - start;
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
process.send!({ outcome, milliseconds, megabytes: Math.max(0, megabytes) }, () => process.disconnect());
