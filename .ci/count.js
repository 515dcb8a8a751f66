import { existsSync, readFileSync } from "node:fs";

// Counts what the runners reported: each test of a test run, one check for each other step. A run that failed
// without a failing test (a file that does not load, an installation that breaks) counts as one failure.
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);
const count = { passed: 0, failed: 0 };
for (const { step, passed } of read("test-report/steps.json") ?? []) {
  const report = read(`test-report/${step}.json`);
  count.passed += report ? report.numPassedTests : Number(passed);
  count.failed += report ? Math.max(report.numFailedTests, Number(!passed)) : Number(!passed);
}
const status = Number(process.argv[2]);
if (status !== 0 && count.failed === 0) count.failed = 1;
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
