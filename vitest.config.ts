import { defineConfig } from "vitest/config";

const built = ["test/build/**", "test/e2e/**"];

/** Tests of what is loaded only once, of modules in another's place and of Office.js: each needs a world of its own. */
const alone = [
  "test/formula/program/wasm/refused.test.ts",
  "test/functions/{answering,call,calculated,excel-calls,loading}.test.ts",
  "test/pane/**/*.test.{ts,tsx}",
  "test/units/*.test.ts",
  "test/workbook/excel/*.test.ts",
];
/** Minutes of typing, keys and saving in one page after another: run apart from the rest, by npm run e2e:editing. */
const editing = "test/e2e/{journey,keyboard,save,typing}.test.ts";
const browser = { testTimeout: 120_000, hookTimeout: 120_000 };
const unit = { setupFiles: ["test/support/property-tests.ts"], testTimeout: 60_000 };

/** `unit` needs nothing but the sources; `dist` reads dist/, built before; `e2e` drives it in a real headless
 *  Chromium. */
export default defineConfig({
  test: {
    // by default one core of two would stand idle
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...unit,
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...built, ...alone],
          // a third of the time went into loading the same modules for each file
          isolate: false,
        },
      },
      {
        test: {
          ...unit,
          name: "unit-alone",
          include: alone,
        },
      },
      {
        test: { name: "dist", include: ["test/build/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        test: { ...browser, name: "e2e", include: ["test/e2e/**/*.test.ts"], exclude: [editing] },
      },
      {
        test: { ...browser, name: "e2e-editing", include: [editing] },
      },
    ],
  },
});
